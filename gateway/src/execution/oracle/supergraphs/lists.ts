import type { GraphSource } from '../graph.ts';

/** Lists of lists with nulls at every depth, abstract types at the root, scalars whose values are objects, and names that every JavaScript object has. */
export const LISTS: GraphSource = {
  name: 'lists',
  subgraphs: {
    grid: `
      scalar JSON
      type Query { grid: [[[Cell]!]]! row(at: Int!): [Cell]! shape: Shape! shapes: [[Shape!]]! json(path: [String]): JSON jsons: [[JSON]] constructor: Cell toString: String }
      interface Shape { area: Float inner: [Shape] }
      type Circle implements Shape { area: Float inner: [Shape] value: Float! cell: Cell data: JSON }
      type Square implements Shape { area: Float inner: [Shape] value: [Int!]! cells: [[Cell!]!] data: [JSON!] }
      type Cell @key(fields: "x y") { x: Int! y: Int! value: JSON constructor: String hasOwnProperty: [Cell] neighbours: [[Cell]!] }`,
    paint: `
      scalar JSON
      scalar Colour
      type Query { palette: [[Colour!]] painted: [Cell!] anything: Any list: [Any!] }
      union Any = Cell | Brush | Layer
      type Cell @key(fields: "x y") { x: Int! y: Int! colour(mix: MixInput): Colour! layers: [[Layer]!]! valueOf: Brush meta: JSON }
      input MixInput { with: [[Colour!]] and: MixInput how: JSON }
      type Brush @key(fields: "id") { id: ID! width: Float! value: String }
      type Layer { value: Boolean depth: Int! cells: [Cell!] brush: Brush above: [Layer] }`,
    tools: `
      type Query { brush: Brush brushes: [[Brush]!]! }
      type Brush @key(fields: "id") { id: ID! maker: String! strokes: [[Float]] cell: Cell toString: String! twins: [Brush!] }
      type Cell @key(fields: "x y") { x: Int! y: Int! tool: Brush heat: [[Int!]] }`,
  },
};
