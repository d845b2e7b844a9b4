// node clickhouse.mjs DIR THREADS OUT
//
// ClickHouse (chdb) on the same files: types declared, one query. A cell of a wrong type ends it;
// nothing else is checked.
import { query } from 'chdb';
import { command_line, write_evidence } from './evidence.mjs';

const { dir, threads, out } = command_line();
const files = `${dir}/records/*.csv`.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
const columns = `
  dossier String, agency String, applicant String, received Date, due Nullable(Date),
  returned Nullable(Date), channel String, fee_online Nullable(Bool), rating Nullable(UInt8),
  digitised Nullable(Bool)`;
const csv = query(`
  SELECT agency,
    count(returned),
    countIf(isNotNull(returned) AND (isNull(due) OR returned <= due)),
    countIf(returned > due),
    count(),
    countIf(channel = 'online'),
    count(fee_online),
    countIf(fee_online),
    countIf(isNotNull(returned) AND isNotNull(digitised)),
    countIf(isNotNull(returned) AND digitised),
    count(rating),
    countIf(rating >= 4),
    ifNull(sum(rating), 0),
    ifNull(toString(max(returned)), '')
  FROM file('${files}', 'CSVWithNames', '${columns}')
  GROUP BY agency
  SETTINGS max_threads = ${threads}, input_format_parallel_parsing = ${threads > 1 ? 1 : 0}`,
  'TabSeparatedRaw');
const lines = csv.split('\n').filter((line) => line !== '');
write_evidence(dir, out, lines.map((line) => line.split('\t')));
