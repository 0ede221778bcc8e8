import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SECURITY_HEADERS, pagePolicy } from './content-security.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { readStaticFile } from './static-file.ts';

/** Answers `/explorer` with GraphiQL over this gateway, all of it from here; and whom one can log in as. */
export function serveExplorer(app: FastifyInstance, root: string, accounts: readonly DemoAccount[]): void {
  app.get('/explorer', async (request, reply) => {
    const page = await readStaticFile(root, 'explorer/index.html');
    if (!page) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply.headers(SECURITY_HEADERS).header('content-security-policy', pagePolicy(request.headers.host, nonce)).header('cache-control', 'no-store')
      .type(page.type).send(page.content.toString('utf8').replaceAll('{nonce}', nonce));
  });
  app.get('/explorer/accounts', async (_request, reply) => reply.headers(SECURITY_HEADERS).header('cache-control', 'no-store').send(accounts));
}
