import type { FastifyInstance, FastifyReply } from 'fastify';
import { CONTENT_SECURITY_POLICY, actionPage, unknownPage } from './action-page.ts';
import type { Book } from './book.ts';
import type { Provider } from './provider.ts';

/** Adds the pages where a shopper confirms a charge. Who knows the charge's id may. */
export function addActionRoutes(app: FastifyInstance, provider: Provider, book: Book): void {
  void app.register(async (pages) => {
    // The forms have no fields: what is sent along is not read.
    pages.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 1024 }, (_request, _body, done) => done(null, undefined));

    pages.get<{ Params: { id: string } }>('/actions/:id', async ({ params: { id } }, reply) => {
      const charge = book.chargesById.get(id);
      return show(reply.code(charge ? 200 : 404), charge ? actionPage(charge) : unknownPage());
    });

    for (const decision of ['approve', 'decline'] as const) {
      pages.post<{ Params: { id: string } }>(`/actions/:id/${decision}`, async ({ params: { id } }, reply) => {
        const charge = await provider.decide(id, decision);
        // Elsewhere, so that going back or reloading does not send the form again.
        return charge ? reply.redirect(`/actions/${encodeURIComponent(id)}`, 303) : show(reply.code(404), unknownPage());
      });
    }
  });
}

function show(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
    })
    .send(html);
}
