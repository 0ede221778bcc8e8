// npm run operations: partners, their keys, and the operations they publish. All that can be asked: npm run operations -- --help
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { RUN } from './operations/commands.ts';
import { connectGraph } from './operations/graph.ts';
import { operationsHelp, parseOperationsOptions } from './operations/options.ts';

await runCommand(async () => {
  const options = parseOperationsOptions(process.argv.slice(2), calledFrom());
  if (!options) {
    console.log(operationsHelp);
    return 0;
  }
  const { lines, json, isRefused = false } = await RUN[options.command](options, () => connectGraph(options.url, process.env));
  console.log(options.json ? JSON.stringify(json) : lines.join('\n'));
  return isRefused ? 1 : 0;
}, { broken: 2 });
