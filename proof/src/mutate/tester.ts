// Runs unit tests again and again in one process, as it is told: starting Jest anew for each mutant would take most of the time.
import { runCLI } from 'jest';

const [folder = ''] = process.argv.slice(2);
process.chdir(folder);

process.on('message', (tests: readonly string[]) => {
  const argv = { _: [...tests], $0: 'mutate', selectProjects: ['unit'], runInBand: true, silent: true, reporters: [], bail: 1, ci: true } as unknown as Parameters<typeof runCLI>[0];
  void runCLI(argv, [folder]).then(({ results }) => process.send?.(results.success && results.numPassedTests > 0), () => process.send?.(false));
});
