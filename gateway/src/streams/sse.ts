import type { StreamFormat } from './stream-format.ts';

const COMPLETE = 'event: complete\ndata:\n\n';

/**
 * Server-sent events, as in the "distinct connections mode" of the GraphQL over SSE protocol: each operation is a
 * request of its own. An event's id is the cursor, so that who comes back with `Last-Event-ID` goes on after it.
 */
export const sse: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  next: ({ text, cursor }) => `event: next\n${cursor === undefined ? '' : `id: ${cursor}\n`}data: ${text}\n\n`,
  keepAlive: ':\n\n',
  complete: COMPLETE,
  // Who is told that it is complete does not come back; who may, because the gateway stops or something passed unread, is not.
  broken: (error) => `event: next\ndata: ${JSON.stringify({ errors: [error] })}\n\n${error.extensions.code === 'UNAUTHENTICATED' ? COMPLETE : ''}`,
  streamsOneAnswer: true,
};
