import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import { gateway, readSubgraphEntries } from '@storegraph/stack/services/list';
import { rollingRestart } from './rolling-restart.ts';

const HELP = `pnpm drill rolling-restart: two copies of every service, each restarted in turn with SIGTERM while customers order and follow their orders.

  --services a,b     only these (default: every subgraph and the gateway)
  --shoppers N       customers who order all the time (default 6)
  --followers N      orders followed over sockets of their own (default 10)
  --brief            the first copies alone and at once, the other services in one process
  --drain MS         how long a copy that leaves still answers (default 6000)

Prints one line of JSON. Ends with 1 when a request failed, an order did not end, a follower missed a version, or the books do not agree.
`;

/** Runs it from the command line; whether it went as it should. */
export async function rollingRestartCommand(args: readonly string[]): Promise<boolean> {
  const { values } = readArgs('pnpm drill rolling-restart', { args: [...args], options: { services: { type: 'string' }, shoppers: { type: 'string', default: '6' }, followers: { type: 'string', default: '10' }, drain: { type: 'string', default: '6000' }, brief: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) return Boolean(process.stdout.write(HELP));
  const services = values.services?.split(',') ?? [...readSubgraphEntries(), gateway].map(({ name }) => name);
  const outcome = await rollingRestart({ services, shoppers: wholeNumber('shoppers', values.shoppers, 0), followers: wholeNumber('followers', values.followers, 0), drainMs: wholeNumber('drain', values.drain, 0), briefly: values.brief, output: process.stderr });
  const { failed, unfinished, gaps, violations, ...figures } = outcome;
  for (const wrong of [...failed, ...unfinished, ...gaps, ...violations].slice(0, 50)) console.error(`✖ ${wrong}`);
  console.log(JSON.stringify({ drill: 'rolling-restart', ...figures, failed: failed.length, unfinished: unfinished.length, gaps: gaps.length, violations: violations.length }));
  return [failed, unfinished, gaps, violations].every((wrong) => wrong.length === 0);
}
