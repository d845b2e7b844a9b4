// Counts in a PostgreSQL server of its own: Debian's package, a folder of its own, a socket in it and
// no port. It is stopped whatever happens.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { write_tsv } from '../files.mjs';
import { run_as_told } from '../run_as_told.mjs';

const type_of = ({ type, decimals }) =>
  ({ text: 'text', date: 'date', integer: 'bigint', decimal: `numeric(18, ${decimals})`, yes_no: 'boolean' })[type];

function programs() {
  const root = '/usr/lib/postgresql';
  const versions = readdirSync(root).map(Number).filter(Number.isFinite);
  return join(root, String(Math.max(...versions)), 'bin');
}

// PostgreSQL refuses to run as root.
function owner() {
  if (process.getuid() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export default async function count(sources, folder) {
  const bin = programs();
  const who = owner();
  const home = mkdtempSync(join(tmpdir(), 'parindex-pg-'));
  const data = join(home, 'data');
  const sockets = join(home, 'sockets');
  mkdirSync(sockets);
  if (who.uid !== undefined) for (const path of [home, sockets]) chownSync(path, who.uid, who.gid);
  chmodSync(home, 0o755);
  const run = (program, args) =>
    execFileSync(join(bin, program), args, { ...who, cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => {
    try {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    } catch {
      // It never began.
    }
    rmSync(home, { recursive: true, force: true });
  };
  const stop_and_leave = () => {
    stop();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop_and_leave);
  try {
    // Vietnamese order, so that an order by bytes is the query's own doing.
    run('initdb', ['-D', data, '-U', 'parindex', '--auth=trust', '--no-sync', '--encoding=UTF8',
                   '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi']);
    run('pg_ctl', ['-D', data, '-w', '-l', join(home, 'log'), '-o',
                   `-c listen_addresses= -c unix_socket_directories=${sockets} -c fsync=off`, 'start']);
    return answers_of(sources, folder, `host=${sockets} user=parindex dbname=postgres`);
  } finally {
    stop();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop_and_leave);
  }
}

function answers_of(sources, folder, database) {
  const answers = {};
  for (const { name, columns, records, query } of sources) {
    const data = join(folder, `postgresql-${name}.tsv`);
    write_tsv(data, records);
    const declared = columns.map((column) => `"${column.name}" ${type_of(column)}`).join(', ');
    execFileSync('psql', ['-q', '-v', 'ON_ERROR_STOP=1', database], {
      input: `CREATE TABLE ${name} (${declared});\n\\copy ${name} FROM '${data}'\nANALYZE ${name};\n`,
    });
    writeFileSync(join(folder, `${name}.sql`), query);
    const env = { ...process.env, PGDATESTYLE: 'SQL, DMY', PGOPTIONS: '' };
    answers[name] = run_as_told(query, { DATABASE: `'${database}'` }, folder, { env });
  }
  return answers;
}
