// Counts in DuckDB, in memory.
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write_csv } from '../files.mjs';

const type_of = ({ type, decimals }) =>
  ({ text: 'VARCHAR', date: 'DATE', integer: 'BIGINT', decimal: `DECIMAL(18, ${decimals})`, yes_no: 'BOOLEAN' })[type];

export default async function count(sources, folder) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const answers = {};
    for (const { name, columns, records, query } of sources) {
      const data = join(folder, `duckdb-${name}.csv`);
      const answer = join(folder, `duckdb-${name}-facts.csv`);
      write_csv(data, columns, records, { none: '\\N' });
      const declared = columns.map((column) => `"${column.name}" ${type_of(column)}`).join(', ');
      await connection.run(`CREATE TABLE ${name} (${declared})`);
      await connection.run(
        `COPY ${name} FROM '${data}' (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"',` +
          ` NULLSTR '\\N', AUTO_DETECT false, PARALLEL false)`);
      await connection.run(
        `COPY (${query.trimEnd().replace(/;$/, '')}) TO '${answer}' (FORMAT csv, HEADER)`);
      answers[name] = readFileSync(answer, 'utf8');
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
