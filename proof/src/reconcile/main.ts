// pnpm reconcile: what the services of a shop do not see alike after one of them was put back, and has them agree again.
import { resolve } from 'node:path';
import { defaultDataDirectory } from '@storegraph/stack/command-line/options';
import { Problem } from '@storegraph/stack/command-line/problem';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { calledFrom, runCommand } from '@storegraph/stack/command-line/run-command';
import { layOut } from '@storegraph/stack/data/directory';
import { readJsonFile } from '@storegraph/stack/data/private-file';
import { readRunning } from '@storegraph/stack/data/running';
import type { Secrets } from '@storegraph/stack/data/secrets';
import { host } from '@storegraph/stack/ports/free-port';
import { compareRunning, countOf, mendAll } from './compare.ts';
import { openDatabases } from './databases.ts';
import type { Found } from './difference.ts';
import { DIFFERENCES } from './differences/differences.ts';
import { reconciledUntil } from './differences/forgotten-parts.ts';
import { reconcileShop } from './of-shop.ts';

const HELP = `pnpm reconcile: what the services of a shop do not see alike, as after one of them was put back to an earlier moment.

  --mend          has the others follow who is right; without it differences are only told
  --since TIME    besides, charges of the payment provider from then until now that are no payment of the shop
  --give-back     gives their money back; without it they are only told
  --patience N    seconds for what is on its way to arrive (default 15)
  --data DIR      the folder of the shop, which must run (default: that of npm start)

Who is right:
${DIFFERENCES.map(({ what, right, mended }) => `  ${what}\n    ${right}: ${mended}`).join('\n')}

Prints a line for each. Ends with 1 when something is left that nobody mended.
`;

await runCommand(async () => {
  const { values } = readArgs('pnpm reconcile', { options: { mend: { type: 'boolean', default: false }, since: { type: 'string' }, 'give-back': { type: 'boolean', default: false }, patience: { type: 'string', default: '15' }, data: { type: 'string' } } });
  const data = values.data ? resolve(calledFrom(), values.data) : defaultDataDirectory;
  const directory = layOut(data);
  const running = readRunning(directory);
  if (!running) throw new Problem(`No shop runs in ${data}.`, 'Start it: npm start -- --data DIR');
  const since = values.since === undefined ? undefined : new Date(values.since);
  if (Number.isNaN(since?.getTime())) throw new Problem(`${values.since} is no time.`, 'As in --since 2026-11-21T16:25:00Z: the time of what was put back.');
  const { postgresPassword, providerKey } = readJsonFile(directory.secrets) as Secrets;
  const postgresUrl = `postgres://postgres:${postgresPassword}@${host}:${running.ports['postgres']}/postgres`;
  const left = await compare(postgresUrl, wholeNumber('patience', values.patience, 0) * 1_000, values.mend);
  if (!since) return left === 0 ? 0 : 1;
  const found = await reconcileShop({ postgresUrl, providerUrl: `http://${host}:${running.ports['simulator']}`, providerKey, since, givesBack: values['give-back'] });
  for (const { key, status, keptMinor, amount, outcome } of found) console.log(`${key} ${status}, ${keptMinor} of ${amount.amountMinor} ${amount.currency} kept → ${String(outcome)}`);
  console.log(`${found.length} charges that are no payment.`);
  return left === 0 && found.every(({ outcome }) => outcome === 'given back') ? 0 : 1;
}, { help: HELP });

/** Tells what differs, and mends it. Answers how much is left. */
async function compare(postgresUrl: string, patienceMs: number, mends: boolean): Promise<number> {
  const databases = await openDatabases(postgresUrl);
  try {
    const found = await compareRunning(databases, patienceMs);
    const { mended, failed } = mends ? await mendAll(found) : { mended: new Set(), failed: new Map<Found, Error>() };
    const becameOf = (each: Found): string => (failed.has(each) ? `could not be mended: ${failed.get(each)?.message}` : mended.has(each) ? 'mended' : 'for people');
    for (const [{ what, right }, all] of found) {
      if (all.length > 0) console.log(`${what} (right: ${right})`);
      for (const each of all) console.log(`  ${each.subject} ${each.told}${mends ? ` → ${becameOf(each)}` : ''}`);
    }
    console.log(`${countOf(found)} differences, ${mended.size} mended. Payments has been held against its provider until ${(await reconciledUntil(databases))?.toISOString() ?? 'never'}, which is done every minute.`);
    return countOf(found) - mended.size;
  } finally {
    await databases.close();
  }
}
