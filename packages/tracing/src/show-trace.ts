import type { ReadSpan } from './read-traces.ts';

const WIDTH = 32;

/** How much is shown. */
export interface ShowOptions {
  /** Every SQL statement by itself; else those of one span on one line. */
  readonly everyStatement?: boolean;
}

/** A line of the picture: a span, or a span's statements together. */
interface Row {
  readonly service: string;
  readonly text: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Of work that may have pauses between its parts, what the parts took. */
  readonly tookMs: number;
  readonly isFailed: boolean;
  readonly below: readonly ReadSpan[];
}

/** Draws one trace: a line a span, below the span it follows from, with when it began, how long it took, and a bar of its time. */
export function showTrace(spans: readonly ReadSpan[], { everyStatement = false }: ShowOptions = {}): string {
  const from = Math.min(...spans.map(({ startedAt }) => startedAt));
  const whole = Math.max(...spans.map(endOf)) - from;
  const children = Map.groupBy([...spans].sort(byStart), ({ parentId }) => parentId);
  const known = new Set(spans.map(({ spanId }) => spanId));
  const serviceWidth = Math.max(...spans.map(({ service }) => service.length));

  const rowsOf = (list: readonly ReadSpan[]): readonly Row[] => {
    const statements = everyStatement ? [] : list.filter(isStatement);
    const others = list.filter((span) => !statements.includes(span)).map((span) => toRow(span, children.get(span.spanId) ?? []));
    return [...(statements.length > 0 ? [together(statements)] : []), ...others].sort((a, b) => a.startedAt - b.startedAt);
  };
  const draw = ({ service, text, startedAt, endedAt, tookMs, isFailed }: Row, branch: string): string =>
    `${ms(startedAt - from).padStart(9)} ${ms(tookMs).padStart(9)}  ${bar(startedAt - from, endedAt - startedAt, whole)}  ${service.padEnd(serviceWidth)}  ${branch}${text}${isFailed ? '  ✖' : ''}`;
  const below = (list: readonly ReadSpan[], indent: string): readonly string[] => {
    const rows = rowsOf(list);
    return rows.flatMap((row, at) => {
      const isLast = at === rows.length - 1;
      return [draw(row, `${indent}${isLast ? '└─ ' : '├─ '}`), ...below(row.below, `${indent}${isLast ? '   ' : '│  '}`)];
    });
  };
  const roots = spans.filter(({ parentId }) => parentId === undefined || !known.has(parentId)).sort(byStart);
  return [
    summary(spans),
    `${'at'.padStart(9)} ${'took'.padStart(9)}`,
    ...roots.flatMap((root) => [draw(toRow(root, []), ''), ...below(children.get(root.spanId) ?? [], '')]),
  ].join('\n');
}

/** One line about a trace: what began it, how long it went on, who took part. */
export function summary(spans: readonly ReadSpan[]): string {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const first = spans.filter(({ parentId }) => parentId === undefined || !known.has(parentId)).sort(byStart).at(0);
  if (!first) return 'no spans';
  const wholeMs = Math.max(...spans.map(endOf)) - first.startedAt;
  const services = new Set(spans.map(({ service }) => service)).size;
  const failed = spans.filter(({ isFailed }) => isFailed).length;
  const parts = [first.traceId, new Date(first.startedAt).toISOString(), first.name, ms(wholeMs), `${services} ${services === 1 ? 'service' : 'services'}`, `${spans.length} spans`, ...(failed > 0 ? [`${failed} failed`] : [])];
  return parts.join(' · ');
}

const endOf = ({ startedAt, tookMs }: ReadSpan): number => startedAt + tookMs;
const byStart = (a: ReadSpan, b: ReadSpan): number => a.startedAt - b.startedAt;
const isStatement = ({ attributes }: ReadSpan): boolean => attributes['db.system.name'] !== undefined;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

function toRow(span: ReadSpan, below: readonly ReadSpan[]): Row {
  const { service, name, kind, startedAt, tookMs, isFailed, attributes } = span;
  const about = attributes['graphql.operation.name'] ?? (kind === 'producer' ? attributes['storegraph.aggregate.id'] : undefined);
  const text = about === undefined || name.includes(String(about)) ? name : `${name} (${about})`;
  return { service, text, startedAt, endedAt: endOf(span), tookMs, isFailed, below };
}

/** The statements of one span: how many, and which. */
function together(statements: readonly ReadSpan[]): Row {
  const [first] = statements as [ReadSpan];
  const names = [...new Set(statements.map(({ name }) => name))].filter((name) => !/^(START|SET|COMMIT)/.test(name));
  return {
    service: first.service,
    text: `${statements.length} × SQL: ${names.join(', ')}`,
    startedAt: first.startedAt,
    endedAt: Math.max(...statements.map(endOf)),
    tookMs: statements.reduce((sum, { tookMs }) => sum + tookMs, 0),
    isFailed: statements.some(({ isFailed }) => isFailed),
    below: [],
  };
}

/** Where in the whole time a part of it lies. */
function bar(at: number, took: number, whole: number): string {
  const start = Math.min(WIDTH - 1, Math.floor((at / (whole || 1)) * WIDTH));
  const length = Math.max(1, Math.min(WIDTH - start, Math.round((took / (whole || 1)) * WIDTH)));
  return `▕${' '.repeat(start)}${'━'.repeat(length)}${' '.repeat(WIDTH - start - length)}▏`;
}
