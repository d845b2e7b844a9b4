// node duckdb.mjs DIR THREADS OUT [--checked]
//
// DuckDB on the same files: types declared and nothing left to guess, one query. A cell of a wrong
// type ends it, as it does without --checked. With --checked empty required cells, the checks of the
// tally and a dossier that stands twice end it too.
import { DuckDBInstance } from '@duckdb/node-api';
import { command_line, write_evidence } from './evidence.mjs';

const { dir, threads, out, checked } = command_line(['checked']);
const files = `'${`${dir}/records/*.csv`.replaceAll("'", "''")}'`;
const dossiers = `read_csv(${files}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  columns = {'dossier': 'VARCHAR', 'agency': 'VARCHAR', 'applicant': 'VARCHAR', 'received': 'DATE',
             'due': 'DATE', 'returned': 'DATE', 'channel': 'VARCHAR', 'fee_online': 'BOOLEAN',
             'rating': 'TINYINT', 'digitised': 'BOOLEAN'})`;
const facts = `
  count(returned),
  count_if(returned IS NOT NULL AND (due IS NULL OR returned <= due)),
  count_if(returned > due),
  count(*),
  count_if(channel = 'online'),
  count(fee_online),
  count_if(fee_online),
  count_if(returned IS NOT NULL AND digitised IS NOT NULL),
  count_if(returned IS NOT NULL AND digitised),
  count(rating),
  count_if(rating >= 4),
  coalesce(sum(rating), 0),
  max(returned)`;
const at_fault = `count_if(dossier IS NULL OR agency IS NULL OR received IS NULL OR returned < received
                        OR due < received OR rating < 1 OR rating > 5)`;

const plain_query = `SELECT agency, ${facts} FROM ${dossiers} GROUP BY agency`;
const checked_query = `
  WITH dossier AS MATERIALIZED (SELECT * EXCLUDE applicant FROM ${dossiers})
  SELECT agency, ${facts}, ${at_fault},
         (SELECT count(*) - count(DISTINCT dossier) FROM dossier)
  FROM dossier GROUP BY agency`;

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`SET threads = ${threads}`);
await connection.run('SET preserve_insertion_order = false');
const reader = await connection.runAndReadAll(checked ? checked_query : plain_query);
const rows = reader.getRowsJson();
if (checked)
  for (const row of rows) {
    const [faults, duplicates] = row.splice(-2).map(Number);
    if (faults || duplicates)
      throw new Error(`${row[0]}: ${faults} records at fault; ${duplicates} duplicates in all`);
  }
write_evidence(dir, out, rows);
connection.closeSync();
instance.closeSync();
