/** A span as it was written down. */
export interface ReadSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | undefined;
  readonly service: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  /** In ms since 1970, with fractions. */
  readonly startedAt: number;
  readonly tookMs: number;
  readonly isFailed: boolean;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number | string; readonly doubleValue?: number; readonly boolValue?: boolean };
}
interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes?: readonly Attribute[];
  readonly status?: { readonly code?: number };
}
interface OtlpLine {
  readonly resourceSpans?: readonly {
    readonly resource?: { readonly attributes?: readonly Attribute[] };
    readonly scopeSpans?: readonly { readonly spans?: readonly OtlpSpan[] }[];
  }[];
}

/** By the numbers of OTLP; 0 is for those that say nothing. */
const KINDS = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'] as const;
const FAILED = 2;

/** Reads lines of OTLP's JSON, as collectors and the exporter `file` write them. A line that was cut off is left out. */
export function readTraces(text: string): readonly ReadSpan[] {
  return text.split('\n').flatMap((line) => {
    const { resourceSpans = [] } = parse(line);
    return resourceSpans.flatMap(({ resource, scopeSpans = [] }) => {
      const service = String(valuesOf(resource?.attributes)['service.name'] ?? '?');
      return scopeSpans.flatMap(({ spans = [] }) => spans.map((span) => toSpan(service, span)));
    });
  });
}

function parse(line: string): OtlpLine {
  try {
    return JSON.parse(line) as OtlpLine;
  } catch {
    return {};
  }
}

function toSpan(service: string, { traceId, spanId, parentSpanId, name, kind, startTimeUnixNano, endTimeUnixNano, attributes, status }: OtlpSpan): ReadSpan {
  const [start, end] = [BigInt(startTimeUnixNano), BigInt(endTimeUnixNano)];
  return {
    traceId, spanId, parentId: parentSpanId || undefined, service, name, kind: KINDS[kind] ?? 'internal',
    startedAt: Number(start / 1_000n) / 1_000, tookMs: Number(end - start) / 1e6, isFailed: status?.code === FAILED, attributes: valuesOf(attributes),
  };
}

function valuesOf(attributes: readonly Attribute[] = []): Record<string, string | number | boolean> {
  return Object.fromEntries(attributes.map(({ key, value: { stringValue, intValue, doubleValue, boolValue } }) =>
    [key, stringValue ?? (intValue === undefined ? undefined : Number(intValue)) ?? doubleValue ?? boolValue ?? '']));
}
