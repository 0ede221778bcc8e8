// npm run reset: the next start begins afresh. What was fetched once is kept.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resetHelp, parseDataOption } from './command-line/options.ts';
import { Problem } from './command-line/problem.ts';
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { holdsOnlyAShop, layOut } from './data/directory.ts';
import { holderOf, takeLock } from './data/lock.ts';
import { clearLeftovers } from './data/running.ts';
import { endProcess } from './processes/end-process.ts';
import { cacheDirectory } from './repository.ts';

/** A shop drains for at most so long. */
const drainMs = 32_000;

await runCommand(async () => {
  console.log(await reset(parseDataOption('npm run reset', process.argv.slice(2), calledFrom())));
  return 0;
}, { help: resetHelp });

async function reset(path: string): Promise<string> {
  if (!existsSync(path)) return `There is nothing at ${path}.`;
  if (!holdsOnlyAShop(path)) throw new Problem(`${path} holds files that are not a shop's.`, 'Remove it by hand if you mean it.');
  const holder = holderOf(path);
  if (holder) {
    console.log(`The shop there runs (process ${holder.pid}): it is stopped first.`);
    await endProcess(holder, ['SIGTERM', 'SIGKILL'], drainMs);
  }
  const lock = await takeLock(path);
  if ('pid' in lock) throw new Problem(`The shop in ${path} runs (process ${lock.pid}).`, 'Stop it with Ctrl-C, then try again.');
  await clearLeftovers(layOut(path));
  const kept = readdirSync(path).filter((name) => join(path, name) === cacheDirectory);
  for (const name of readdirSync(path)) if (!kept.includes(name)) rmSync(join(path, name), { recursive: true, force: true });
  if (kept.length === 0) rmSync(path, { recursive: true, force: true });
  return `Removed what was in ${path}${kept.length > 0 ? ', but for what was fetched once (cache)' : ''}. npm start begins afresh.`;
}
