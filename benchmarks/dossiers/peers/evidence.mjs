// What the peers written in JavaScript share: their command line and the evidence they write.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

// In the order of the set. Some engines give no number for a count of nothing: it is 0 here.
const facts = [
  '1.1.1,resolved', '1.1.1,on_time', '1.1.2,late', '1.2.1,received_in_all', '1.2.1,received_online',
  '1.2.2,fees', '1.2.2,fees_online', '1.2.3,results', '1.2.3,results_digitised',
  '1.3.1,ratings', '1.3.1,satisfied', '1.3.1,rating_total', '1.3.2,last_returned',
];
const nothing = [...Array(facts.length - 1).fill('0'), ''];

export function command_line(flags = []) {
  try {
    const options = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }]));
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [dir, threads, out] = positionals;
    if (positionals.length === 3 && /^[1-9]\d*$/.test(threads)) return { dir, threads, out, ...values };
  } catch (error) {
    console.error(error.message);
  }
  const name = path.basename(process.argv[1]);
  console.error(`usage: node ${name} DIR THREADS OUT${flags.map((flag) => ` [--${flag}]`).join('')}`);
  process.exit(2);
}

// Writes what was counted, a row for an agency: its code, then the facts.
export function write_evidence(dir, out, rows) {
  const counted = new Map(rows.map(([agency, ...values]) => [agency, values]));
  let csv = 'agency,item,fact,value\n';
  for (const line of fs.readFileSync(`${dir}/agencies.csv`, 'utf8').split('\n')) {
    const [agency, , , status] = line.split(',');
    if (status !== 'ranked') continue;
    const values = counted.get(agency) ?? nothing;
    counted.delete(agency);
    facts.forEach((fact, i) => {
      const value = String(values[i] ?? nothing[i]);
      if (value !== '') csv += `${agency},${fact},${value}\n`;
    });
  }
  if (counted.size) throw new Error(`unknown agency ${[...counted.keys()][0]}`);
  fs.writeFileSync(out, csv);
}
