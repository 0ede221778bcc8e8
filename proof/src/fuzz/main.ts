// pnpm fuzz: random operations, sent to a shop as everybody.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { startShop } from '@storegraph/stack/shop';
import { LONG_TIMEOUTS, NO_QUOTAS } from '../shop/gateway-settings.ts';
import { fuzz } from './fuzz.ts';

const HELP = `pnpm fuzz: random valid operations of the schema, mutations among them, sent to a shop of their own as each role. No answer is a fault, and each is what the schema says.

  --operations N   of each role (default 500)
  --seed TEXT      makes the same operations again, as far as answers are the same (default: the time)
  --roles a,b      NOBODY, NEWCOMER, CUSTOMER, SUPPORT, CATALOGUE_MANAGER, FULFILMENT, FINANCE, ADMIN (default: all)
  --url URL        a shop that runs, which must be one to throw away

Prints one line of JSON. Ends with 1 when there was a fault.
`;

const ROLES = 'NOBODY,NEWCOMER,CUSTOMER,SUPPORT,CATALOGUE_MANAGER,FULFILMENT,FINANCE,ADMIN';

await runCommand(async () => {
  const { values } = readArgs('pnpm fuzz', { options: { operations: { type: 'string', default: '500' }, seed: { type: 'string', default: String(Date.now()) }, roles: { type: 'string', default: ROLES }, url: { type: 'string' } } });
  const operations = wholeNumber('operations', values.operations);
  const work = (url: string) => fuzz({ url, roles: values.roles.split(','), operations, seed: values.seed, mutates: true });
  const { faults, ...figures } = await (values.url ? work(values.url) : inShopOfItsOwn(work));
  for (const fault of faults.slice(0, 30)) console.error(`✖ ${fault}`);
  console.log(JSON.stringify({ fuzz: values.seed, ...figures, faults: faults.length }));
  return faults.length === 0 ? 0 : 1;
}, { help: HELP });
process.exit();

async function inShopOfItsOwn<Answer>(work: (url: string) => Promise<Answer>): Promise<Answer> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'storegraph-fuzz-'));
  const env = { ...process.env, ...NO_QUOTAS, DATABASE_URL: undefined, NATS_URL: undefined, LOG_LEVEL: 'warn', ...LONG_TIMEOUTS };
  const shop = await startShop({ port: 0, dataDirectory, size: 'ci', processes: false, env, output: process.stderr });
  try {
    return await work(shop.url);
  } finally {
    await shop.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}
