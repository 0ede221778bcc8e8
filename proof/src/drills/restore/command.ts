import { Problem } from '@storegraph/stack/command-line/problem';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { SERVICES, type Service } from '../../reconcile/databases.ts';
import { drillRestore } from './restore.ts';

const HELP = `pnpm drill restore: a shop is backed up; each of its databases alone is brought to an earlier moment and agrees with the others again; then everything is destroyed and put back.

  --orders N     before the backup, and as many after it (default 5)
  --only A,B     which are brought back alone (default ${SERVICES.join(',')})

Takes some minutes. Tells how far it is, then prints one line of JSON. Ends with 1 when an order is not as it was, somebody is let in who should not be, a difference is left that can be mended, or the books do not agree.
`;

/** Runs it from the command line; whether it went as it should. */
export async function restoreCommand(args: readonly string[]): Promise<boolean> {
  const { values } = readArgs('pnpm drill restore', { args: [...args], options: { orders: { type: 'string', default: '5' }, only: { type: 'string', default: SERVICES.join() }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) return Boolean(process.stdout.write(HELP));
  const unknown = values.only.split(',').find((name) => !(SERVICES as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Problem(`There is no database ${unknown}.`, `--only ${SERVICES.join()}, or some of them.`);
  const databases = values.only.split(',') as Service[];
  const { missing, wrong, broughtBack, ...figures } = await drillRestore({ orders: wholeNumber('orders', values.orders), databases, output: process.stderr });
  for (const each of [...missing, ...wrong].slice(0, 50)) console.error(`✖ ${each}`);
  console.log(JSON.stringify({ drill: 'restore', ...figures, missing: missing.length, wrong: wrong.length, broughtBack: broughtBack.map(({ wrong: found, ...each }) => ({ ...each, wrong: found.length })) }));
  return missing.length === 0 && wrong.length === 0 && broughtBack.every(({ reported }) => reported > 0) && figures.givenBack === figures.lost;
}
