// node polars.mjs DIR THREADS OUT
//
// Polars (nodejs-polars) on the same files: types declared, a lazy scan run by the streaming engine.
// A cell of a wrong type ends it; nothing else is checked, and yes and no are text to it.
import process from 'node:process';
import { command_line, write_evidence } from './evidence.mjs';

const { dir, threads, out } = command_line();
process.env.POLARS_MAX_THREADS = threads;  // read when Polars is loaded
const { default: pl } = await import('nodejs-polars');

const { col, Date: Day, Int32, Utf8 } = pl;
const schema = {
  dossier: Utf8, agency: Utf8, applicant: Utf8, received: Day, due: Day, returned: Day, channel: Utf8,
  fee_online: Utf8, rating: Int32, digitised: Utf8,
};
const is_set = (name) => col(name).isNotNull();
const is = (name, word) => col(name).eq(pl.lit(word));
const count = (condition, name) => condition.cast(pl.UInt32).sum().as(name);

const table = pl
  .scanCSV(`${dir}/records/*.csv`, { schema, hasHeader: true })
  .groupBy('agency')
  .agg(
    count(is_set('returned'), 'resolved'),
    count(is_set('returned').and(col('due').isNull().or(col('returned').ltEq(col('due')))), 'on_time'),
    count(col('returned').gt(col('due')), 'late'),
    pl.len().as('received_in_all'),
    count(is('channel', 'online'), 'received_online'),
    count(is_set('fee_online'), 'fees'),
    count(is('fee_online', 'yes'), 'fees_online'),
    count(is_set('returned').and(is_set('digitised')), 'results'),
    count(is_set('returned').and(is('digitised', 'yes')), 'results_digitised'),
    count(is_set('rating'), 'ratings'),
    count(col('rating').gtEq(4), 'satisfied'),
    col('rating').sum().as('rating_total'),
    col('returned').max().as('last_returned'),
  )
  .collectSync({ engine: 'streaming' });
const rows = table.rows().map((row) => [...row.slice(0, -1), row.at(-1)?.toISOString().slice(0, 10)]);
write_evidence(dir, out, rows);
