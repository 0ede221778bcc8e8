import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A file comes in here: a slow line is waited for, as long as something comes. */
    isUpload?: boolean;
  }
}

/** How long a server waits for what it is sent. */
export interface RequestTimeouts {
  /** A request has come in whole within this time, unless it is an upload. */
  readonly requestMs: number;
  /** Requests are looked at so often: one may take so much longer. */
  readonly checkEveryMs: number;
  /** An upload has come in whole within this time. */
  readonly uploadMs: number;
  /** And of it, in each stretch of this time, so many bytes. */
  readonly uploadStretchMs: number;
  readonly uploadStretchBytes: number;
}

/** What a server waits for when nothing else is said: a line of 8 kbit a second is slow, and less than that is none. */
export const REQUEST_TIMEOUTS: RequestTimeouts = { requestMs: 30_000, checkEveryMs: 5_000, uploadMs: 600_000, uploadStretchMs: 30_000, uploadStretchBytes: 30_000 };

/**
 * Lets uploads take longer than other requests, which hold a connection for `requestMs` at most: routes whose `config`
 * says `isUpload`, once they have let a request in. Whoever sends nothing is cut off there, too.
 */
export function applyRequestTimeouts(app: FastifyInstance, { requestMs, uploadMs, uploadStretchMs, uploadStretchBytes }: RequestTimeouts): void {
  const waitedFor = new Set<Socket>();
  // Where headers may take longer than requests, Node gives requests that longer time.
  app.server.headersTimeout = requestMs;
  spare(app.server, waitedFor);

  function wait(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const until = Date.now() + uploadMs;
    let before = socket.bytesRead;
    const watch = setInterval(() => {
      // When what has come is not taken, it is not the sender who is slow.
      if (request.complete) return end();
      const isSlow = socket.bytesRead - before < uploadStretchBytes && request.readableLength < request.readableHighWaterMark;
      before = socket.bytesRead;
      if (!isSlow && Date.now() < until && !response.writableFinished) return;
      end();
      app.server.emit('clientError', Object.assign(new Error('the upload takes too long'), { code: TIMEOUT }), socket);
    }, uploadStretchMs).unref();
    const end = (): void => {
      clearInterval(watch);
      waitedFor.delete(socket);
    };
    waitedFor.add(socket);
    request.once('end', end).once('close', end);
  }

  app.addHook('onRoute', (route) => {
    if (!route.config?.isUpload) return;
    route.onRequest = [...[route.onRequest ?? []].flat(), (request, reply, done) => {
      wait(request.raw, reply.raw);
      done();
    }];
  });
}

const TIMEOUT = 'ERR_HTTP_REQUEST_TIMEOUT';

/** A server looks once whether a request takes longer than `requestTimeout`, and calls that an error of the client: not of those that are waited for. */
function spare(server: Server, waitedFor: ReadonlySet<Socket>): void {
  type Listener = (error: Error, socket: Socket) => void;
  const usual = server.listeners('clientError') as Listener[];
  server.removeAllListeners('clientError');
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === TIMEOUT && waitedFor.has(socket)) return;
    usual.forEach((listener) => listener.call(server, error, socket));
  });
}
