// Counts in ClickHouse, in this process: in a table, over two shards that hold its rows between them,
// some duplicates on both, and over two shards that each hold whole dossiers, so that the first of
// each needs no merging. A server of its own is not to be had from a package; chdb
// takes the addresses of remote() as shards that it runs itself, with the plan that a Distributed
// table has: each shard aggregates, and the states are merged.
import { Session } from 'chdb';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write_tsv } from '../files.mjs';

function type_of({ type, decimals, optional }) {
  const bare = { text: 'String', date: 'Date32', integer: 'Int64', decimal: `Decimal(18, ${decimals})`, yes_no: 'Bool' };
  // Required cells too, since the records of this test leave some of them out.
  return optional || type !== 'text' ? `Nullable(${bare[type]})` : `LowCardinality(Nullable(String))`;
}

const addresses = "'127.0.0.1,localhost'";

function formatted(session, query) {
  const [, format] = /--format (\w+)/.exec(query);
  const settings = [...query.matchAll(/--(format_\w+) (\S+)/g)];
  for (const [, name, value] of settings) session.query(`SET ${name} = '${value}'`);
  return String(session.query(query, format));
}

export default async function count(sources, folder) {
  const session = new Session();
  try {
    const whole = {};
    const spread = {};
    const apart = {};
    for (const database of ['whole', 'shards', 'spread', 'hashed', 'apart']) session.query(`CREATE DATABASE ${database}`);
    session.query('SET allow_suspicious_low_cardinality_types = 1');
    for (const { name, columns, records, query } of sources) {
      const data = join(folder, `clickhouse-${name}.tsv`);
      write_tsv(data, records);
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      const declared = columns.map((column) => `"${column.name}" ${type_of(column)}`).join(', ');
      session.query(`CREATE TABLE whole.${name} (${declared}) ENGINE = MergeTree ORDER BY tuple()`);
      session.query(`INSERT INTO whole.${name} FROM INFILE '${data}' FORMAT TSV`);
      const spread_by = (shard, shards, distributed) => {
        session.query(
          `CREATE TABLE ${shards}.all_${name} ENGINE = MergeTree ORDER BY shard AS` +
            ` SELECT ${shard} % 2 + 1 AS shard, * FROM whole.${name}`);
        session.query(
          `CREATE VIEW ${shards}.${name} AS` +
            ` SELECT ${names} FROM ${shards}.all_${name} WHERE shard = shardNum()`);
        session.query(
          `CREATE TABLE ${distributed}.${name} AS remote(${addresses}, ${shards}.${name})`);
      };
      spread_by('rowNumberInAllBlocks()', 'shards', 'spread');
      spread_by(`cityHash64(ifNull(toString("${columns[0].name}"), ''))`, 'hashed', 'apart');
      session.query('USE whole');
      whole[name] = formatted(session, query);
      session.query('USE spread');
      must_be_spread(session, name, records.length, query);
      spread[name] = formatted(session, query);
      session.query('USE apart');
      const no_merge = query.includes('first_rows') ? 1 : 0;
      session.query(`SET distributed_group_by_no_merge = ${no_merge}`);
      apart[name] = formatted(session, query);
      session.query('SET distributed_group_by_no_merge = 0');
    }
    return [whole, spread, apart];
  } finally {
    session.cleanup();
  }
}

// Both shards have rows, and each does its part of the work up to the totals, or to the first of
// each duplicate.
function must_be_spread(session, name, size, query) {
  const counts = String(
    session.query(`SELECT _shard_num, count() FROM ${name} GROUP BY 1 ORDER BY 1`, 'CSV'));
  const [first, second] = counts.trim().split('\n').map((line) => Number(line.split(',')[1]));
  if (!(first > 0 && second > 0 && first + second === size)) {
    throw new Error(`${name} is not spread over two shards: ${counts}`);
  }
  const plan = String(session.query(`EXPLAIN ${query}`, 'TSVRaw'));
  const merged = plan.indexOf('MergingAggregated');
  const on_shards = plan.slice(merged).match(/\bAggregating\b/g) ?? [];
  if (merged < 0 || on_shards.length !== 2) {
    throw new Error(`the shards do not aggregate ${name}:\n${plan}`);
  }
}
