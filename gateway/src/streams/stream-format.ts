import type { GraphQLFormattedError } from 'graphql';
import type { Payload } from '../subscriptions/payload.ts';

/** Why the gateway ends a stream that could go on. */
export type EndCode = 'UNAUTHENTICATED' | 'SUBSCRIBER_TOO_SLOW' | 'GOING_AWAY';

/** How answers are written one after the other into the body of one HTTP answer. */
export interface StreamFormat {
  readonly contentType: string;
  /** Before the first answer. */
  readonly opening: string;
  next(payload: Payload): string;
  /** Now and then, so that nobody in between takes the connection for forgotten. */
  readonly keepAlive: string;
  /** Nothing more comes, and it is complete. */
  readonly complete: string;
  /** Nothing more comes, but there would be more. */
  broken(error: GraphQLFormattedError & { readonly extensions: { readonly code: EndCode } }): string;
  /** Whether what has one answer is a stream as well. */
  readonly streamsOneAnswer: boolean;
}
