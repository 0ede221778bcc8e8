// npm test: everything that can be asked of the repository, in order of what it costs. Each check is run whatever the ones
// before it came to; the last line says how many passed and failed.
import { sumUp, type Check, type Result } from './checks/check.ts';
import { jestChecks } from './checks/jest.ts';
import { toolCheck } from './checks/tool.ts';
import { explain, Problem } from './command-line/problem.ts';
import { inSeconds } from './command-line/steps.ts';
import { inRepository } from './repository.ts';

const rooms = ['packages', 'subgraphs', 'gateway', 'schema', 'stack', 'tests', 'bench', 'proof'];
const tool = (name: string): string => inRepository('node_modules', '.bin', name);

if (process.argv.length > 2) {
  if (process.argv[2] === '--help' || process.argv[2] === '-h') {
    console.log('npm test: types, lint, dependency rules, schema, and every test against real PostgreSQL and NATS; no options.\nOne kind of test alone, or one file: see the first lines of jest.config.js.');
    process.exit(0);
  }
  console.error(explain(new Problem('npm test takes no options.', 'For one kind of test see jest.config.js.')));
  process.exit(1);
}

const checks: readonly Check[] = [
  toolCheck('types', tool('tsc'), ['-p', 'tsconfig.json']),
  toolCheck('lint', tool('eslint'), ['.', '--max-warnings', '0']),
  toolCheck('dependency rules', tool('depcruise'), ['--output-type', 'err-long', ...rooms]),
  toolCheck('schema', process.execPath, ['schema/src/check.ts']),
  ...(await jestChecks()),
];

const startedAt = performance.now();
const width = Math.max(...checks.map(({ name }) => name.length));
const results: Result[] = [];
for (const check of checks) results.push(await tell(check));

const { passed, failed } = sumUp(results);
console.log(`\nin ${inSeconds(performance.now() - startedAt)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function tell(check: Check): Promise<Result> {
  const begunAt = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`   ${check.name} …`);
  const result = await check.run();
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  console.log(`${result.failed > 0 ? '✖' : '✔'}  ${check.name.padEnd(width)}  ${[inSeconds(performance.now() - begunAt), result.detail].filter(Boolean).join('  ')}`);
  return result;
}
