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

/** One group after the other; what is in one group is done side by side. */
const groups: readonly (readonly Check[])[] = [
  // Each of these is one thread.
  [
    toolCheck('types', tool('tsc'), ['-p', 'tsconfig.json']),
    toolCheck('lint', tool('eslint'), ['.', '--max-warnings', '0']),
    toolCheck('dependency rules', tool('depcruise'), ['--output-type', 'err-long', ...rooms]),
    toolCheck('schema', process.execPath, ['schema/src/check.ts']),
  ],
  ...(await jestChecks()).map((check) => [check]),
];

const startedAt = performance.now();
const width = Math.max(...groups.flat().map(({ name }) => name.length));
const results: Result[] = [];
for (const group of groups) results.push(...await tell(group));

const { passed, failed } = sumUp(results);
console.log(`\nin ${inSeconds(performance.now() - startedAt)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a group, and prints what came of each as soon as it is known. */
async function tell(group: readonly Check[]): Promise<readonly Result[]> {
  const underWay = new Set(group.map(({ name }) => name));
  const clear = (): unknown => process.stdout.isTTY && process.stdout.write('\r\u001B[K');
  const progress = (): unknown => process.stdout.isTTY && underWay.size > 0 && process.stdout.write(`   ${[...underWay].join(', ')} …`);
  progress();
  return Promise.all(group.map(async (check) => {
    const { name } = check;
    const begunAt = performance.now();
    const result = await check.run();
    underWay.delete(name);
    clear();
    if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
    console.log(`${result.failed > 0 ? '✖' : '✔'}  ${name.padEnd(width)}  ${[inSeconds(performance.now() - begunAt), result.detail].filter(Boolean).join('  ')}`);
    progress();
    return result;
  }));
}
