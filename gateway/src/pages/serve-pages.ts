import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS, pagePolicy } from './content-security.ts';
import { drawProduct } from './product-picture.ts';
import { readStaticFile } from './static-file.ts';

/** Which page is at which address. Below `/shop` the page itself finds its way. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'status/index.html',
  '/shop': 'shop/index.html',
  '/shop/*': 'shop/index.html',
};
const { resolve } = createRequire(import.meta.url);
const packageOf = (name: string, folder = ''): string => join(dirname(resolve(`${name}/package.json`)), folder);
/** Files from elsewhere that the pages use: the clients' named operations, the library that speaks graphql-transport-ws, and what the explorer is made of. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/operations/*': fileURLToPath(new URL('../../../schema/operations', import.meta.url)),
  '/pages/vendor/graphql-ws/*': dirname(resolve('graphql-ws')),
  '/pages/vendor/graphiql/*': packageOf('graphiql'),
  '/pages/vendor/plugin-explorer/*': packageOf('@graphiql/plugin-explorer', 'dist'),
  '/pages/vendor/react/*': packageOf('react', 'umd'),
  '/pages/vendor/react-dom/*': packageOf('react-dom', 'umd'),
};
const PICTURE = /^(?:products\/)?([a-z0-9][\w-]{0,99})\.svg$/;

/** Serves the pages and their files from `root`, and a picture for every product. */
export function servePages(app: FastifyInstance, root: string): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, path: string, folder = root): Promise<FastifyReply | void> => {
    const file = await readStaticFile(folder, path);
    if (!file) return reply.callNotFound();
    reply.headers(SECURITY_HEADERS).header('content-security-policy', pagePolicy(request.headers.host)).header('etag', file.etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    return reply.type(file.type).send(file.content);
  };

  for (const [address, file] of Object.entries(PAGES)) {
    app.get(address, async (request, reply) => (hasDot(request.url) ? reply.callNotFound() : send(request, reply, file)));
  }
  for (const [address, folder] of Object.entries({ '/pages/*': root, ...FOLDERS })) {
    app.get<{ Params: { '*': string } }>(address, async (request, reply) => send(request, reply, request.params['*'], folder));
  }
  app.get<{ Params: { '*': string } }>('/images/*', async (request, reply) => {
    const name = PICTURE.exec(request.params['*'])?.[1];
    if (!name) return reply.callNotFound();
    return reply.headers(SECURITY_HEADERS).header('content-security-policy', "default-src 'none'").header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(drawProduct(name));
  });
}

/** A path that ends in `name.ext` asks for a file, not for a page. */
const hasDot = (url: string): boolean => /\.[^/]*$/.test(url.split('?')[0] ?? '');
