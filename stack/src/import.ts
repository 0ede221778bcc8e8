// npm run import: brings a file into the catalogue, or writes one. All that can be asked: npm run import -- --help
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { exportFile } from './import/export-file.ts';
import { importFile } from './import/import-file.ts';
import { importHelp, parseImportOptions } from './import/options.ts';
import { connectGraph } from './operations/graph.ts';

await runCommand(async () => {
  const options = parseImportOptions(process.argv.slice(2), calledFrom());
  if (!options) {
    console.log(importHelp);
    return 0;
  }
  const { STOREGRAPH_TOKEN, ...logIn } = process.env;
  const token = options.token ?? STOREGRAPH_TOKEN;
  const graph = await connectGraph(options.url, token === undefined ? logIn : { STOREGRAPH_TOKEN: token });
  const work = options.isExport ? exportFile : importFile;
  return work(options, graph, { say: (line) => console.log(line), progress: process.stderr });
}, { broken: 2 });
