// node peer.mjs DIR THREADS [--out FILE] [--known-columns]
//
// The peer's whole process: DuckDB reads DIR/evidence/*.csv as text and sums the numbers by agency and
// item. With --out the sums are written, sorted, as agency,item,sum; else the number of groups and
// the total are printed. DuckDB takes the columns from the header, as parindex does; --known-columns
// tells it their names and order, which spares it looking and is somewhat faster.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

const usage = 'usage: node peer.mjs DIR THREADS [--out FILE] [--known-columns]';

function command_line() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, 'known-columns': { type: 'boolean' } },
    });
    const [dir, threads] = positionals;
    if (positionals.length === 2 && /^[1-9]\d*$/.test(threads)) return { dir, threads, ...values };
  } catch (error) {
    console.error(error.message);
  }
  console.error(usage);
  process.exit(2);
}

const sql_text = (text) => `'${text.replaceAll("'", "''")}'`;

const { dir, threads, out, 'known-columns': known } = command_line();
const names = ['agency', 'item', 'fact', 'value', 'document', 'submitted_on'];
const columns = known
  ? `auto_detect = false, columns = {${names.map((name) => `'${name}': 'VARCHAR'`)}}`
  : 'all_varchar = true';
const sums = `
  SELECT agency, item, sum(try_cast(value AS DECIMAL(18, 6))) AS sum
  FROM read_csv(${sql_text(`${dir}/evidence/*.csv`)}, ${columns},
                header = true, delim = ',', quote = '"', escape = '"')
  GROUP BY agency, item`;

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`SET threads = ${threads}`);
if (out) {
  await connection.run(`COPY (${sums} ORDER BY agency, item) TO ${sql_text(out)} (FORMAT csv, HEADER)`);
} else {
  const reader = await connection.runAndReadAll(`SELECT count(*), sum(sum) FROM (${sums})`);
  const [groups, total] = reader.getRows()[0];
  console.log(`groups ${groups}, total ${total}`);
}
connection.closeSync();
instance.closeSync();
