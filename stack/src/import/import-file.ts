import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../command-line/problem.ts';
import type { Graph } from '../operations/graph.ts';
import type { ImportOptions } from './options.ts';
import { sendFile } from './send-file.ts';
import { createProgressLine } from './progress-line.ts';
import type { ProgressOutput } from './progress-line.ts';

/** Where an import is told of. */
export interface Told {
  readonly say: (line: string) => void;
  /** Shown while it works, and only to people. */
  readonly progress: ProgressOutput;
}

interface Import {
  readonly id: string;
  readonly status: string;
  readonly uploadUrl: string | null;
  readonly progress: Readonly<Record<'lines' | 'applied' | 'unchanged' | 'failed' | 'bytesRead' | 'bytesUploaded', number>>;
}
interface Problems {
  readonly edges: readonly { readonly node: { readonly line: number; readonly column: string | null; readonly code: string; readonly message: string; readonly value: string | null } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

const FIELDS = 'id status uploadUrl progress { lines applied unchanged failed bytesRead bytesUploaded }';
const CREATE = `mutation CreateImport($input: CreateImportInput!) { createImport(input: $input) { import { ${FIELDS} } userErrors { message } } }`;
const SHOW = `query ImportStatus($id: ID!) { import(id: $id) { ${FIELDS} } }`;
const PROBLEMS = 'query ImportProblems($id: ID!, $first: Int, $after: String) { import(id: $id) { problems(first: $first, after: $after) { totalCount edges { node { line column code message value } } pageInfo { hasNextPage endCursor } } } }';

const POLL_MS = 500;
const PAGE = 100;

/** Imports a file and tells what came of it, line by line. Answers the exit code: 0 when every line is good, 1 when not. */
export async function importFile(options: ImportOptions, graph: Graph, told: Told): Promise<number> {
  const { bytes, key } = readFacts(options);
  const line = createProgressLine(told.progress);
  let run = await announce(graph, options, key);
  if (run.uploadUrl !== null) {
    await sendFile({ file: options.file, bytes, url: `${options.url}${run.uploadUrl}`, onProgress: (sent) => line.show('uploading', sent, bytes) });
  }
  for (;;) {
    run = await show(graph, run.id);
    const { progress, status } = run;
    line.show(`${progress.lines.toLocaleString('en')} lines, ${progress.failed.toLocaleString('en')} bad`, progress.bytesRead, progress.bytesUploaded);
    if (status !== 'QUEUED' && status !== 'RUNNING') break;
    await pause(POLL_MS);
  }
  line.end();
  const { lines, applied, unchanged, failed } = run.progress;
  await tellProblems(graph, run.id, options, told.say);
  told.say(`${options.fileName}: ${ENDS[run.status] ?? run.status}${options.isDryRun ? ' (nothing was changed)' : ''}: ${lines} lines, ${applied} ${options.isDryRun ? 'would change something' : 'applied'}, ${unchanged} unchanged, ${failed} refused. ${run.id}`);
  return run.status === 'FINISHED' && failed === 0 ? 0 : 1;
}

const ENDS: Readonly<Record<string, string>> = { FINISHED: 'done', FAILED: 'the header is not understood', CANCELLED: 'called off', EXPIRED: 'the file did not come in time' };

/** The same for a file as long as it is not changed: so the command finds what it began before. */
function readFacts({ file, fileName, format, isDryRun }: ImportOptions): { readonly bytes: number; readonly key: string } {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (!facts?.isFile()) throw new Problem(`There is no file ${fileName}.`, 'Give one: npm run import -- FILE');
  const key = createHash('sha256').update(JSON.stringify([file, facts.size, facts.mtimeMs, format, isDryRun])).digest('base64url');
  return { bytes: facts.size, key };
}

const isOver = ({ status }: Import): boolean => status !== 'AWAITING_UPLOAD' && status !== 'QUEUED' && status !== 'RUNNING';

async function announce(graph: Graph, { format, isDryRun }: ImportOptions, key: string): Promise<Import> {
  const create = async (idempotencyKey: string): Promise<Import> => {
    const { createImport } = await graph.ask<{ createImport: { import: Import | null; userErrors: { message: string }[] } }>(CREATE, { input: { format, isDryRun, idempotencyKey } });
    if (createImport.import) return createImport.import;
    throw new Problem(`The shop takes no file: ${createImport.userErrors.map(({ message }) => message).join(' ')}`, '');
  };
  const begun = await create(key);
  return isOver(begun) ? create(randomUUID()) : begun;
}

async function show(graph: Graph, id: string): Promise<Import> {
  const answer = await graph.ask<{ import: Import | null }>(SHOW, { id });
  if (answer.import) return answer.import;
  throw new Problem(`The import ${id} is gone.`, 'Begin again.');
}

async function tellProblems(graph: Graph, id: string, { fileName, problems: most }: ImportOptions, say: Told['say']): Promise<void> {
  let told = 0;
  let total: number;
  for (let after: string | null = null; ;) {
    const answer: { import: { problems: Problems } } = await graph.ask(PROBLEMS, { id, first: PAGE, after });
    const { edges, pageInfo, totalCount } = answer.import.problems;
    total = totalCount ?? 0;
    for (const { node } of edges.slice(0, most - told)) {
      say(`${fileName}:${node.line}: ${node.code}${node.column === null ? '' : ` ${node.column}`}: ${node.message}${node.value === null ? '' : ` (${node.value})`}`);
      told += 1;
    }
    if (told >= most || !pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  if (total > told) say(`… and ${total - told} more; --problems N tells more of them`);
}
