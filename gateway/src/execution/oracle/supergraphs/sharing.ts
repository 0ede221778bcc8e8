import type { GraphSource } from '../graph.ts';

/** Fields that several subgraphs answer: shared value types, provided fields, fields that moved to another subgraph or are moving. */
export const SHARING: GraphSource = {
  name: 'sharing',
  subgraphs: {
    films: `
      type Query { film(id: ID!): Film films: [Film!]! version: Version! @shareable }
      type Film @key(fields: "id") {
        id: ID! title: String! @shareable length: Duration rating: Rating director: Person @provides(fields: "name born { year }")
        cast: [Role!]! year: Int poster: Image trailer: Image
      }
      type Role { name: String! by: Person! @provides(fields: "name") }
      type Person @key(fields: "id") { id: ID! name: String! @external born: Day @external }
      type Day @shareable { year: Int! month: Int place: Place }
      type Place @shareable { town: String country: String! }
      type Duration @shareable { hours: Int! minutes: Int! }
      type Rating @shareable { stars: Float! votes: Int }
      type Image @shareable { url: String! size: Duration }
      type Version @shareable { number: String! built: Day }`,
    people: `
      type Query { person(id: ID): Person everybody: [Person] version: Version! @shareable }
      type Person @key(fields: "id") { id: ID! name: String! @shareable born: Day @shareable likes: [Film!] @provides(fields: "title") portrait: Image nickname: String! spouse: Person }
      type Film @key(fields: "id") { id: ID! title: String! @external }
      type Day @shareable { year: Int! month: Int place: Place }
      type Place @shareable { town: String country: String! }
      type Duration @shareable { hours: Int! minutes: Int! }
      type Image @shareable { url: String! size: Duration }
      type Version @shareable { number: String! built: Day }`,
    ratings: `
      type Film @key(fields: "id") { id: ID! rating: Rating @override(from: "films") critics: [Critic!] year: Int @override(from: "films", label: "percent(50)") }
      type Rating @shareable { stars: Float! votes: Int trend: Float }
      type Critic { person: Person! verdict: String! rating: Rating! }
      type Person @key(fields: "id") { id: ID! critic: Critic nickname: String! @override(from: "people") }`,
    pictures: `
      type Query { gallery: [Image!] }
      type Film @key(fields: "id") { id: ID! poster: Image @override(from: "films") stills(page: Page): [[Image]] }
      input Page { number: Int = 0 size: Int! crop: Crop }
      input Crop { left: Int! right: Int = 5 where: [Corner!] }
      enum Corner { TOP BOTTOM }
      type Image @shareable { url: String! size: Duration }
      type Duration @shareable { hours: Int! minutes: Int! }`,
  },
};
