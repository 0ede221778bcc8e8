import type { GraphSource } from '../graph.ts';

/**
 * Interface entities whose fields some subgraphs add without knowing the implementations. Small, and asked small
 * things: the planner weighs each way to each implementation, and takes minutes where a few are nested.
 */
export const INTERFACE_OBJECTS: GraphSource = {
  name: 'interface-objects',
  most: { depth: 5, fields: 12 },
  subgraphs: {
    media: `
      type Query { media(id: ID!): Media allMedia(first: Int): [Media!]! newest: Book shelf: [Media] }
      interface Media @key(fields: "id") { id: ID! title: String! related: [Media!] }
      type Book implements Media @key(fields: "id") { id: ID! title: String! related: [Media!] pages: Int! series: Series }
      type Film implements Media @key(fields: "id") { id: ID! title: String! related: [Media!] minutes: Int sequel: Film }
      type Series { name: String! parts: [Book!]! }`,
    reviews: `
      type Query { reviewed: [Media!]! best: Media reviews: [Review] }
      type Media @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!]! stars: Float title: String! @external wait(days: Int!): Int @requires(fields: "title") }
      type Review { text: String! about: Media! by: Reader }
      type Reader @key(fields: "id") { id: ID! }`,
    readers: `
      type Query { reader(id: ID!): Reader someone: Person people: [Person!] }
      interface Person { name: String! friend: Person }
      type Reader implements Person @key(fields: "id") { id: ID! name: String! friend: Person level: Level }
      type Author implements Person { name: String! friend: Person wrote: [Book!] }
      type Book @key(fields: "id") { id: ID! authors: [Author!]! }
      enum Level { NEW OLD }`,
  },
};
