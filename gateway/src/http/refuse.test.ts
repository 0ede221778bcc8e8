import { expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import type { Log } from '@storegraph/service/log';
import { createFormatError } from '../errors/format-error.ts';
import { refuseUnread } from './refuse.ts';
import type { Unread } from './refuse.ts';

const logged: unknown[] = [];
const formatError = createFormatError({ error: ({ err }: { err: { originalError: unknown } }) => logged.push(err.originalError) } as unknown as Log, () => new Set());

it('logs a fault, and tells nothing of it', async () => {
  const fault = new Error('canary');
  const app = fastify();
  app.setErrorHandler((error: Unread, _request, reply) => refuseUnread(reply.header('x-request-id', 'of this request'), error, formatError));
  app.get('/', async () => {
    throw fault;
  });
  const response = await app.inject('/');
  expect([response.statusCode, response.json()]).toEqual([500, { errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } }], extensions: { requestId: 'of this request' } }]);
  expect(logged).toEqual([fault]);
});
