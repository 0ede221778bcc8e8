import { multipart } from './multipart.ts';
import { sse } from './sse.ts';
import type { StreamFormat } from './stream-format.ts';

const SUBSCRIPTION_SPEC = /multipart\/mixed[^,]*;\s*subscriptionspec=/i;
const EVENT_STREAM = /text\/event-stream/i;
/** Who accepts one answer as well asks what has one; a client that follows asks for the stream alone. */
const ONE_ANSWER = /application\/(graphql-response\+)?json|\*\/\*/i;

/** How a request wants to be answered more than once, by what it accepts; undefined when it wants one answer. */
export function negotiateFormat(accept: string | undefined): StreamFormat | undefined {
  if (accept === undefined) return undefined;
  if (SUBSCRIPTION_SPEC.test(accept)) return multipart;
  return EVENT_STREAM.test(accept) && !ONE_ANSWER.test(accept) ? sse : undefined;
}
