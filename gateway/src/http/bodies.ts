import type { FastifyInstance } from 'fastify';
import { packedBody } from '../limits/one-plain-request.ts';

/** Has JSON come to the routes of `scope` as the text it is: the text itself says whether it was asked before. Returns what parses it. */
export function takeBodiesAsText(scope: FastifyInstance): (text: string) => Promise<unknown> {
  // Refuses keys that reach into other objects.
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  scope.addHook('onRequest', (request, _reply, done) => done(packedBody(request.headers)));
  return (text) => new Promise((resolve, reject) => {
    void parse(undefined as never, text, (error, value) => (error ? reject(error) : resolve(value)));
  });
}
