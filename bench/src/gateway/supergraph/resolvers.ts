import type { SubgraphName } from './schemas.ts';
import { products, reviews, shippingEstimate, users } from './data.ts';
import type { Product, Review, User } from './data.ts';

const userOf = ({ id }: { id: string }): User | undefined => users.find((user) => user.id === id);
const productOf = ({ upc }: { upc: string }): Product | undefined => products.find((product) => product.upc === upc);
const authorOf = ({ authorId }: Review) => ({ id: authorId, username: userOf({ id: authorId })?.username });

/** Each subgraph's resolvers, from memory. */
export const RESOLVERS: Readonly<Record<SubgraphName, object>> = {
  accounts: {
    Query: { users: () => users, revision: (_: unknown, { asOf }: { asOf: number }) => asOf },
    User: { __resolveReference: userOf },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: { upc: string }) => ({ ...reference, inStock: productOf(reference)?.inStock }),
      shippingEstimate: ({ price, weight }: Product) => shippingEstimate(price, weight),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: productOf },
  },
  reviews: {
    Review: { author: authorOf, product: ({ upc }: Review) => ({ upc }) },
    User: { __resolveReference: ({ id }: User) => ({ id, username: userOf({ id })?.username }), reviews: ({ id }: User) => reviews.filter(({ authorId }) => authorId === id) },
    Product: { __resolveReference: ({ upc }: Product) => ({ upc }), reviews: ({ upc }: Product) => reviews.filter((review) => review.upc === upc) },
  },
};
