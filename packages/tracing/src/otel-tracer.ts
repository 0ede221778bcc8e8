import { ROOT_CONTEXT, SpanKind as OtelKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import type { Context, Span as OtelSpan, Tracer as OtelOwnTracer } from '@opentelemetry/api';
import { Resource, envDetectorSync } from '@opentelemetry/resources';
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Span, SpanKind, Tracer } from './span.ts';
import { parseTraceparent, printTraceparent } from './traceparent.ts';

const KINDS: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER, client: OtelKind.CLIENT, producer: OtelKind.PRODUCER, consumer: OtelKind.CONSUMER, internal: OtelKind.INTERNAL,
};

/**
 * Records with OpenTelemetry's SDK, whose samplers and limits go by its own variables (OTEL_TRACES_SAMPLER, …). Each service
 * has a provider of its own, since several may share a process and each is to be seen under its own name.
 */
export function createOtelTracer(processors: readonly SpanProcessor[]): Tracer {
  const tracers = new Map<string, OtelOwnTracer>();
  const given = envDetectorSync.detect() as Resource;
  const tracerOf = (service: string): OtelOwnTracer => {
    const known = tracers.get(service);
    if (known) return known;
    const resource = Resource.default().merge(given).merge(new Resource({ 'service.name': service, 'service.namespace': 'storegraph' }));
    const made = new BasicTracerProvider({ resource, spanProcessors: [...processors] }).getTracer('storegraph');
    tracers.set(service, made);
    return made;
  };
  return {
    start: ({ service, name, kind, attributes = {}, parent }) =>
      toSpan(tracerOf(service).startSpan(name, { kind: KINDS[kind], attributes: { ...attributes } }, contextOf(parent))),
    flush: async () => void (await Promise.all(processors.map((processor) => processor.forceFlush()))),
    stop: async () => void (await Promise.all(processors.map((processor) => processor.shutdown()))),
  };
}

function contextOf(parent: string | null): Context {
  const context = parent === null ? undefined : parseTraceparent(parent);
  if (!context) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = context;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true });
}

function toSpan(span: OtelSpan): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    traceparent: printTraceparent({ traceId, spanId, isSampled: (traceFlags & TraceFlags.SAMPLED) !== 0 }),
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes({ ...attributes }),
    fail: (error) => void span.setStatus({ code: SpanStatusCode.ERROR, message: kindOf(error) }),
    end: () => span.end(),
  };
}

function kindOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : 'error';
}
