// node run.mjs PARINDEX
//
// The same 100,000 records and more, counted by parindex from files, by its queries in four
// databases and over shards, and by a counter that shares no code with either. Their facts have to
// be the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { count } from './count.mjs';
import { write_csv } from './files.mjs';
import { generate, rotten_dossiers } from './generate.mjs';
import { tables } from './tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const sizes = { dossiers: 100_000, letters: 10_000, visits: 10_000 };
const dialects = ['sqlite', 'duckdb', 'postgresql', 'clickhouse'];

const [program] = process.argv.slice(2);
if (!program) {
  console.error('usage: node run.mjs PARINDEX');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'parindex-sql-'));
// A path without letters that databases or shells would have to be told of.
const year = join(folder, 'year');
cpSync(join(here, 'year'), year, { recursive: true });
mkdirSync(join(year, 'data'));

let faults = 0;
function compare(expected, found, who) {
  if (expected === found) {
    console.log(`equal: ${who}`);
    return;
  }
  ++faults;
  const rows = (text) => new Set(text.split('\n'));
  const less = (a, b) => [...rows(a)].filter((row) => !rows(b).has(row)).slice(0, 10);
  console.error(`NOT EQUAL: ${who}`);
  for (const row of less(expected, found)) console.error(`  expected ${row}`);
  for (const row of less(found, expected)) console.error(`  found    ${row}`);
}

const parindex = (...args) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

try {
  const sources = Object.entries(tables).map(([name, columns], i) => {
    const records = generate(name, sizes[name], 20201215 + i);
    return { name, columns, records, expected: count(name, columns, records) };
  });
  const [dossiers, letters, visits] = sources;
  const half = dossiers.records.length >> 1;
  write_csv(join(year, 'data/dossiers-1.csv'), dossiers.columns, dossiers.records.slice(0, half), { rows: rotten_dossiers });
  write_csv(join(year, 'data/dossiers-2.csv'), dossiers.columns, dossiers.records.slice(half));
  write_csv(join(year, 'data/letters.csv'), letters.columns, letters.records);
  write_csv(join(year, 'data/visits.csv'), visits.columns, visits.records);

  for (const source of sources) {
    const facts = join(folder, `${source.name}-facts.csv`);
    const rejected = join(folder, `${source.name}-rejected.csv`);
    parindex('tally', year, '--source', source.name, '--on-error', 'report', '--rejected', rejected, '-o', facts);
    compare(source.expected, execFileSync('cat', [facts], { encoding: 'utf8' }), `parindex, ${source.name}`);
  }
  for (const dialect of dialects) {
    const place = join(folder, dialect);
    mkdirSync(place);
    const asked = sources.map((source) => (
      { ...source, query: parindex('tally', year, '--source', source.name, '--sql', dialect) }));
    const engine = await import(`./engines/${dialect}.mjs`);
    const started = performance.now();
    const answers = [await engine.default(asked, place)].flat();
    answers.forEach((answer, i) => {
      const where = answers.length > 1 ? [' in one table', ' over two shards', ' over two shards of whole dossiers'][i] : '';
      for (const { name, expected } of sources) {
        compare(expected, answer[name], `${dialect}${where}, ${name}`);
      }
    });
    console.log(`${dialect}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  ++faults;
  console.error(error.stderr ? `${error.message}\n${error.stderr}` : error);
} finally {
  if (faults === 0 || !process.env.KEEP) rmSync(folder, { recursive: true, force: true });
  else console.error(`kept: ${folder}`);
}
process.exit(faults === 0 ? 0 : 1);
