import { runAsProcess } from '@storegraph/service/process';
import * as shop from './service.ts';
import { HELP, readArguments, startStandalone } from './standalone.ts';

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked === 'help') process.stdout.write(HELP);
  else await runAsProcess(asked ? { start: (env) => startStandalone(asked, env) } : shop, []);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
  process.exitCode = 2;
}
