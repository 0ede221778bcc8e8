// pnpm security: attacks on a shop, and whether it keeps what it promises.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { startShop } from '../shop/start-shop.ts';
import type { ShopFacts } from '../shop/start-shop.ts';
import { EXPERIMENTS } from './experiments.ts';
import { json, line } from './report.ts';
import type { Result } from './report.ts';
import { rowsOfCode, writeRows } from './table/rows.ts';
import { targetOf } from './target.ts';

const HELP = `pnpm security: attacks on a shop that is started for it: who is let in where, forged tokens and webhooks, hostile inputs, secrets.

  --only NAMES      the experiments whose names begin so, separated by commas: T18,T19
  --facts FILE      a running shop instead: what npm start -- --json printed of it
  --write           writes down who sees what now (proof/src/security/table/rows/), and attacks nobody
  --json            one line of JSON alone

Ends with 1 when something is not as promised.
`;

await runCommand(async () => {
  const { values: { only, facts, write, json: isJson, help } } = parseArgs({
    options: { only: { type: 'string', default: '' }, facts: { type: 'string' }, write: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (help) process.stdout.write(HELP);
  else if (write) writeRows(rowsOfCode());
  else return attack(only.split(','), facts, isJson);
  return 0;
});
process.exit();

async function attack(names: readonly string[], facts: string | undefined, isJson: boolean): Promise<number> {
  const chosen = EXPERIMENTS.filter(({ id }) => names.some((name) => id.startsWith(name)));
  const shop = facts ? undefined : await startShop([], { COST_QUOTAS: 'off', LOG_LEVEL: 'debug' });
  const target = targetOf(shop ?? (JSON.parse(readFileSync(String(facts), 'utf8')) as ShopFacts), shop !== undefined);
  const results: Result[] = [];
  try {
    for (const experiment of chosen) {
      const from = performance.now();
      const outcome = await experiment.run(target);
      const result = { experiment, ...outcome, tookMs: performance.now() - from };
      if (!isJson) console.log(line(result));
      results.push(result);
    }
  } finally {
    await shop?.stop();
  }
  console.log(json(results));
  return results.some(({ broken }) => broken.length > 0) ? 1 : 0;
}
