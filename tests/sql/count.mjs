// The same facts, counted by other means: row by row, in JavaScript, from what the tally files in
// year/ say, with the conditions written anew.
const as_of = '2020-12-15';

const units = (text, decimals) => {
  if (text === null) return null;
  const [whole, part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + part.padEnd(decimals, '0'));
  return text.startsWith('-') ? -size : size;
};
const written = (value, decimals) => {
  if (value === null || decimals === 0) return value === null ? null : String(value);
  const text = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  return `${value < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
};
const larger = (a, b) => (a > b ? a : b);
const smaller = (a, b) => (a < b ? a : b);

const kinds = {
  count: (rows) => String(rows.length),
  sum: (rows, value, decimals) => written(rows.map(value).filter((v) => v !== null).reduce((a, b) => a + b, 0n), decimals),
  distinct: (rows, value) => String(new Set(rows.map(value).filter((v) => v !== null)).size),
  min: (rows, value, decimals) => extreme(rows.map(value), smaller, decimals),
  max: (rows, value, decimals) => extreme(rows.map(value), larger, decimals),
};
function extreme(values, choose, decimals) {
  const set = values.filter((value) => value !== null);
  if (set.length === 0) return null;
  const best = set.reduce(choose);
  return typeof best === 'string' ? best : written(best, decimals);
}

const all = () => true;
// [item, fact, kind, condition, value, decimals]
const facts = {
  dossiers: [
    ['1.1', 'records', 'count', all],
    ['1.1', 'resolved', 'count', (r) => r.returned !== null],
    ['1.1', 'on_time', 'count', (r) => r.returned !== null && r.returned <= r.due],
    ['1.1', 'overdue', 'count', (r) => (r.returned === null ? r.due < as_of : r.returned > r.due)],
    ['1.1', 'on_leap_day', 'count', (r) => r.received === '2020-02-29'],
    ['1.1', 'prolonged', 'count', (r) => r.extended !== null && r.extended > as_of],
    ['1.1', 'offline', 'count', (r) => r.online === 'no'],
    ['1.1', 'paid_online', 'count', (r) => r.paid === 'yes' && r.online === 'yes'],
    ['1.1', 'agreed', 'count', (r) => r.paid !== null && r.online === r.paid],
    ['1.1', 'disagreed', 'count', (r) => r.paid !== null && r.online !== r.paid],
    ['1.1', 'at_portal', 'count', (r) => r.channel === 'cổng dịch vụ'.normalize('NFC')],
    ['1.1', 'not_quoted', 'count', (r) => r.channel !== 'O\'Brien \\ "con"'],
    ['1.1', 'ordered', 'count', (r) => (r.order === null ? r.channel !== 'trực tiếp' : r.order === r.channel)],
    ['1.2', 'charged', 'sum', (r) => r.fee > 85n, (r) => r.fee, 2],
    ['1.2', 'paid_back', 'sum', (r) => r.fee !== null && r.fee < 0n, (r) => r.fee, 2],
    ['1.2', 'fees', 'sum', all, (r) => r.fee, 2],
    ['1.2', 'least_fee', 'min', all, (r) => r.fee, 2],
    ['1.2', 'greatest_fee', 'max', (r) => r.online === 'yes', (r) => r.fee, 2],
    ['1.2', 'weights', 'sum', all, (r) => r.weight, 3],
    ['1.2', 'least_weight', 'min', (r) => r.rating !== null, (r) => r.weight, 3],
    ['1.2', 'rated', 'sum', (r) => r.rating >= 1n && r.rating <= 5n, (r) => r.rating, 0],
    ['1.2', 'lowest_rating', 'min', (r) => r.rating > 0n, (r) => r.rating, 0],
    ['1.2', 'raters', 'distinct', (r) => r.rating !== null, (r) => r.citizen],
    ['1.2', 'citizens', 'distinct', all, (r) => r.citizen],
    ['1.2', 'fee_levels', 'distinct', all, (r) => r.fee],
    ['1.2', 'days', 'distinct', all, (r) => r.received],
    ['1.2', 'step_numbers', 'distinct', (r) => r.online === 'no' && ['trực tiếp', 'bưu điện'].includes(r.channel), (r) => r.steps],
    ['1.2', 'first_day', 'min', all, (r) => r.received],
    ['1.2', 'last_day', 'max', (r) => r.online === 'yes', (r) => r.returned],
    ['1.2', 'large', 'count', (r) => r.fee !== null && r.fee * 20n + r.weight >= 1000500n],
    ['1.2', 'mixed', 'count', (r) => r.rating !== null &&
      (larger(r.steps, r.rating) * 10n - smaller(r.steps, 3n)) * 10n > 5n + r.rating * 20n + 10n],
    ['1.2', 'negative', 'count', (r) => -r.steps > 6n || r.fee === -50n],
  ],
  letters: [
    ['1.3', 'letters', 'count', all],
    ['1.3', 'signed', 'count', (r) => r.signed === 'yes'],
    ['1.3', 'opened', 'count', (r) => r.opened !== null],
    ['1.3', 'pages_sent', 'sum', all, (r) => r.pages, 0],
    ['1.3', 'last_opened', 'max', all, (r) => r.opened],
  ],
  visits: [
    ['1.4', 'visits', 'count', all],
    ['1.4', 'stayed', 'count', (r) => r.left !== null && r.left > r.day],
    ['1.4', 'amount_sum', 'sum', all, (r) => r.amount, 1],
    ['1.4', 'amount_max', 'max', all, (r) => r.amount, 1],
    ['1.4', 'guests', 'distinct', all, (r) => r.guest],
    ['1.4', 'last_left', 'max', all, (r) => r.left],
  ],
};

const departments = ['office', 'health', 'Sở-Nội-vụ', 'quiet'];
const communes = ["xa-o'brien", 'xa-tan-phu', 'xa-an-phu'];
const known = new Set([...departments, 'merged', 'watcher', ...communes]);
// In the order of communes.info.
const of_communes = [
  'on_time', 'resolved', 'records', 'ordered', 'raters', 'fees', 'least_fee', 'last_day', 'weights',
  'lowest_rating', 'rated', 'mixed', 'guests', 'visits', 'amount_sum',
];
// Those of departments.info that say `rollup sum`.
const summed = new Set(['resolved', 'fees', 'raters', 'lowest_rating', 'visits']);

const rules = {
  dossiers: {
    agency: 'agency', unique: 'dossier', planned: ['extended'], sound: (r) =>
      (r.returned === null || r.received <= r.returned) && r.channel !== 'không rõ',
    counts: (r) => r.received <= as_of, blocks: [departments, communes],
  },
  letters: {
    agency: 'sender', unique: 'number', planned: [], sound: (r) => r.pages > 0n,
    counts: (r) => r.sent >= '2020-01-15' && r.sent <= '2020-11-30', blocks: [departments],
  },
  visits: {
    agency: 'office', unique: null, planned: [], sound: all, counts: all, blocks: [departments, communes],
  },
};

function typed(columns, record) {
  const row = {};
  columns.forEach(({ name, type, decimals = 0 }, i) => {
    const text = record[i] === '' ? null : record[i];
    row[name] = type === 'decimal' || type === 'integer' ? units(text, decimals) : text;
  });
  return row;
}

// Of one column: nothing last, text by its bytes, no before yes.
function compared(a, b) {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

export function count(name, columns, records) {
  const rule = rules[name];
  const looked_at = columns.filter((column) => column.name !== 'phone');
  let rows = records.map((record) => typed(columns, record)).filter((row) =>
    looked_at.every((column) => column.optional || row[column.name] !== null) &&
    known.has(row[rule.agency].normalize('NFC')) && rule.sound(row));
  if (rule.unique) {
    const first = new Map();
    for (const row of rows) {
      const other = first.get(row[rule.unique]);
      const is_first = other === undefined ||
        (looked_at.map((c) => compared(row[c.name], other[c.name])).find((sign) => sign !== 0) ?? 0) < 0;
      if (is_first) first.set(row[rule.unique], row);
    }
    rows = [...first.values()];
  }
  rows = rows.filter(rule.counts);
  for (const row of rows) {
    for (const { name: date, type, optional } of looked_at) {
      if (type === 'date' && optional && !rule.planned.includes(date) && row[date] > as_of) row[date] = null;
    }
  }
  const by_agency = Map.groupBy
    ? Map.groupBy(rows, (row) => row[rule.agency].normalize('NFC'))
    : grouped(rows, (row) => row[rule.agency].normalize('NFC'));
  const lines = ['agency,item,fact,value'];
  for (const block of rule.blocks) {
    for (const agency of block) {
      const own = by_agency.get(agency) ?? [];
      const told = block === departments ? facts[name]
        : of_communes.flatMap((fact) => facts[name].filter((other) => other[1] === fact));
      for (const [item, fact, kind, where, value, decimals = 0] of told) {
        const needs_records = block === departments && summed.has(fact);
        if (own.length === 0 && needs_records) continue;
        const result = kinds[kind](own.filter(where), value, decimals);
        if (result !== null) lines.push(`${agency},${item},${fact},${result}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const of = key(row);
    if (!groups.has(of)) groups.set(of, []);
    groups.get(of).push(row);
  }
  return groups;
}
