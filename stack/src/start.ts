// npm start: the whole shop. The options are in command-line/options.ts.
import { parseStartOptions, startHelp, type StartOptions } from './command-line/options.ts';
import { explain } from './command-line/problem.ts';
import { pagesOf, readyBox } from './command-line/ready-box.ts';
import { calledFrom } from './command-line/run-command.ts';
import { inSeconds } from './command-line/steps.ts';
import { startShop, type Shop } from './shop.ts';

/** After this the shop is stopped the hard way. */
const patienceMs = 30_000;
/** npm, its shell and the terminal each pass the same Ctrl-C on. */
const sameSignalMs = 1_500;

const startedAt = performance.now() - Number(process.env['STOREGRAPH_INSTALL_MS'] ?? 0);
const interrupted = new AbortController();
let shop: Shop | undefined;
let askedAt: number | undefined;

process.exitCode = await main().catch((error: unknown) => {
  if (interrupted.signal.aborted) return stopped('Stopped before it was ready.');
  console.error(explain(error));
  return 1;
});
// Sockets that a library still holds must not keep the terminal.
process.exit();

async function main(): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2), calledFrom());
  if (options.help) {
    console.log(startHelp);
    return 0;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => askToStop(options));
  process.on('uncaughtException', crash);
  shop = await startShop({ ...options, env: process.env, output: options.json ? process.stderr : process.stdout, signal: interrupted.signal });
  await announce(shop, options);
  await new Promise((resolve) => interrupted.signal.addEventListener('abort', resolve));
  const drainedFrom = performance.now();
  await shop.stop();
  return stopped(`Stopped in ${inSeconds(performance.now() - drainedFrom)}; nothing is left running.`);
}

async function announce(ready: Shop, { json }: StartOptions): Promise<void> {
  const { url, ports, databases, postgresUrl, natsUrl, accounts, partners, dataDirectory } = ready;
  if (json) return void console.log(JSON.stringify({ ready: true, url, ports, pids: ready.pids(), databases, postgresUrl, natsUrl, accounts, partners, dataDirectory }));
  const pages = await pagesOf(url);
  console.log(`\n${readyBox(ready, { pages, tookMs: performance.now() - startedAt, nodeVersion: process.versions.node })}`);
}

function askToStop({ json }: StartOptions): void {
  if (askedAt !== undefined) {
    if (performance.now() - askedAt > sameSignalMs) giveUp('Asked again: stopped the hard way.');
    return;
  }
  askedAt = performance.now();
  if (!json) console.log('\nStopping: the gateway finishes what it has begun, then everything else …');
  setTimeout(() => giveUp(`Not done after ${patienceMs / 1_000} s: stopped the hard way.`), patienceMs).unref();
  interrupted.abort();
}

function stopped(line: string): number {
  console.error(line);
  return 0;
}

function giveUp(line: string): never {
  console.error(line);
  shop?.kill();
  process.exit(1);
}

function crash(error: unknown): void {
  console.error(explain(error));
  setTimeout(() => giveUp('It did not stop in good order.'), patienceMs).unref();
  void (shop?.stop() ?? Promise.resolve()).finally(() => process.exit(1));
}
