import { currentScope, inScope } from './scope.ts';

/**
 * What a stretch of work is, seen from its service: it answers (`server`), asks (`client`), tells an event
 * (`producer`), hears one (`consumer`), or does something of its own (`internal`).
 */
export type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

/** What may be said of a span: names, kinds, numbers and ids. Never variables, tokens or what people typed. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** A stretch of work that is about to begin. */
export interface SpanStart {
  /** The service that does it. */
  readonly service: string;
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes?: SpanAttributes;
  /** W3C trace context of what it follows from; what is being done now, when left out. */
  readonly parent?: string | null;
}

/** A stretch of work that is being timed. */
export interface Span {
  /** W3C trace context for whatever follows from it; null when it belongs to no trace. */
  readonly traceparent: string | null;
  rename(name: string): void;
  set(attributes: SpanAttributes): void;
  /** Marks it as failed. Only the error's code or kind is kept: messages may quote what people typed. */
  fail(error: unknown): void;
  end(): void;
}

/** What records spans. */
export interface Tracer {
  start(span: SpanStart & { readonly parent: string | null }): Span;
  /** Hands over what was recorded. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Of this process: its services are told apart by their names. Undefined while nobody wants traces. */
let tracer: Tracer | undefined;

/** From now on spans go to this tracer; undefined for none. */
export function recordWith(next: Tracer | undefined): void {
  tracer = next;
}

/** Whether anybody wants spans: where saying what one is costs something. */
export function isRecording(): boolean {
  return tracer !== undefined;
}

/** These begin a trace where there is none; the others are only seen as a part of one, so that no timer's round is a trace. */
const BEGINS_TRACE: Readonly<Record<SpanKind, boolean>> = { server: true, producer: true, consumer: true, client: false, internal: false };

const ignore = (): void => {};

/** Begins to time something. While nothing is recorded, the trace context of its parent is what is passed on. */
export function startSpan(start: SpanStart): Span {
  const parent = start.parent === undefined ? (currentScope()?.traceparent ?? null) : start.parent;
  if (tracer && (parent !== null || BEGINS_TRACE[start.kind])) return tracer.start({ ...start, parent });
  return { traceparent: parent, rename: ignore, set: ignore, fail: ignore, end: ignore };
}

/** Times `work`, and lets what follows from it know. What it rejects with marks the span, and passes on. */
export async function inSpan<Answer>(start: SpanStart, work: (span: Span) => Promise<Answer>): Promise<Answer> {
  const span = startSpan(start);
  try {
    return await inScope({ requestId: currentScope()?.requestId ?? null, traceparent: span.traceparent, span }, () => work(span));
  } catch (error) {
    span.fail(error);
    throw error;
  } finally {
    span.end();
  }
}

/** What is being timed now. */
export function currentSpan(): Span | undefined {
  return currentScope()?.span;
}
