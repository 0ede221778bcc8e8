// pnpm model: random shoppers and staff, and whether the shop does what a model of it says.
import { parseArgs } from 'node:util';
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { UNCHARGED } from '../shop/uncharged.ts';
import { wrongIn } from '../ledger/wrong-in.ts';
import { startShop } from '../shop/start-shop.ts';
import { runSequences } from './run-sequences.ts';

const HELP = `pnpm model: random sequences of what shoppers and staff do, done to a shop of their own through the public graph and to a small model. After each step they must agree.

  --sequences N   how many (default 100)
  --length L      steps of each, at most (default 60)
  --seed N        makes the same sequences again (default: the time)
  --path P, --replay R   one of them, as a failing one tells

Prints one line of JSON. Ends with 1 when they differ, with the shortest sequence that shows it, or when the books do not agree afterwards.
`;

/** On a busy machine a service may take long: that is none of the model's business. */
const PATIENT = ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations'].map((name) => `${name}=20000`).join();

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { sequences: { ...text, default: '100' }, length: { ...text, default: '60' }, seed: { ...text, default: String(Date.now() % 1_000_000) }, path: text, replay: text, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const begunAt = performance.now();
  const shop = await startShop([], { LOG_LEVEL: 'warn', ...UNCHARGED, SUBGRAPH_TIMEOUTS_MS: PATIENT });
  try {
    const { fault, ...figures } = await runSequences(shop, {
      sequences: Number(values.sequences), length: Number(values.length), seed: Number(values.seed), path: values.path, replay: values.replay, say: (line) => console.error(line),
    });
    if (fault) console.error(`✖ ${fault}`);
    const wrong = await wrongIn(shop);
    for (const each of wrong) console.error(`✖ ${each}`);
    console.log(JSON.stringify({ model: Number(values.seed), ...figures, seconds: Math.round((performance.now() - begunAt) / 1_000), faults: fault ? 1 : 0, violations: wrong.length }));
    return fault || wrong.length > 0 ? 1 : 0;
  } finally {
    await shop.stop();
  }
});
process.exit();
