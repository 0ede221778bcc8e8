// npm run operations: partners, their keys, and the operations they publish. All that can be asked: npm run operations -- --help
import { explain } from './command-line/problem.ts';
import { RUN } from './operations/commands.ts';
import { connectGraph } from './operations/graph.ts';
import { operationsHelp, parseOperationsOptions } from './operations/options.ts';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const options = parseOperationsOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (!options) {
    console.log(operationsHelp);
    return 0;
  }
  const { lines, json, isRefused = false } = await RUN[options.command](options, () => connectGraph(options.url, process.env));
  console.log(options.json ? JSON.stringify(json) : lines.join('\n'));
  return isRefused ? 1 : 0;
}
