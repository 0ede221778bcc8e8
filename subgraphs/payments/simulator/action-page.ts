import { createHash } from 'node:crypto';
import { money, toDecimal } from '@storegraph/kernel/money';
import type { Charge } from './charge.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --paper: #fff; --ground: #eef1f6; --quiet: #5c6475; --go: #14653f; --stop: #8c2331; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --paper: #1f2430; --ground: #12151c; --quiet: #a3abbd; --go: #2b8a5b; --stop: #b5404f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
main { width: 100%; max-width: 24rem; padding: 2rem; border-radius: 1rem; background: var(--paper); box-shadow: 0 1px 2px #0002, 0 8px 32px #0001; }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; }
p { margin: .5rem 0; color: var(--quiet); }
.amount { margin: 1.25rem 0; font-size: 2.25rem; font-weight: 650; color: var(--ink); font-variant-numeric: tabular-nums; }
.choices { display: flex; gap: .75rem; margin-top: 1.5rem; }
form { flex: 1; }
button, a.button { display: block; width: 100%; padding: .75rem 1rem; border: 0; border-radius: .6rem; font: inherit; font-weight: 600; text-align: center; text-decoration: none; color: #fff; background: var(--go); cursor: pointer; }
button.stop { background: var(--stop); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--quiet); outline-offset: 2px; }
small { display: block; margin-top: 1.5rem; color: var(--quiet); }
`;

/** What a browser may do on these pages: show their own style and send their own forms. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

const OUTCOMES: Readonly<Record<Charge['status'], readonly [title: string, text: string]>> = {
  requires_action: ['Confirm your payment', 'The shop asks you to confirm this payment.'],
  processing: ['Your payment is under way', 'The shop will hear of it in a moment.'],
  authorized: ['Payment confirmed', 'Thank you. The shop knows of it, and takes the money when it sends your order.'],
  captured: ['Payment confirmed', 'Thank you. The shop knows of it.'],
  failed: ['Payment declined', 'No money was taken.'],
  expired: ['Payment is over', 'The shop did not take the money in time.'],
  cancelled: ['Payment called off', 'The shop called this payment off. No money was taken.'],
};

/** The page of a charge: two buttons while it waits for the shopper, what became of it afterwards. Works without JavaScript. */
export function actionPage(charge: Charge): string {
  const [title, text] = OUTCOMES[charge.status];
  const amount = `${toDecimal(money(BigInt(charge.amountMinor), charge.currency))} ${charge.currency}`;
  return page(title, `<p>${text}</p><p class="amount">${escape(amount)}</p>${charge.status === 'requires_action' ? choices(charge) : wayBack(charge)}`);
}

/** The page of a charge that is none. */
export function unknownPage(): string {
  return page('Nothing to confirm', '<p>There is no such payment. The link may be incomplete.</p>');
}

function choices({ id }: Charge): string {
  const form = (decision: string, label: string, look: string) =>
    `<form method="post" action="/actions/${encodeURIComponent(id)}/${decision}"><button class="${look}">${label}</button></form>`;
  return `<div class="choices">${form('decline', 'Decline', 'stop')}${form('approve', 'Approve', 'go')}</div>`;
}

function wayBack({ returnUrl }: Charge): string {
  return returnUrl ? `<a class="button" href="${escape(returnUrl)}" rel="noreferrer">Back to the shop</a>` : '<p>You can close this page and go back to the shop.</p>';
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${content}<small>Payment simulator. No real money moves here.</small></main></body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
