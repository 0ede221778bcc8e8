// pnpm drill NAME: something bad is done to a shop, on purpose; it must not hurt.
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { knownBugsCommand } from './known-bugs/command.ts';
import { restoreCommand } from './restore/command.ts';
import { rollingRestartCommand } from './rolling-restart/command.ts';

/** What can be drilled. Each reads its own options and resolves with whether it went as it should. */
const DRILLS: Readonly<Record<string, { readonly about: string; readonly run: (args: readonly string[]) => Promise<boolean> }>> = {
  'rolling-restart': { about: 'two copies of everything, each restarted under load: no request fails', run: rollingRestartCommand },
  'known-bugs': { about: 'what other shops got wrong is made wrong here, in a copy: a test goes red each time', run: knownBugsCommand },
  'restore': { about: 'one database back to an earlier moment, then everything destroyed and put back: the books agree', run: restoreCommand },
};

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const drill = DRILLS[name];
  if (drill) return (await drill.run(args)) ? 0 : 1;
  console.log(`pnpm drill NAME [--help]\n\n${Object.entries(DRILLS).map(([known, { about }]) => `  ${known.padEnd(18)}${about}`).join('\n')}`);
  return name === '' || name === '--help' ? 0 : 1;
});
process.exit();
