// Holds the graph against its promises, and against what partners have published:
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { concatAST, parse, Source, type DocumentNode } from 'graphql';
import { readContractGraph } from '@storegraph/operations/contract-check';
import { brokenOperations, readSnapshot } from '@storegraph/operations/registry-check';
import { compose, composedFiles, type ComposedGraph } from './compose.ts';
import { composeContract, readContracts } from './contracts.ts';
import { generate } from './generate.ts';
import { lint } from './lint/lint.ts';
import type { SchemaFile } from './lint/rule.ts';
import { checkOperations, type OperationFile } from './operations.ts';
import { readSubgraphs, type Subgraph } from './read-subgraphs.ts';
import { inRepository } from './repository.ts';
import { secondOpinion } from './second-opinion.ts';

const SHARED_SCHEMA = 'packages/subgraph/src/shared.graphql';

/** A promise of the graph, and what breaks it now. */
type Check = readonly [promise: string, problems: () => readonly string[] | Promise<readonly string[]>];

function checksOf(subgraphs: readonly Subgraph[], graph: ComposedGraph): readonly Check[] {
  return [
    ['the committed graph and its contracts are the composed ones', () => composedFiles(graph).flatMap(({ path, text }) => stale(path, text, 'compose'))],
    ['a second composer sees the same graph', () => secondOpinion(subgraphs, graph)],
    ['the schemas keep the conventions', () => lint(schemasOf(subgraphs))],
    ['the operations fit the graph', () => checkOperations(operationFiles(), graph.apiSdl)],
    ...registries.map((file): Check => [`the operations of partners fit their contracts: ${file}`, () => brokenBy(graph, file)]),
    [
      'the resolver types are those of the schema',
      async () => (await Promise.all(subgraphs.map(generate))).flatMap(({ path, text }) => stale(path, text, 'generate')),
    ],
  ];
}

/** What the graph as it is now would refuse of what partners run, named by partner, operation and place. */
function brokenBy(graph: ComposedGraph, file: string): readonly string[] {
  const contracts = new Map(readContracts().map((contract) => {
    const { apiSdl, supergraphSdl } = composeContract(graph, contract);
    return [contract.name, readContractGraph(apiSdl, supergraphSdl)];
  }));
  const snapshot = readSnapshot(readFileSync(file === '-' ? 0 : resolve(process.env['INIT_CWD'] ?? process.cwd(), file), 'utf8'));
  return brokenOperations(snapshot, (contract) => contracts.get(contract)).map(({ partner, operation, line, column, message, lastUsedAt }) =>
    `${partner}: ${operation}:${line}:${column} ${message} (${lastUsedAt ? `last run ${lastUsedAt}` : 'not known to have been run lately'})`);
}

function stale(path: string, fresh: string, command: string): readonly string[] {
  const committed = existsSync(inRepository(path)) ? readFileSync(inRepository(path), 'utf8') : '';
  return committed === fresh ? [] : [`${path} is not up to date; mend it with: node schema/src/${command}.ts`];
}

function schemasOf(subgraphs: readonly Subgraph[]): readonly SchemaFile[] {
  return [
    { path: SHARED_SCHEMA, document: parseFile(SHARED_SCHEMA) },
    ...subgraphs.map(({ schemaFolder }) => ({
      path: schemaFolder,
      document: concatAST(readdirSync(inRepository(schemaFolder)).sort().map((name) => parseFile(`${schemaFolder}/${name}`))),
    })),
  ];
}

function parseFile(path: string): DocumentNode {
  return parse(new Source(readFileSync(inRepository(path), 'utf8'), path));
}

function operationFiles(): readonly OperationFile[] {
  return readdirSync(inRepository('schema/operations'))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: basename(file, '.graphql'), text: readFileSync(inRepository('schema/operations', file), 'utf8') }));
}

/** Tells how a check went; what it throws is a problem too. */
async function tell([promise, problemsOf]: Check): Promise<void> {
  const problems = await Promise.resolve().then(problemsOf).catch((error: Error) => [error.message]);
  console.log([`${problems.length === 0 ? '✓' : '✗'} ${promise}`, ...problems].join('\n  '));
  if (problems.length > 0) process.exitCode = 1;
}

const HELP = `npm run schema:check -- [--registry FILE …]: the graph against its conventions, the clients' operations, and what partners have published.

  --registry FILE   as npm run operations -- export writes it, - for standard input; any number of them
`;

const registries = readRegistries();
const subgraphs = readSubgraphs();
let graph: ComposedGraph | undefined;
await tell([
  'the subgraphs compose',
  () => {
    graph = compose(subgraphs);
    return [];
  },
]);
if (graph) for (const check of checksOf(subgraphs, graph)) await tell(check);

/** What is asked for on the command line; the process ends here when that is help, or nothing there is. */
function readRegistries(): readonly string[] {
  try {
    const { values } = parseArgs({ options: { registry: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean', short: 'h', default: false } } });
    if (!values.help) return values.registry;
    process.stdout.write(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`✖ ${(error as Error).message}\n\n${HELP}`);
    process.exit(1);
  }
}
