import type { GraphSource } from '../graph.ts';

/**
 * Unions, interfaces and enums of which each subgraph knows a part, and parts that clients do not see; fields that
 * are null in one subgraph and never in another, so that the planner has to rename them beside those of other types.
 */
export const KINDS: GraphSource = {
  name: 'kinds',
  // Shared lists of a union are as many ways for the planner as it has members, each time.
  most: { depth: 6, fields: 16 },
  subgraphs: {
    search: `
      type Query { search(text: String!, kinds: [Kind!]): [Hit!] top: Hit node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      union Hit = Shop | Street | Secret
      interface Node { id: ID! }
      interface Place implements Node { id: ID! name: String town: Town }
      type Shop implements Node & Place @key(fields: "id") { id: ID! name: String town: Town kind: Kind! open: Boolean }
      type Street implements Node & Place @key(fields: "id") { id: ID! name: String town: Town length: Int! }
      type Secret implements Node @key(fields: "id") @inaccessible { id: ID! code: String! }
      type Town implements Node @key(fields: "id") { id: ID! shops: [Shop!] sights: [Sight] }
      union Sight = Street | Shop
      enum Kind { BAKERY BANK HIDDEN @inaccessible }`,
    maps: `
      type Query { around(lat: Float = 1.5, lon: Float): [Spot!]! here: Spot }
      union Spot = Shop | Street | Town
      interface Located { at: Point }
      type Point { lat: Float! lon: Float! near: [Spot] }
      type Shop implements Located @key(fields: "id") { id: ID! at: Point routes: [Route!]! size: Int! @shareable code: String! @shareable spots: [Spot!]! @shareable }
      type Street implements Located @key(fields: "id") { id: ID! at: Point lamps: [Point] size: Int code: String spots: [Spot!] }
      type Town implements Located @key(fields: "id") { id: ID! at: Point name: String! mood: Mood size: Int! @shareable }
      union Route = Walk | Ride
      type Walk { steps: Int! to: Spot length: Float }
      type Ride { line: String! to: Spot length: Int! }
      enum Mood { CALM BUSY SAD }`,
    people: `
      type Query { owner(of: ID!): Owner owners(mood: Mood): [Owner] anyone: Being }
      interface Being { name: String! home: Town mood: Mood }
      type Owner implements Being @key(fields: "id") { id: ID! name: String! home: Town mood: Mood shops: [Shop!] friends: [Being] }
      type Dog implements Being { name: String! home: Town mood: Mood owner: Owner tail: Int! }
      type Cat implements Being @inaccessible { name: String! home: Town mood: Mood }
      type Shop @key(fields: "id") { id: ID! owner: Owner! rating: Int kindness: Kindness size: Int @shareable code: String @shareable spots: [Spot!] @shareable }
      union Spot = Shop | Street | Town
      type Street @key(fields: "id") { id: ID! }
      type Town @key(fields: "id") { id: ID! mayor: Being people(mood: [Mood!] = [CALM]): [Being!]! size: Int @shareable }
      enum Mood { CALM BUSY SAD }
      enum Kindness { KIND UNKIND @inaccessible }`,
  },
};
