// npm run restore: puts back what npm run backup wrote down. All that can be asked: npm run restore -- --help
import { resolve } from 'node:path';
import { databaseNames, restoreDatabase, restoreShop } from './backup/restore.ts';
import { defaultDataDirectory } from './command-line/options.ts';
import { Problem } from './command-line/problem.ts';
import { readArgs } from './command-line/read-args.ts';
import { calledFrom, runCommand } from './command-line/run-command.ts';

const HELP = `npm run restore -- --from DIR [--data DIR]
npm run restore -- --only DATABASE --at TIME --base DIR --archive DIR [--data DIR]

  --from DIR       what npm run backup wrote: makes a shop of it where there is none
  --only DATABASE  one database of a stopped shop alone (${databaseNames().join(', ')}), as it was …
  --at TIME        … then, such as 2026-11-21T16:25:00Z
  --base DIR       what npm run backup -- --base copied, before that time
  --archive DIR    what npm start -- --archive kept since
  --data DIR       the shop's folder (default: that of npm start)

The events of then are sent again when the shop starts. Afterwards: npm run ledger:check, and npm run reconcile.
`;

await runCommand(async () => {
  const from = calledFrom();
  const { values } = readArgs('npm run restore', { options: { from: { type: 'string' }, only: { type: 'string' }, at: { type: 'string' }, base: { type: 'string' }, archive: { type: 'string' }, data: { type: 'string' } } });
  const data = values.data ? resolve(from, values.data) : defaultDataDirectory;
  const { databases, rows, replayed } = values.only ? await one(values.only, values, data, from) : await whole(values.from, data, from);
  console.log(`${databases.join(', ')}: ${rows} rows are back in ${data}; ${replayed} events are sent again when the shop starts.`);
  return 0;
}, { help: HELP });

function whole(backup: string | undefined, data: string, from: string): ReturnType<typeof restoreShop> {
  if (!backup) throw new Problem('Nothing says from where.', 'Name a backup: npm run restore -- --from DIR');
  return restoreShop(data, resolve(from, backup), process.env);
}

function one(database: string, { at, base, archive }: Readonly<Record<string, unknown>>, data: string, from: string): ReturnType<typeof restoreDatabase> {
  const until = new Date(String(at));
  if (!databaseNames().includes(database)) throw new Problem(`There is no database ${database}.`, `Databases: ${databaseNames().join(', ')}.`);
  if (Number.isNaN(until.getTime()) || typeof base !== 'string' || typeof archive !== 'string') throw new Problem('One database is brought to a moment by a base and an archive.', '--at TIME --base DIR --archive DIR');
  return restoreDatabase(data, database, { until, base: resolve(from, base), archive: resolve(from, archive) }, process.env);
}
