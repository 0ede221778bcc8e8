// pnpm chaos: breaks a shop while clients use it, and sees that nothing is lost and nothing happens twice.
import { runCommand } from '@storegraph/stack/command-line/run-command';
import { EXPERIMENTS } from './experiments/experiments.ts';
import { helpOf, readOptions } from './options.ts';
import { run } from './run.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), EXPERIMENTS);
  if (options === 'help') {
    process.stdout.write(helpOf(EXPERIMENTS));
    return 0;
  }
  const { experiment, seed, settings, keep } = options;
  const begunAt = performance.now();
  const say = (line: string): void => console.error(`${((performance.now() - begunAt) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  say(`${experiment.name} (${experiment.id}), seed ${seed}, ${Object.entries(settings).map(([name, value]) => `${name} ${value}`).join(', ')}`);
  const report = await run({ experiment, settings, seed, keep, say });
  console.log(JSON.stringify(report));
  return report.violations > 0 ? 1 : 0;
});
