import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identify.ts';
import { notByGet, notFound } from '../operations/refusals.ts';
import type { Resolved } from '../operations/resolve-operation.ts';
import { headersOf, searchOf } from './http-request.ts';
import type { HttpAnswer } from './shared-answers.ts';
import type { Endpoint } from './endpoint.ts';
import { closeBody } from './response-body.ts';

/**
 * Published queries by GET at an address of their own: `<path>/p/<hash>?variables=…`. An answer that is the same for
 * everybody may be kept for as long as its operation says; any other by its client alone, which asks each time
 * whether it still holds.
 */
export const persistedOperationEndpoint: Endpoint = {
  // Not more than a query can be asked, and nobody is known by a cookie: a page of another site learns nothing.
  async read(request) {
    const headers = headersOf(request);
    headers.set('apollo-require-preflight', 'true');
    const search = new URLSearchParams(searchOf(request));
    for (const name of ['query', 'extensions']) search.delete(name);
    search.set('documentId', (request.params as { hash: string }).hash);
    return { method: 'GET', headers, search: `?${search.toString()}`, body: undefined };
  },
  textOf: ({ url, headers }, partner) => `${partner?.id ?? ''} ${headers.accept ?? ''} ${url}`,
  demand({ operation }: Resolved) {
    if (!operation) throw notFound();
    if (operation.type !== 'query') throw notByGet();
  },
  send(request, reply, identity, answer) {
    const bytes = closeBody(answer.body, {});
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    reply.code(answer.status).headers({ 'cache-control': cacheControlOf(request, identity, answer), vary: varyOf(reply, identity) });
    if (!isWhole(answer)) return reply.send(bytes);
    reply.header('etag', etag);
    return isHeld(request.headers['if-none-match'], etag) ? reply.code(304).removeHeader('content-type').send() : reply.send(bytes);
  },
};

/** Everything a request says that answers may depend on, besides its address. */
function varyOf(reply: FastifyReply, { forwarded }: Identity): string {
  const already = reply.getHeader('vary');
  return [...(already === undefined ? [] : [String(already)]), 'accept', 'authorization', 'x-api-key', ...Object.keys(forwarded)].join(', ');
}

function cacheControlOf({ headers }: FastifyRequest, { forwarded }: Identity, answer: HttpAnswer): string {
  if (!isWhole(answer)) return 'no-store';
  const isForEverybody = headers.authorization === undefined && headers['x-api-key'] === undefined && Object.keys(forwarded).length === 0;
  const { maxAgeS } = answer.operation ?? {};
  return isForEverybody && maxAgeS !== undefined ? `public, max-age=${maxAgeS}` : 'private, no-cache';
}

const isWhole = ({ status, hasErrors }: HttpAnswer): boolean => status === 200 && !hasErrors;

function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === etag) ?? false;
}
