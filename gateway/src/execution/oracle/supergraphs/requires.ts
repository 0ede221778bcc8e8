import type { GraphSource } from '../graph.ts';

/** Fields that need those of other subgraphs: in chains, through another entity, through lists, and depending on the type found there. */
export const REQUIRES: GraphSource = {
  name: 'requires',
  subgraphs: {
    goods: `
      type Query { good(id: ID!): Good goods(first: Int): [Good!] any: Thing things: [Thing]! }
      union Thing = Good | Bundle
      type Good @key(fields: "id") { id: ID! weight: Float size: Size! maker: Maker tags: [String] packing: Packing parts: [Good!] }
      type Size @shareable { width: Int! height: Int depth: Int }
      type Maker @key(fields: "id") { id: ID! country: String! }
      type Bundle @key(fields: "id") { id: ID! goods: [Good!]! label: String }
      union Packing = Box | Bag
      type Box { volume: Float! lid: String }
      type Bag { litres: Int! }`,
    freight: `
      type Query { freight: [Good!]! }
      type Good @key(fields: "id") {
        id: ID! weight: Float @external size: Size! @external tags: [String] @external maker: Maker @external packing: Packing @external
        tariff: Float @requires(fields: "weight size { width height }")
        label(lang: String = "en"): String! @requires(fields: "tags")
        duty: Duty @requires(fields: "maker { country }")
        handling: String @requires(fields: "packing { ... on Box { volume lid } ... on Bag { litres } }")
      }
      type Size @shareable { width: Int! height: Int depth: Int }
      type Maker @key(fields: "id") { id: ID! country: String! @external toll: Int @requires(fields: "country") }
      union Packing = Box | Bag
      type Box { volume: Float! @external lid: String @external }
      type Bag { litres: Int! @external }
      type Duty { percent: Int! paidBy: Maker }`,
    checkout: `
      type Query { cart: Cart }
      type Cart { good: Good! goods: [Good]! bundle: Bundle total: Float }
      type Good @key(fields: "id") {
        id: ID! tariff: Float @external duty: Duty @external
        landed: Float @requires(fields: "tariff")
        customs: [Paper!] @requires(fields: "duty { percent paidBy { id } }")
      }
      type Duty @key(fields: "percent", resolvable: false) { percent: Int! @external paidBy: Maker @external }
      type Maker @key(fields: "id") { id: ID! toll: Int @external bond: Int! @requires(fields: "toll") }
      type Paper { name: String! for: Maker good: Good }
      type Bundle @key(fields: "id") { id: ID! goods: [Good!]! @external discount: Float @requires(fields: "goods { id }") }`,
    advice: `
      type Good @key(fields: "id") { id: ID! landed: Float @external customs: [Paper!] @external advice: String @requires(fields: "landed customs { name }") score: Int }
      type Paper { name: String! @external }`,
  },
};
