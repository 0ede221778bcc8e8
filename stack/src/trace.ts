// npm run trace: the latest traces of a shop started with --trace, or one of them as a picture. All that can be asked: npm run trace -- --help
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTraces } from '@storegraph/tracing/read-traces';
import type { ReadSpan } from '@storegraph/tracing/read-traces';
import { showTrace, summary } from '@storegraph/tracing/show-trace';
import { defaultDataDirectory } from './command-line/options.ts';
import { Problem } from './command-line/problem.ts';
import { readArgs } from './command-line/read-args.ts';
import { calledFrom, runCommand } from './command-line/run-command.ts';
import { layOut } from './data/directory.ts';

const LATEST = 20;

const HELP = `npm run trace                    the latest ${LATEST} traces of a shop that was started with npm start -- --trace
npm run trace -- ID [options]    one as a picture: by its id, the id of a request, an order or a payment in it

  --sql          with every statement
  --data DIR     the shop's folder (default: that of npm start)
  --file FILE    the file of traces itself
`;

await runCommand(() => {
  console.log(answer());
  return 0;
}, { help: HELP });

function answer(): string {
  const from = calledFrom();
  const { values: { data, file, sql }, positionals: [wanted] } = readArgs('npm run trace', {
    allowPositionals: true, options: { data: { type: 'string' }, file: { type: 'string' }, sql: { type: 'boolean', default: false } },
  });
  const path = file ? resolve(from, file) : layOut(data ? resolve(from, data) : defaultDataDirectory).traces;
  if (!existsSync(path)) throw new Problem(`There are no traces in ${path}.`, 'Start the shop so that it writes them down: npm start -- --trace');
  const traces = [...Map.groupBy(readTraces(readFileSync(path, 'utf8')), ({ traceId }) => traceId).values()];
  if (wanted === undefined) return latest(traces);
  const found = traces.filter((spans) => spans.some((span) => isAbout(span, wanted)));
  if (found.length === 0) throw new Problem(`No trace is about ${wanted}.`, 'Those there are: npm run trace');
  return found.map((spans) => showTrace(spans, { everyStatement: sql })).join('\n\n');
}

function latest(traces: readonly (readonly ReadSpan[])[]): string {
  const startOf = (spans: readonly ReadSpan[]): number => Math.min(...spans.map(({ startedAt }) => startedAt));
  const lines = [...traces].sort((a, b) => startOf(b) - startOf(a)).slice(0, LATEST).map(summary);
  return [...lines, '', `${traces.length} traces; one of them: npm run trace -- <its id>`].join('\n');
}

/** A trace's id may be cut short; whatever else a span names is to be named whole. */
function isAbout({ traceId, attributes }: ReadSpan, wanted: string): boolean {
  return (wanted.length >= 6 && traceId.startsWith(wanted)) || Object.values(attributes).includes(wanted);
}
