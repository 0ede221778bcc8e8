import type { Readable } from 'node:stream';
import type { Http } from '@storegraph/service/http';
import { UploadRefused } from '../domain/import/upload-refused.ts';
import type { UploadRefusal } from '../domain/import/upload-refused.ts';
import type { Uploads } from '../domain/import/upload.ts';

/** How files come in. */
export interface ImportUploadOptions {
  readonly uploads: Uploads;
  /** Whether a request comes from the gateway; nobody else is listened to. */
  readonly isGateway: (headers: Readonly<Record<string, string | readonly string[] | undefined>>) => Promise<boolean>;
  /** Told when a file is whole. */
  readonly onComplete: () => void;
}

/** So much of a file is held in memory, and kept in one row. */
const PIECE_BYTES = 256 * 1024;

/** What an upload is answered when it is refused. */
const STATUS: Readonly<Record<UploadRefusal, number>> = { UPLOAD_NOT_AWAITED: 404, UPLOAD_ELSEWHERE: 409, UPLOAD_TOO_LARGE: 413 };

/**
 * Takes files at `/uploads/products/imports/:key`, for whoever knows the key: whole by `PUT`; by `PATCH` what comes behind
 * `upload-offset`, the last piece with `upload-complete: ?1`. `HEAD` tells the offset, so that whoever was cut off goes
 * on there. (The headers are those of the IETF's draft "Resumable Uploads for HTTP".)
 */
export function addImportUploadRoute(app: Http['app'], { uploads, isGateway, onComplete }: ImportUploadOptions): void {
  void app.register(async (scope) => {
    // Bytes are bytes, whatever they are called.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.addHook('onRequest', async ({ headers }, reply) => {
      if (!(await isGateway(headers))) return reply.code(401).send({ error: { code: 'UNAUTHENTICATED', message: 'Only the gateway is answered here.' } });
    });
    scope.setErrorHandler(async (error, _request, reply) => {
      if (!(error instanceof UploadRefused)) throw error;
      const { code, message, uploadedBytes } = error;
      if (uploadedBytes !== undefined) reply.header('upload-offset', uploadedBytes);
      return reply.code(STATUS[code]).send({ error: { code, message } });
    });

    const url = '/uploads/products/imports/:key';
    scope.head<Upload>(url, async ({ params }, reply) => reply.header('upload-offset', await uploads.at(params.key)).header('cache-control', 'no-store').code(204).send());

    scope.put<Upload>(url, { config: { isUpload: true } }, async ({ params: { key }, body }, reply) => {
      await uploads.restart(key);
      const bytes = await receive(uploads, key, 0, body);
      const importId = await uploads.complete(key, bytes);
      onComplete();
      return reply.code(201).send({ importId, uploadedBytes: bytes, isComplete: true });
    });

    scope.patch<Upload>(url, { config: { isUpload: true } }, async ({ params: { key }, headers, body }, reply) => {
      const offset = /^\d{1,10}$/.exec(headers['upload-offset'] ?? '')?.[0];
      if (offset === undefined) return reply.code(400).send({ error: { code: 'BAD_REQUEST', message: 'upload-offset is a count of bytes.' } });
      const bytes = await receive(uploads, key, Number(offset), body);
      reply.header('upload-offset', bytes);
      if (headers['upload-complete'] !== '?1') return reply.code(202).send({ uploadedBytes: bytes, isComplete: false });
      const importId = await uploads.complete(key, bytes);
      onComplete();
      return reply.code(201).send({ importId, uploadedBytes: bytes, isComplete: true });
    });
  });
}

interface Upload {
  Params: { key: string };
  Body: Readable | undefined;
  Headers: { 'upload-offset'?: string; 'upload-complete'?: string };
}

/** Keeps what comes in, a piece at a time; what breaks off leaves the pieces before it. Answers where the upload is then. */
async function receive(uploads: Uploads, key: string, from: number, body: Readable | undefined): Promise<number> {
  let at = from;
  let waiting: Buffer[] = [];
  let size = 0;
  const keep = async (): Promise<void> => {
    at = await uploads.append(key, at, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  for await (const chunk of body ?? []) {
    waiting.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= PIECE_BYTES) await keep();
  }
  await keep();
  return at;
}
