import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { MediaRefused } from '../media-refused.ts';
import type { MediaRefusal } from '../media-refused.ts';
import type { ObjectStore } from '../object-store.ts';
import { FORMATS, SIZES, nameOf, sizeOf } from '../sizes.ts';
import type { Format, RenditionName } from '../sizes.ts';
import type { MediaReads } from './medium.ts';
import type { ReceiveUpload } from './receive-upload.ts';

/** What the routes work with. */
export interface MediaRoutes {
  /** Whether a request comes from the gateway; nobody else is listened to. */
  readonly isGateway: (headers: FastifyRequest['headers']) => Promise<boolean>;
  readonly receive: ReceiveUpload;
  readonly media: Pick<MediaReads, 'isShown'>;
  readonly store: ObjectStore;
  /** The subgraph, as the gateway calls it, and the folder of the store. */
  readonly room: string;
}

/** How refusals are told over HTTP. */
const STATUS: Readonly<Record<MediaRefusal, number>> = {
  UPLOAD_NOT_VALID: 403, UPLOAD_USED: 409, TOO_MANY_AT_ONCE: 503,
  TYPE_NOT_ALLOWED: 415, TYPE_MISMATCH: 415, TOO_LARGE: 413, SIZE_MISMATCH: 400, TOO_MANY_PIXELS: 422, UNREADABLE: 422,
};

/** A rendition never changes. */
const SHOWN = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/** `PUT /uploads/<room>/:token` takes a picture, `GET /media/<room>/:id?width=&height=&format=` shows one. What is refused is a problem (RFC 9457) with a `code`. */
export function createMediaRoutes({ isGateway, receive, media, store, room }: MediaRoutes): (app: FastifyInstance) => void {
  async function upload(request: FastifyRequest<{ Params: { token: string } }>, reply: FastifyReply): Promise<FastifyReply> {
    // Reading may end before the picture does, and the connection is to bear the answer then.
    const { 'content-length': length, 'content-type': type = null } = request.headers;
    try {
      const { id, width, height } = await receive(request.params.token, { body: request.raw.iterator({ destroyOnReturn: false }), bytes: length === undefined ? null : Number(length), type });
      return await reply.code(201).header('cache-control', 'no-store').send({ uploadId: id, width, height });
    } catch (error) {
      // What still comes in runs into nothing, or the next request of this connection would wait behind it.
      request.raw.resume();
      if (error instanceof MediaRefused) return tell(reply, STATUS[error.code], error.code, error.message);
      // Who sent it is gone: nobody is there to be told.
      if (!request.raw.complete) return tell(reply, 400, 'UPLOAD_BROKEN_OFF', 'The picture did not come in whole.');
      throw error;
    }
  }

  async function show(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> {
    const { id } = request.params;
    const wanted = wantedOf(request.query as Record<string, unknown>);
    if (!wanted) return tell(reply, 400, 'SIZE_NOT_OFFERED', `Pictures are shown as ${FORMATS.join(' and ')}, in ${SIZES.map((size) => `${size.width}${size.height ? `×${size.height}` : ''}`).join(', ')}.`);
    if (!isId('media', id) || !(await media.isShown(id))) return tell(reply, 404, 'NOT_FOUND', 'There is no such picture.');
    return send(id, wanted, request, reply);
  }

  async function send(id: Id<'media'>, { name, format }: Wanted, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const etag = `"${id}-${name}"`;
    reply.headers(SHOWN).header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const body = await store.get(`${room}/${id}/${name}`);
    if (!body) return tell(reply, 404, 'NOT_FOUND', 'There is no such picture.');
    return reply.type(`image/${format}`).send(body);
  }

  return (app) => void app.register(async (scope) => {
    // The body is read as it comes in, and only by who knows how much of it there may be.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.addHook('onRequest', async (request, reply) => {
      if (!(await isGateway(request.headers))) return tell(reply, 401, 'UNAUTHENTICATED', 'Only the gateway is answered here.');
    });
    scope.put(`/uploads/${room}/:token`, { config: { isUpload: true } }, upload);
    scope.get(`/media/${room}/:id`, show);
  });
}

interface Wanted { readonly name: RenditionName; readonly format: Format }

/** Which rendition is asked for; the largest whole one when nothing is said. */
function wantedOf({ width = '960', height, format = 'webp', ...others }: Record<string, unknown>): Wanted | undefined {
  const size = sizeOf(toMeasure(width), height === undefined ? null : toMeasure(height));
  const wanted = FORMATS.find((each) => each === format);
  return size && wanted && Object.keys(others).length === 0 ? { name: nameOf(size, wanted), format: wanted } : undefined;
}

const toMeasure = (text: unknown): number => (typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN);

function tell(reply: FastifyReply, status: number, code: string, detail: string): FastifyReply {
  if (status === 503) reply.header('retry-after', '1');
  return reply.code(status).removeHeader('etag').header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify({ type: 'about:blank', status, code, detail }));
}
