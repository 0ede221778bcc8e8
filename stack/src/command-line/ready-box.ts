import type { Shop } from '../shop.ts';
import { drawBox, type Row } from './box.ts';
import { inSeconds } from './steps.ts';

/** A query that shows the point of it all: one question, the answers of three subgraphs. */
export const sampleQuery =
  '{ searchProducts(query: "desk lamp", first: 1) { edges { node { name priceRange { min { amount currency } } ratingSummary { average count } boughtTogether(first: 1) { product { name } } } } } }';

/** What a newcomer is told when the shop is ready. */
export function readyBox(shop: Shop, { pages, tookMs, nodeVersion }: { pages: readonly Page[]; tookMs: number; nodeVersion: string }): string {
  const box = drawBox([
    `Storegraph is ready (${inSeconds(tookMs)})`,
    '',
    ...pages.map(({ title, path }): Row => [title, `${shop.url}${path}`]),
    '',
    ...shop.accounts.map(({ email, password, roles }, index): Row => [index === 0 ? 'Log in as' : '', `${email}  ${password}  (${roles.join(', ').toLowerCase()})`]),
    '',
    ...shop.partners.map(({ name, apiKey }, index): Row => [index === 0 ? 'Partners' : '', `${name}  x-api-key: ${apiKey}`]),
    '',
    ['Runs on', `Node ${nodeVersion}`],
    ['', shop.postgres],
    ['', shop.bus],
    ['Data, logs', shop.dataDirectory],
    ['Stop', 'Ctrl-C (the data is kept; npm run reset removes it)'],
  ]);
  // Outside the frame, so that it can be copied.
  return `${box}\nTry: curl ${shop.url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: sampleQuery })}'\n`;
}

/** A page of the gateway for people. */
export interface Page {
  readonly title: string;
  readonly path: string;
}

const pages: readonly Page[] = [
  { title: 'Status', path: '/' },
  { title: 'Storefront', path: '/shop' },
  { title: 'Explorer', path: '/explorer' },
  { title: 'Sandbox', path: '/sandbox' },
  { title: 'GraphQL', path: '/graphql' },
];

/** Those the gateway has. */
export async function pagesOf(url: string): Promise<readonly Page[]> {
  const present = await Promise.all(pages.map(async (page) => page.path === '/graphql' || (await isPage(url + page.path))));
  return pages.filter((_, index) => present[index]);
}

async function isPage(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(3_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
