import type { IncomingMessage } from 'node:http';
import { requestIdOf } from '@storegraph/service/request-id';
import { tellCost } from '../cost/accounts.ts';
import type { Accounts } from '../cost/accounts.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { AddressOf } from '../identity/client-address.ts';
import type { Identity } from '../identity/identify.ts';
import type { Cache } from '../cache/cache.ts';
import type { Operations } from '../operations/operations.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import { originHeaders } from './cors.ts';
import type { IsAllowedOrigin } from './cors.ts';
import type { FastPathHandler } from './fast-path.ts';
import { textOf } from './shared-answers.ts';
import type { HttpAnswer, Learnt, SharedAnswers } from './shared-answers.ts';
import { closeInPieces } from './response-body.ts';

export interface AnswerFromCacheOptions {
  readonly cache: Cache<HttpAnswer>;
  readonly shared: SharedAnswers;
  readonly writes: WriteTracker;
  readonly accounts: Accounts | undefined;
  readonly operations: Pick<Operations, 'usage'>;
  readonly metrics: Pick<GatewayMetrics, 'answers' | 'operations'>;
  readonly isAllowedOrigin: IsAllowedOrigin;
  readonly addressOf: AddressOf;
  /** Who asks from an address and shows nothing of who they are. */
  readonly anonymous: (address: string) => Identity;
}

/** What an answer is cached as for who asks; undefined when they are not given cached ones, or there is none. */
export function cacheKeyOf({ isCacheable, number }: Learnt, { publicClass, client }: Identity, { wroteRecently }: WriteTracker): string | undefined {
  return isCacheable && publicClass !== undefined && !wroteRecently(client.key) ? `${number} ${publicClass}` : undefined;
}

/** Whether a request may be one that `createAnswerFromCache` answers: a query that nobody in particular posts. */
export function isAnonymousPost({ method, url, headers }: IncomingMessage, path: string): boolean {
  return method === 'POST' && url === path && headers.authorization === undefined && headers['x-api-key'] === undefined && headers['content-encoding'] === undefined;
}

/**
 * Gives out cached answers, to the byte as the usual way does: charged, counted and measured alike. They cost less than
 * turning somebody away, so nobody is. Whatever is unusual about a request is left to the usual way.
 */
export function createAnswerFromCache({ cache, shared, writes, accounts, operations, metrics, isAllowedOrigin, addressOf, anonymous }: AnswerFromCacheOptions): FastPathHandler {
  return (request, body, response) => {
    const startedAt = performance.now();
    const { headers } = request;
    const known = shared.known(textOf(headers, body));
    if (!known) return false;
    const identity = anonymous(addressOf(request));
    const key = cacheKeyOf(known, identity, writes);
    const answer = key === undefined ? undefined : cache.get(key);
    const charged = answer && accounts?.charge(identity.client, known.cost);
    // What is refused costs nothing: it is refused the usual way.
    if (!answer || charged?.refusal) return false;
    metrics.answers.inc({ outcome: 'kept' });
    const pieces = closeInPieces(answer.body, charged ? { cost: tellCost(charged) } : {});
    response.writeHead(answer.status, {
      'x-request-id': requestIdOf(headers['x-request-id']),
      ...originHeaders(headers, isAllowedOrigin),
      ...Object.fromEntries(answer.headers),
      'cache-control': 'no-store',
      'content-length': pieces.reduce((sum, { length }) => sum + length, 0),
    });
    for (const piece of pieces.slice(0, -1)) response.write(piece);
    response.end(pieces.at(-1));
    if (answer.counted) metrics.operations.observe({ ...answer.counted }, (performance.now() - startedAt) / 1_000);
    if (answer.operation) operations.usage.count(answer.operation, performance.now() - startedAt, answer.hasErrors);
    return true;
  };
}
