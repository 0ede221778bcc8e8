import type { GraphSource } from '../graph.ts';

/** Mutations of several subgraphs in one operation, with payloads that go on through others and back to the root. */
export const MUTATIONS: GraphSource = {
  name: 'mutations',
  subgraphs: {
    tasks: `
      type Query { task(id: ID!): Task tasks: [Task!]! }
      type Mutation { addTask(input: TaskInput!): TaskPayload! removeTask(id: ID!): Task touch: Boolean! maybe(n: Int): Int }
      input TaskInput { title: String! tags: [String!] = ["new"] due: Due owner: ID }
      input Due { day: Int! soft: Boolean = true }
      type TaskPayload { task: Task query: Query! errors: [Refusal!]! }
      type Refusal @shareable { code: Code! message: String field: [String!] }
      enum Code { TOO_LATE TOO_EARLY }
      type Task @key(fields: "id") { id: ID! title: String! owner: User blockedBy: [Task!]! }
      type User @key(fields: "id") { id: ID! }`,
    users: `
      type Query { user(id: ID): User viewer: User! }
      type Mutation { rename(id: ID!, name: String = "nobody"): User invite(emails: [String!]!): [User]! ban(id: ID!): UserPayload! }
      type UserPayload { user: User! query: Query refusal: Refusal }
      type Refusal @shareable { code: Code! message: String field: [String!] }
      enum Code { TOO_LATE TOO_EARLY }
      type User @key(fields: "id") { id: ID! name: String! boss: User tasks: [Task!] }
      type Task @key(fields: "id") { id: ID! assignee: User }`,
    log: `
      type Query { log(last: Int = 2): [Entry!] }
      type Mutation { note(text: String!): Entry! forget: [Entry!] clear: Outcome }
      union Outcome = TaskEntry | Nothing
      type Nothing { why: String! }
      interface Entry { at: String! user: User }
      type TaskEntry implements Entry { at: String! user: User task: Task! }
      type UserEntry implements Entry { at: String! user: User about: User }
      type User @key(fields: "id") { id: ID! entries: [Entry!]! karma: Int }
      type Task @key(fields: "id") { id: ID! history: [Entry] effort: Float! }`,
  },
};
