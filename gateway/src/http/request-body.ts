import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Has JSON come to the routes of `scope` as the text it is: the text itself says whether it was asked before. Returns what parses it. */
export function takeBodiesAsText(scope: FastifyInstance): (text: string) => Promise<unknown> {
  // Refuses keys that reach into other objects.
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  scope.addHook('onRequest', (request, _reply, done) => done(compressionErrorOf(request.headers)));
  return (text) => new Promise((resolve, reject) => {
    void parse(undefined as never, text, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** What is wrong with a body that is packed: unpacked it could be any size. Undefined when it is plain. */
function compressionErrorOf({ 'content-encoding': encoding }: IncomingHttpHeaders): (Error & { statusCode: number }) | undefined {
  if (encoding === undefined || encoding === 'identity') return undefined;
  return Object.assign(new Error('Send the body as it is, without a content-encoding.'), { statusCode: 415 });
}
