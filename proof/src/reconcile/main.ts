// pnpm reconcile: what the payment provider did that a shop knows nothing of, after something was put back.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDirectory } from '@storegraph/stack/command-line/options';
import { Problem } from '@storegraph/stack/command-line/problem';
import { calledFrom, runCommand } from '@storegraph/stack/command-line/run-command';
import { layOut } from '@storegraph/stack/data/directory';
import { readJsonFile } from '@storegraph/stack/data/private-file';
import { readRunning } from '@storegraph/stack/data/running';
import type { Secrets } from '@storegraph/stack/data/secrets';
import { host } from '@storegraph/stack/ports/free-port';
import { reconcileShop } from './of-shop.ts';

const HELP = `pnpm reconcile --since TIME: charges of the payment provider that are no payment of the shop, as after it was put back to an earlier moment.

  --since TIME   from then until now
  --give-back    gives their money back; without it they are only told
  --data DIR     the folder of the shop, which must run (default: that of npm start)

Prints a line for each.
`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { since: { type: 'string' }, 'give-back': { type: 'boolean', default: false }, data: { type: 'string' } } });
  const data = values.data ? resolve(calledFrom(), values.data) : defaultDataDirectory;
  const directory = layOut(data);
  const running = readRunning(directory);
  const since = new Date(values.since ?? '');
  if (!running) throw new Problem(`No shop runs in ${data}.`, 'Start it: npm start -- --data DIR');
  if (Number.isNaN(since.getTime())) throw new Problem('Nothing says since when.', 'As in --since 2026-11-21T16:25:00Z: the time of what was put back.');
  const { postgresPassword, providerKey } = readJsonFile(directory.secrets) as Secrets;
  const found = await reconcileShop({
    postgresUrl: `postgres://postgres:${postgresPassword}@${host}:${running.ports['postgres']}/postgres`, providerUrl: `http://${host}:${running.ports['simulator']}`,
    providerKey, since, givesBack: values['give-back'],
  });
  for (const { key, status, amount } of found) console.log(`${key} ${status} ${amount.amountMinor} ${amount.currency}${values['give-back'] ? ' given back' : ''}`);
  console.log(`${found.length} charges that are no payment.`);
  return 0;
}, { help: HELP });
