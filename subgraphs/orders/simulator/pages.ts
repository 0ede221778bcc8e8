import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Book } from './book.ts';
import type { Parcel, ParcelEvent, ParcelEventName } from './parcel.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --paper: #fff; --ground: #eef1f6; --quiet: #5c6475; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --paper: #1f2430; --ground: #12151c; --quiet: #a3abbd; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { width: 100%; max-width: 26rem; padding: 2rem; border-radius: 1rem; background: var(--paper); box-shadow: 0 8px 32px #0001; }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; } code { font-size: 1.25rem; letter-spacing: .1em; } ol { padding-left: 1.25rem; } time, small { color: var(--quiet); }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const WORDS: Readonly<Record<ParcelEventName, string>> = {
  IN_TRANSIT: 'On its way', OUT_FOR_DELIVERY: 'Out for delivery', DELIVERED: 'Delivered', DELIVERY_FAILED: 'Could not be delivered', TRYING_AGAIN: 'On its way again',
  RETURNED: 'Back at the sender', LOST: 'Lost',
};

/** Adds what people see of a parcel: where it is, and its label. Who knows its number may. */
export function addPages(app: FastifyInstance, book: Book): void {
  const pages = [['/track', trackingPage], ['/labels', labelPage]] as const;
  for (const [path, show] of pages) {
    app.get<{ Params: { number: string } }>(`${path}/:number`, async ({ params: { number } }, reply) => {
      const parcel = book.parcelsByNumber.get(number);
      return parcel ? answer(reply, show(parcel, book.happened(number))) : answer(reply.code(404), page('No such parcel', '<p>The number may be incomplete.</p>'));
    });
  }
}

function trackingPage(parcel: Parcel, events: readonly ParcelEvent[]): string {
  const way = events.map(({ at, event, reason }) => `<li>${WORDS[event]}${reason ? `: ${escape(reason)}` : ''} <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time></li>`);
  const last = events.at(-1);
  return page(parcel.isCancelled ? 'Called off' : last ? WORDS[last.event] : 'Label made', `<p><code>${parcel.trackingNumber}</code></p><ol>${way.join('')}</ol>`);
}

function labelPage({ trackingNumber, service, reference, country, postalCode }: Parcel): string {
  return page('Parcel label', `<p><code>${trackingNumber}</code></p><p>${escape(country)} ${escape(postalCode)} · ${escape(service)}</p><p>${escape(reference)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${content}<small>Carrier simulator. No parcel moves here.</small></main></body>
</html>
`;
}

function answer(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' }).send(html);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
