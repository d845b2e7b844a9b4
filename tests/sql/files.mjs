// Records as files: CSV for parindex and DuckDB, and what the other programs load.
import { writeFileSync } from 'node:fs';

const csv_cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// `none`: how no value is written; an empty text is quoted then, to be told from it.
export function write_csv(path, columns, records, { none = '', rows = [] } = {}) {
  const cell = (text) => {
    if (text === null) return none;
    return text === '' && none !== '' ? '""' : csv_cell(text);
  };
  const lines = [columns.map((column) => csv_cell(column.header ?? column.name)).join(',')];
  for (const record of records) lines.push(record.map(cell).join(','));
  writeFileSync(path, [...lines, ...rows, ''].join('\n'));
}

// What PostgreSQL's COPY and ClickHouse's TSV both read.
export function write_tsv(path, records) {
  const escapes = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  const cell = (text) => (text === null ? '\\N' : text.replace(/[\\\t\n\r]/g, (c) => escapes[c]));
  writeFileSync(path, records.map((record) => `${record.map(cell).join('\t')}\n`).join(''));
}

// SQLite's ASCII mode, in which cells need no quoting; it knows no NULL, and no empty first
// cell, so that each row begins with one more.
export const sqlite_none = '\u0001';
export function write_ascii(path, records) {
  const cell = (text) => (text === null ? sqlite_none : text);
  writeFileSync(path, records.map((record) => `${['.', ...record.map(cell)].join('\u001f')}\u001e`).join(''));
}
