// Counts in SQLite, by the command that the query names.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlite_none, write_ascii } from '../files.mjs';
import { run_as_told } from '../run_as_told.mjs';

const type_of = ({ type }) =>
  ({ text: 'TEXT', date: 'TEXT', integer: 'INTEGER', decimal: 'REAL', yes_no: 'INTEGER' })[type];

function value_of({ name, type }) {
  const cell = `nullif(raw."${name}", '${sqlite_none}')`;
  return type === 'yes_no' ? `CASE ${cell} WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END` : cell;
}

export default async function count(sources, folder) {
  const database = join(folder, 'records.sqlite');
  const answers = {};
  for (const { name, columns, records, query } of sources) {
    const data = join(folder, `sqlite-${name}.txt`);
    write_ascii(data, records.map((record) => composed_agency(columns, record)));
    const named = columns.map((column) => `"${column.name}"`).join(', ');
    const declared = columns.map((column) => `"${column.name}" ${type_of(column)}`).join(', ');
    execFileSync('sqlite3', ['-batch', '-bail', database], {
      input:
        `CREATE TABLE raw ("first cell", ${named});\n.mode ascii\n.import ${data} raw\n` +
        `CREATE TABLE ${name} (${declared});\n` +
        `INSERT INTO ${name} SELECT ${columns.map(value_of).join(', ')} FROM raw;\nDROP TABLE raw;\n`,
    });
    writeFileSync(join(folder, `${name}.sql`), query);
    answers[name] = run_as_told(query, { DATABASE: database }, folder);
  }
  return answers;
}

// SQLite cannot compose text itself: docs/scale.md asks for composed codes of agencies.
function composed_agency(columns, record) {
  const agency = columns.findIndex((column) => ['agency', 'sender', 'office'].includes(column.name));
  return record.map((cell, i) => (i === agency && cell !== null ? cell.normalize('NFC') : cell));
}
