import type { GraphSource } from '../graph.ts';

/** Composite keys, several keys of one entity of which each subgraph knows another, keys within keys, and keys that must be fetched elsewhere first. */
export const KEYS: GraphSource = {
  name: 'keys',
  // Each key is another way for the planner to weigh.
  most: { depth: 8, fields: 20 },
  subgraphs: {
    catalogue: `
      type Query { article(sku: String!): Article articles(first: Int = 3, kind: Kind): [Article!]! crate: Crate }
      enum Kind { BOOK TOOL FOOD }
      type Article @key(fields: "sku") @key(fields: "ean") {
        sku: String! ean: ID! title(upper: Boolean = false): String! kind: Kind! maker: Maker related(limit: Int): [Article] crate: Crate
      }
      type Maker @key(fields: "country name") { country: String! name: String! founded: Int articles: [Article!] }
      type Crate @key(fields: "shelf { hall row } level") { shelf: Shelf! level: Int! }
      type Shelf @shareable { hall: String! row: Int! }`,
    prices: `
      type Query { cheapest: Article bargains: [[Article]] }
      type Article @key(fields: "ean") { ean: ID! price(currency: String): Price vat: Float! sellers: [Seller!]! }
      type Price { amount: Float! currency: String! until: String seller: Seller }
      type Seller @key(fields: "account { id }") { account: Account! rank: Int }
      type Account @key(fields: "id") { id: ID! }`,
    reviews: `
      type Query { reviews: [Review!] }
      type Article @key(fields: "sku") { sku: String! reviews(stars: [Int!]): [Review!]! score: Float }
      type Review @key(fields: "article { sku } writer { id }") @key(fields: "number") { number: Int! article: Article! writer: Account! text: String stars: Int! }
      type Account @key(fields: "id") @key(fields: "handle") { id: ID! handle: String! reviews: [Review] }`,
    accounts: `
      type Query { account(handle: String): Account me: Account! }
      type Account @key(fields: "handle") { handle: String! name: String friends: [Account!] favourite: Maker }
      type Maker @key(fields: "country name") { country: String! name: String! contact: Account }
      type Seller @key(fields: "account { id }") { account: Account! since: String licence: String! }
      extend type Account @key(fields: "id") { id: ID! }`,
    moderation: `
      type Review @key(fields: "number") { number: Int! flags: [String!] verdict: Verdict }
      type Verdict { by: Account fair: Boolean! about: Review }
      type Account @key(fields: "handle", resolvable: false) { handle: String! }`,
    storage: `
      type Query { crates: [Crate!]! }
      type Crate @key(fields: "shelf { hall row } level") { shelf: Shelf! level: Int! weight: Float neighbours: [Crate!]! }
      type Shelf @shareable { hall: String! row: Int! }`,
  },
};
