// npm run backup: writes a shop's databases and files down. All that can be asked: npm run backup -- --help
import { join, resolve } from 'node:path';
import { copyBase } from './backup/base.ts';
import { backUp } from './backup/backup.ts';
import { databaseNames } from './backup/restore.ts';
import { defaultDataDirectory } from './command-line/options.ts';
import { Problem } from './command-line/problem.ts';
import { readArgs } from './command-line/read-args.ts';
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { layOut } from './data/directory.ts';
import { withPostgresOf } from './postgres/of-folder.ts';

const HELP = `npm run backup -- --to DIR [--data DIR] [--base]

  --to DIR     where it is written: an empty folder
  --data DIR   the shop's folder (default: that of npm start); it may run or not
  --base       copies the server's files instead: with what --archive keeps, any later minute can be had from them

  DATABASE_URL a PostgreSQL server that the shop uses instead of its own (a superuser's url)
`;

await runCommand(async () => {
  const from = calledFrom();
  const { values } = readArgs('npm run backup', { options: { to: { type: 'string' }, data: { type: 'string' }, base: { type: 'boolean', default: false } } });
  if (!values.to) throw new Problem('Nothing says where to.', 'Name a folder: npm run backup -- --to DIR');
  const [to, data] = [resolve(from, values.to), values.data ? resolve(from, values.data) : defaultDataDirectory];
  const given = process.env['DATABASE_URL'];
  if (values.base) {
    if (given) throw new Problem('The files of a server that is not ours cannot be copied.', 'Use its own tools: pg_basebackup.');
    const at = await withPostgresOf(data, (url) => copyBase(url, layOut(data).postgres, to));
    console.log(`Copied to ${to}. Any minute from ${at.toISOString()} on can be had from it, as far as the archive goes.`);
  } else {
    const work = (url: string) => backUp(url, databaseNames(), data, to);
    const { takenAt, databases } = await (given ? work(given) : withPostgresOf(data, work));
    const rows = Object.entries(databases).map(([name, { tables }]) => `${name} ${tables.reduce((sum, { rows: count }) => sum + count, 0)}`);
    console.log(`Written to ${to} as of ${takenAt}: ${rows.join(', ')} rows (${join(to, 'manifest.json')}).`);
  }
  return 0;
}, { help: HELP });
