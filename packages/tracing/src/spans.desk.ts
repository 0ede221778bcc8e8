import { recordWith } from './span.ts';
import type { SpanStart } from './span.ts';

/** A span that a test has seen. */
export interface SeenSpan extends SpanStart {
  readonly parent: string | null;
  readonly traceparent: string;
  attributes: Record<string, string | number | boolean>;
  failed: unknown;
  isEnded: boolean;
}

/** Notes every span, from now until it is given back. */
export function seeSpans(): { readonly spans: readonly SeenSpan[]; giveBack(): void } {
  const spans: SeenSpan[] = [];
  const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
  recordWith({
    start(start) {
      const traceId = start.parent?.slice(3, 35) ?? hex(spans.length + 1, 32);
      const seen: SeenSpan = { ...start, attributes: { ...start.attributes }, traceparent: `00-${traceId}-${hex(spans.length + 1, 16)}-01`, failed: undefined, isEnded: false };
      spans.push(seen);
      return {
        traceparent: seen.traceparent,
        rename: (name) => void Object.assign(seen, { name }),
        set: (attributes) => void Object.assign(seen.attributes, attributes),
        fail: (error) => void (seen.failed = error),
        end: () => void (seen.isEnded = true),
      };
    },
    flush: async () => {},
    stop: async () => {},
  });
  return { spans, giveBack: () => recordWith(undefined) };
}
