// Records with every oddity that a database can hold: no value and empty text, leap days, ties,
// identical and contradicting duplicates, text of one to four bytes a character, composed and
// decomposed, quotes, line breaks and backslashes, unknown agencies, missing values, checks that do
// not hold, dates after as_of, large and negative numbers.
//
// A record is an array of texts, as in a CSV file ("yes" and "no", 12.50, 2020-02-29), or null.
import { seeded } from './random.mjs';

const agencies = [
  'office', 'office', 'office', 'health', 'health', 'Sở-Nội-vụ', 'merged', 'watcher', "xa-o'brien",
  'xa-tan-phu', 'xa-an-phu',
];
const no_agencies = ['nowhere', 'Office', 'office ', '', null, 'xa-o', 'Sở-nội-vụ'];
const channels = [
  'cổng dịch vụ', 'cổng dịch vụ', 'trực tiếp', 'trực tiếp', 'bưu điện', "O'Brien \\ \"con\"", 'a\\b',
  'cổng dịch vụ'.normalize('NFD'), 'hai\ndòng', 'hai\r\ndòng', ' trực tiếp', 'Trực tiếp', '📮', ',', '"',
];
const given = ['An', 'Bình', 'Đức', 'Nguyệt', 'Ý', '𠀀Nôm', "D'Arc", 'Ánh', 'Ánh'.normalize('NFD')];
const late = ['2020-12-16', '2020-12-31', '2021-01-01', '2024-02-29', '2199-12-31'];

const two = (number) => String(number).padStart(2, '0');

function day(random) {
  if (random.one_in(60)) return '2020-02-29';
  if (random.one_in(90)) return random.pick(['2020-12-15', '2020-01-01', '1999-12-31', '2000-02-29']);
  if (random.one_in(90)) return random.pick(late);
  return `2020-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

function decimal(random, decimals) {
  const units = random.one_in(50)
    ? random.pick(['999999999999999', '100000000000000', '7', '0'])
    : String(random.one_in(3) ? random.between(0, 20) * 10 ** (decimals - 1) : random.between(0, 9999999));
  const padded = units.padStart(decimals + 1, '0');
  const text = `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  return random.one_in(8) && /[1-9]/.test(text) ? `-${text}` : text;
}

function integer(random) {
  if (random.one_in(80)) return random.pick(['999999999999999', '-999999999999999', '0', '-1']);
  return String(random.one_in(9) ? -random.between(1, 9) : random.between(0, 9));
}

// Once in a while no value: nothing, or for text as often an empty one.
const maybe = (random, one_in, make, is_text = false) =>
  random.one_in(one_in) ? (is_text && random.one_in(2) ? '' : null) : make(random);

const make = {
  dossiers(random, number) {
    const received = day(random);
    const citizen = () => `${random.pick(given)} ${random.below(400)}`;
    return [
      random.one_in(40) ? `${random.pick(given)}/${number}` : `H-${number}`,
      random.one_in(60) ? random.pick(no_agencies) : random.pick(agencies),
      maybe(random, 300, () => received),
      maybe(random, 300, day),
      maybe(random, 4, () => (random.one_in(6) ? day(random) : random.pick([received, '2020-12-15', '2020-12-20']))),
      maybe(random, 2, day),
      maybe(random, 5, () => decimal(random, 2)),
      maybe(random, 300, () => decimal(random, 3)),
      maybe(random, 3, integer),
      maybe(random, 300, integer),
      maybe(random, 300, () => random.pick(['yes', 'no', 'no'])),
      maybe(random, 3, () => random.pick(['yes', 'no'])),
      maybe(random, 200, () => (random.one_in(99) ? 'không rõ' : random.pick(channels)), true),
      maybe(random, 3, () => random.pick(channels), true),
      maybe(random, 4, citizen, true),
      maybe(random, 2, () => `0${random.between(100000000, 999999999)}`, true),
    ];
  },
  letters(random, number) {
    return [
      maybe(random, 400, () => String(random.one_in(50) ? -number : number * 1000003)),
      random.one_in(60) ? random.pick(no_agencies) : random.pick(agencies),
      maybe(random, 300, day),
      maybe(random, 3, day),
      integer(random).replace('-', random.one_in(20) ? '-' : ''),
      maybe(random, 3, () => random.pick(['yes', 'no'])),
    ];
  },
  visits(random) {
    return [
      random.one_in(60) ? random.pick(no_agencies) : random.pick(agencies),
      maybe(random, 300, day),
      maybe(random, 3, day),
      maybe(random, 300, () => decimal(random, 1)),
      maybe(random, 4, () => random.pick(given), true),
    ];
  },
};

// Some records again: as they are, or with a few cells of another record.
function repeated(random, records, kept) {
  for (let i = records.length; i > 0; --i) {
    if (!random.one_in(12)) continue;
    const again = [...random.pick(records)];
    const other = random.pick(records);
    if (!random.one_in(3)) {
      for (let n = random.between(1, 3); n > 0; --n) {
        const cell = random.below(again.length);
        if (cell !== kept) again[cell] = other[cell];
      }
    }
    records.push(again);
  }
}

export function generate(table, size, seed) {
  const random = seeded(seed);
  const records = [];
  for (let number = 1; number <= size; ++number) records.push(make[table](random, number));
  repeated(random, records, table === 'visits' ? -1 : 0);
  if (table === 'dossiers') {
    // The code of an agency, decomposed: one and the same agency.
    for (let number = 0; number < 50; ++number) {
      const record = make.dossiers(random, size + 1 + number);
      record[1] = 'Sở-Nội-vụ'.normalize('NFD');
      records.push(record);
    }
  }
  for (let i = records.length - 1; i > 0; --i) {
    const j = random.below(i + 1);
    [records[i], records[j]] = [records[j], records[i]];
  }
  return records;
}

// Rows that only files can have, each at fault.
export const rotten_dossiers = [
  'X-1,office,2019-02-29,2020-01-01,,,,1,,1,yes,,trực tiếp,,,',
  'X-2,office,2020-13-01,2020-01-01,,,,1,,1,yes,,trực tiếp,,,',
  'X-3,office,2020-01-01,2020-01-01,,,1.234,1,,1,yes,,trực tiếp,,,',
  'X-4,office,2020-01-01,2020-01-01,,,,1,một,1,yes,,trực tiếp,,,',
  'X-5,office,2020-01-01,2020-01-01,,,,1,,1,maybe,,trực tiếp,,,',
  'X-6,office,2020-01-01,2020-01-01,,,,1,,1,yes,,trực tiếp,,',
  'X-7,office,2020-01-01,2020-01-01,,,,1,,1,yes,,trực tiếp,,,,',
  'X-8,office,2020-01-01,2020-01-01,,,,1,,1000000000000000,yes,,trực tiếp,,,',
];
