// pnpm chaos: breaks a shop while clients use it, and sees that nothing is lost and nothing happens twice.
import { explain } from '@storegraph/stack/command-line/problem';
import { EXPERIMENTS } from './experiments.ts';
import { helpOf, readOptions } from './options.ts';
import { run } from './run.ts';

try {
  const options = readOptions(process.argv.slice(2), EXPERIMENTS);
  if (options === 'help') process.stdout.write(helpOf(EXPERIMENTS));
  else {
    const { experiment, seed, settings, keep } = options;
    const begunAt = performance.now();
    const say = (line: string): void => console.error(`${((performance.now() - begunAt) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
    say(`${experiment.name} (${experiment.id}), seed ${seed}, ${Object.entries(settings).map(([name, value]) => `${name} ${value}`).join(', ')}`);
    const report = await run({ experiment, settings, seed, keep, say });
    console.log(JSON.stringify(report));
    if (report.violations > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
