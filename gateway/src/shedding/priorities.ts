/** What can be seen of a request before it is read. */
export interface Glance {
  /** Its body as it came, or its address. */
  readonly text: string;
  /** Whether it shows a token or an API key, good or not. */
  readonly isKnown: boolean;
}

export type Priority = 'recommendations' | 'anonymous query' | 'query' | 'mutation' | 'checkout';

/**
 * From which pressure on requests are turned away: 1 is as much as the gateway is meant to bear. Whoever pays is
 * turned away last, and what a page can do without first.
 */
export const TURNED_AWAY_FROM: Readonly<Record<Priority, number>> = {
  recommendations: 0.7,
  'anonymous query': 0.8,
  query: 0.9,
  mutation: 1,
  checkout: 3,
};

/** Below this nobody is. */
export const FIRST_TURNED_AWAY = Math.min(...Object.values(TURNED_AWAY_FROM));

/** Of those who only look no more are let in than is borne at present; others are turned away when there are more in all than is meant to be borne. */
export const GIVES_WAY: ReadonlySet<Priority> = new Set(['recommendations', 'anonymous query']);

/** So much of a text is looked at. */
const GLANCE = 4_000;

/** The first that fits. Names of operations and of root fields tell the same. */
const SIGNS: readonly (readonly [Priority, RegExp])[] = [
  ['checkout', /\b(placeOrder|retryPayment|addToCart|createCart|updateCartLines|mergeCart)\b/i],
  ['mutation', /\bmutation\b/],
  ['recommendations', /\btrendingProducts\b/i],
];

/**
 * How much a request matters, by a look at its text. It is a hint and no right: who writes `placeOrder` into a comment
 * is let in a little longer, and charged as everybody.
 */
export function priorityOf({ text, isKnown }: Glance): Priority {
  const seen = text.length > GLANCE ? text.slice(0, GLANCE) : text;
  return SIGNS.find(([, sign]) => sign.test(seen))?.[0] ?? (isKnown ? 'query' : 'anonymous query');
}
