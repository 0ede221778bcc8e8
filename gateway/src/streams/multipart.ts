import type { StreamFormat } from './stream-format.ts';

/** A client shows a part when it sees the boundary after it, so each part brings its own. */
const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`;
const END = '--\r\n';

/**
 * Apollo's multipart protocol for subscriptions, version 1.0: answers are in `payload`, an empty object is a heartbeat,
 * and errors beside a `payload` of null are those of the stream itself.
 */
export const multipart: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"',
  opening: '\r\n--graphql',
  next: ({ text }) => part(`{"payload":${text}}`),
  keepAlive: part('{}'),
  complete: END,
  broken: (error) => `${part(JSON.stringify({ payload: null, errors: [error] }))}${END}`,
  streamsOneAnswer: false,
};
