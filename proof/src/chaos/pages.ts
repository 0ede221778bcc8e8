import { post } from '../clients/graphql-client.ts';
import type { Answer } from '../clients/graphql-client.ts';
import type { User } from '../clients/users.ts';

/** A page to which a subgraph adds something, and others what is theirs. */
export interface Page {
  readonly text: string;
  /** One for each of the things it can be about: equal queries under way are sent once. */
  readonly subjects: readonly Readonly<Record<string, unknown>>[];
  /** Where on the page is what the subgraph adds. */
  readonly adds: RegExp;
}

const PRODUCT = 'query Bad($slug: String!) { product(slug: $slug) { id name brand variants { id sku } ratingSummary { average count } reviews(first: 5) { edges { node { id rating author { displayName } } } } similar(first: 3) { reason { type } product { id name } } } }';
const ORDER = 'query Bad($id: ID!) { order(id: $id) { id status total { amount currency } lines { id quantity variant { id sku name } } payments { id status } } }';
const ACCOUNT = 'query Bad($n: Int!) { me { id displayName email orders(first: $n) { edges { node { id status } } } } }';

/** The most there is of each kind to ask for. */
const SUBJECTS = 12;

/** The page of each subgraph, of what is in this shop. */
export async function pagesOf(manager: User): Promise<Readonly<Record<string, Page>>> {
  const { data } = await manager.raw(`{ products(first: ${SUBJECTS}) { edges { node { slug reviews(first: 1) { edges { node { id } } } } } } orders(first: ${SUBJECTS}) { edges { node { id } } } }`);
  const products = data.products.edges.filter(({ node }: any) => node.reviews.edges.length > 0).map(({ node }: any) => ({ slug: node.slug }));
  const orders = data.orders.edges.map(({ node }: any) => ({ id: node.id }));
  const counts = Array.from({ length: SUBJECTS }, (_, index) => ({ n: index + 1 }));
  return {
    products: { text: ORDER, subjects: orders, adds: /^order\.lines\.\d+\.variant/ },
    payments: { text: ORDER, subjects: orders, adds: /^order\.payments/ },
    orders: { text: ACCOUNT, subjects: counts, adds: /^me\.orders/ },
    users: { text: PRODUCT, subjects: products, adds: /^product\.reviews\.edges\.\d+\.node\.author/ },
    reviews: { text: PRODUCT, subjects: products, adds: /^product\.(ratingSummary|reviews)/ },
    recommendations: { text: PRODUCT, subjects: products, adds: /^product\.similar/ },
  };
}

/** Asks for one of a page's subjects. */
export const askFor = (url: string, { token }: Pick<User, 'token'>, { text, subjects }: Page, which: number): Promise<Answer> =>
  post(url, { query: text, variables: subjects[which % subjects.length] }, { authorization: `Bearer ${token}` });

/** Where an answer has nothing that another has; `others` is where it has something else, which it must not. */
export function comparePages(whole: unknown, partial: unknown, at = ''): { readonly lost: readonly string[]; readonly others: readonly string[] } {
  if (partial === null && whole !== null) return { lost: [at], others: [] };
  if (typeof whole !== 'object' || typeof partial !== 'object' || whole === null || partial === null) return { lost: [], others: whole === partial ? [] : [at] };
  const parts = [...new Set([...Object.keys(whole), ...Object.keys(partial)])].map((key) =>
    comparePages((whole as Record<string, unknown>)[key], (partial as Record<string, unknown>)[key], at ? `${at}.${key}` : key));
  return { lost: parts.flatMap(({ lost }) => lost), others: parts.flatMap(({ others }) => others) };
}
