import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SECURITY_HEADERS } from './content-security.ts';

const SCRIPTS = 'https://embeddable-sandbox.cdn.apollographql.com';
const FRAMES = 'https://sandbox.embed.apollographql.com';
/** How long Apollo Sandbox has to be heard of before the way without the internet is named. */
const PATIENCE_MS = 8_000;
const FIRST_OPERATION = 'query Hello {\n  __typename\n}\n';

/** Answers `/sandbox` with Apollo Sandbox, pointed at this gateway. It comes from the internet, and says so while it does not come. */
export function serveSandbox(app: FastifyInstance, graphqlPath: string): void {
  app.get('/sandbox', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const policy = [
      "default-src 'none'", `script-src 'nonce-${nonce}' ${SCRIPTS}`, `frame-src ${FRAMES}`, `connect-src 'self' ws: wss: ${SCRIPTS}`,
      `style-src 'unsafe-inline' ${SCRIPTS}`, `img-src 'self' data: ${SCRIPTS}`, `manifest-src ${SCRIPTS}`, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].join('; ');
    return reply.headers(SECURITY_HEADERS).header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page(nonce, graphqlPath));
  });
}

/** A browser that opens the graph's own address is shown the way. */
export function describeEndpoint(graphqlPath: string): string {
  return html('Storegraph: GraphQL', `<main>
<h1>This is the graph</h1>
<p>Send GraphQL operations here: <code>POST ${graphqlPath}</code> with JSON, or <code>graphql-transport-ws</code> on the same path for subscriptions.</p>
<ul><li><a href="/explorer">Explorer</a> to write and send them, with samples and a log-in</li><li><a href="/sandbox">Apollo Sandbox</a> for the same (needs the internet)</li><li><a href="/">Status</a> of all services</li><li><a href="/shop">The shop</a></li></ul>
</main>`);
}

function page(nonce: string, graphqlPath: string): string {
  return html('Storegraph: Apollo Sandbox', `<div id="sandbox"><p>Apollo Sandbox is loaded from the internet. If this text stays, there is no way there: <a href="/explorer">the explorer</a> does the same without.</p></div>
<p id="offline" role="status" hidden>Apollo Sandbox does not answer. <a href="/explorer">The explorer</a> needs no internet.</p>
<script nonce="${nonce}">
  const late = setTimeout(() => { document.getElementById('offline').hidden = false; }, ${PATIENCE_MS});
  addEventListener('message', ({ origin }) => origin === '${FRAMES}' && clearTimeout(late));
</script>
<script nonce="${nonce}" src="${SCRIPTS}/_latest/embeddable-sandbox.umd.production.min.js"></script>
<script nonce="${nonce}">
  if (window.EmbeddedSandbox) {
    const { origin } = window.location;
    document.getElementById('sandbox').replaceChildren();
    new window.EmbeddedSandbox({
      target: '#sandbox',
      initialEndpoint: origin + '${graphqlPath}',
      initialSubscriptionEndpoint: origin.replace('http', 'ws') + '${graphqlPath}',
      initialState: { document: ${JSON.stringify(FIRST_OPERATION)}, includeCookies: false },
    });
  }
</script>`);
}

const html = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>html, body { height: 100%; margin: 0; font-family: system-ui, sans-serif } main, #sandbox p { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; line-height: 1.6 } #sandbox, iframe { width: 100%; height: 100% } #offline { position: fixed; inset: auto 1rem 1rem; margin: 0; padding: .75rem 1rem; background: #fff; color: #1c2321; border: 1px solid #9a6200; border-radius: .5rem } #offline a { color: #1f4d3a }</style></head>
<body>${body}</body>
</html>
`;
