// pnpm model: random shoppers and staff, and whether the shop does what a model of it says.
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { ledgerViolations } from '../ledger/violations.ts';
import { LONG_TIMEOUTS, NO_QUOTAS } from '../shop/gateway-settings.ts';
import { startShop } from '../shop/start-shop.ts';
import { runSequences } from './run-sequences.ts';

const HELP = `pnpm model: random sequences of what shoppers and staff do, done to a shop of their own through the public graph and to a small model. After each step they must agree.

  --sequences N   how many (default 100)
  --length L      steps of each, at most (default 60)
  --seed N        makes the same sequences again (default: the time)
  --path P, --replay R   one of them, as a failing one tells

Prints one line of JSON. Ends with 1 when they differ, with the shortest sequence that shows it, or when the books do not agree afterwards.
`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { path, replay, ...texts } = readArgs('pnpm model', {
    options: { sequences: { ...text, default: '100' }, length: { ...text, default: '60' }, seed: { ...text, default: String(Date.now() % 1_000_000) }, path: text, replay: text },
  }).values;
  const [sequences, length, seed] = [wholeNumber('sequences', texts.sequences), wholeNumber('length', texts.length), wholeNumber('seed', texts.seed, 0)];
  const begunAt = performance.now();
  const shop = await startShop([], { LOG_LEVEL: 'warn', ...NO_QUOTAS, ...LONG_TIMEOUTS });
  try {
    const { fault, ...figures } = await runSequences(shop, { sequences, length, seed, path, replay, say: (line) => console.error(line) });
    if (fault) console.error(`✖ ${fault}`);
    const wrong = await ledgerViolations(shop);
    for (const each of wrong) console.error(`✖ ${each}`);
    console.log(JSON.stringify({ model: seed, ...figures, seconds: Math.round((performance.now() - begunAt) / 1_000), faults: fault ? 1 : 0, violations: wrong.length }));
    return fault || wrong.length > 0 ? 1 : 0;
  } finally {
    await shop.stop();
  }
}, { help: HELP });
process.exit();
