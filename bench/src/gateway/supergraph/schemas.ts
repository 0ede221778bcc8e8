const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@provides", "@requires", "@shareable"])`;

/**
 * Four subgraphs of the shape that gateways are publicly compared with: every product and every user is spread over
 * several. `asOf` changes no answer but `revision`'s; it stands at a field of every fetch, so that requests with different
 * values have nothing in common.
 */
export const SCHEMAS = {
  accounts: `${FEDERATION}
type Query { users(asOf: Int): [User!] revision(asOf: Int!): Int! }
type User @key(fields: "id") { id: ID! name(asOf: Int): String username: String @shareable birthday: String }`,

  inventory: `${FEDERATION}
type Product @key(fields: "upc") {
  upc: String!
  weight: Int @external
  price: Int @external
  inStock(asOf: Int): Boolean
  shippingEstimate(asOf: Int): Int @requires(fields: "price weight")
}`,

  products: `${FEDERATION}
type Query { topProducts(first: Int = 5, asOf: Int): [Product!] }
type Product @key(fields: "upc") { upc: String! name(asOf: Int): String price: Int weight: Int }`,

  reviews: `${FEDERATION}
type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
type User @key(fields: "id") { id: ID! username: String @external reviews(asOf: Int): [Review!] }
type Product @key(fields: "upc") { upc: String! reviews(asOf: Int): [Review!] }`,
} as const;

export type SubgraphName = keyof typeof SCHEMAS;
export const SUBGRAPHS = Object.keys(SCHEMAS) as readonly SubgraphName[];
