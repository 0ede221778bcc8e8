import type { SubgraphAnswer, SubgraphRequest } from '../execute.ts';

/** An operation that the stock executor answers otherwise than the GraphQL specification has it. */
export interface WrongCase {
  readonly what: string;
  /** Why ours is right: a rule of the specification (October 2021) where there is one. */
  readonly because: string;
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What each subgraph answers; a function where it is asked more than once. */
  readonly answers: Readonly<Record<string, SubgraphAnswer | ((request: SubgraphRequest) => SubgraphAnswer)>>;
  readonly stock: Told;
  readonly ours: Told;
}

/** An answer: its data (left out where there is none), and `message at path` of each error. */
export interface Told {
  readonly data?: unknown;
  readonly errors?: readonly string[];
}

/** The graph of these cases: `shelf` knows things and what they are, `notes` adds to them, to some by their interface alone. */
export const WRONG_GRAPH = {
  name: 'where-stock-is-wrong',
  subgraphs: {
    shelf: `
      type Query { book: Book bookOf: Book! thing: Thing things: [Thing!] loose: [Any] sizes: Any }
      interface Thing @key(fields: "id") { id: ID! title: String }
      type Book implements Thing @key(fields: "id") { id: ID! title: String pages: Int author: Person open: Boolean! @shareable count: Int! @shareable mark: String! @shareable }
      type Film implements Thing @key(fields: "id") { id: ID! title: String minutes: Int open: Boolean count: Int mark: String }
      type Person { name: String names: [String] kind: Kind }
      enum Kind { LIVING GONE @inaccessible }
      union Any = Book | Film`,
    notes: `
      type Query { noted: [Thing!] }
      type Thing @key(fields: "id") @interfaceObject { id: ID! notes: [String!] about: Thing }
      `,
    stock: `
      type Book @key(fields: "id") { id: ID! left: Int due: String! open: Boolean @shareable count: Int @shareable mark: String @shareable }`,
  },
} as const;

const BOOK = { __typename: 'Book', id: 'b1' };
const FILM = { __typename: 'Film', id: 'f1' };
const failure = (path: readonly (string | number)[]) => ({ message: 'failed', path, extensions: { code: 'FAILED' } });

export const WRONG_CASES: readonly WrongCase[] = [
  {
    what: 'an error of the second entity of a list whose first was not asked for is told at the first',
    because: '7.1.2: the path of an error "must be" that of "the response field which experienced the error".',
    operation: '{ loose { ... on Book { left } ... on Film { minutes } } }',
    answers: { shelf: { data: { loose: [{ ...FILM, minutes: 90 }, { ...BOOK }] } }, stock: { data: { _entities: [{ left: null }] }, errors: [failure(['_entities', 0, 'left'])] } },
    stock: { data: { loose: [{ minutes: 90 }, { left: null }] }, errors: ['failed at loose.0.left'] },
    ours: { data: { loose: [{ minutes: 90 }, { left: null }] }, errors: ['failed at loose.1.left'] },
  },
  {
    what: 'an error about all entities has the plan\'s and the subgraph\'s own names in its path',
    because: '7.1.2: path segments are response names and indexes; `@` and `_entities` are none of this response.',
    operation: '{ loose { ... on Book { left } } }',
    answers: { shelf: { data: { loose: [{ ...BOOK }] } }, stock: { data: null, errors: [failure(['_entities'])] } },
    stock: { data: { loose: [{ left: null }] }, errors: ['failed at loose.@._entities'] },
    ours: { data: { loose: [{ left: null }] }, errors: ['failed at loose'] },
  },
  {
    what: 'what goes to a wider type and back is lost',
    because: '6.3.2 CollectFields: a fragment applies by the type of the object, whatever fragments are around it.',
    operation: '{ book { ... on Thing { ... on Book { pages } } } }',
    answers: { shelf: { data: { book: { pages: 7 } } } },
    stock: { data: { book: {} } },
    ours: { data: { book: { pages: 7 } } },
  },
  {
    what: 'a subgraph that knows only the interface takes away what an object is',
    because: '6.4.3 ResolveAbstractType: an interface is not the type of an object. The subgraph says the only name it has.',
    operation: '{ thing { ... on Book { pages __typename about { id } } } }',
    answers: { shelf: { data: { thing: { ...BOOK, pages: 7 } } }, notes: { data: { _entities: [{ __typename: 'Thing', about: { id: 'f1' } }] } } },
    stock: { data: { thing: {} } },
    ours: { data: { thing: { pages: 7, __typename: 'Book', about: { id: 'f1' } } } },
  },
  {
    what: 'an object that is not named voids the whole answer',
    because: '6.4.4: an error at a nullable field leaves the rest of the answer as it is.',
    operation: '{ thing { id } book { pages } }',
    answers: { shelf: { data: { thing: { __typename: null, id: 'b1' }, book: { pages: 7 } } } },
    stock: { errors: ['Invalid non-string value null for __typename at thing at '] },
    ours: { data: { thing: { id: 'b1' }, book: { pages: 7 } } },
  },
  {
    what: 'an object in the place of a list voids the whole answer',
    because: '6.4.4, and 6.4.3 CompleteValue: what is no list is an error of that field.',
    operation: '{ things { id } book { pages } }',
    answers: { shelf: { data: { things: { ...BOOK }, book: { pages: 7 } } } },
    stock: { errors: ['Invalid non-list value [object Object] returned by subgraph for list type [Thing!] at '] },
    ours: { data: { things: null, book: { pages: 7 } } },
  },
  {
    what: 'a text in the place of an object voids the whole answer',
    because: '6.4.4, as above.',
    operation: '{ thing { id } book { pages } }',
    answers: { shelf: { data: { thing: 'b1', book: { pages: 7 } } } },
    stock: { errors: ['Invalid non-object value b1 returned by subgraph for composite type Thing at '] },
    ours: { data: { thing: null, book: { pages: 7 } } },
  },
  {
    what: 'an object of a type that cannot be there is answered, as if it were one that can',
    because: '6.4.3 ResolveAbstractType: the type of an object must be a possible type of what is declared.',
    operation: '{ thing { id title } book { pages } }',
    answers: { shelf: { data: { thing: { __typename: 'Person', id: 'b1', title: 'A person' }, book: { pages: 7 } } } },
    stock: { data: { thing: { id: 'b1', title: 'A person' }, book: { pages: 7 } } },
    ours: { data: { thing: null, book: { pages: 7 } } },
  },
  {
    what: 'values that count as false are lost where the planner renamed a field',
    because: '6.4.3 CompleteValue: false, 0 and the empty text are values.',
    operation: '{ sizes { ... on Book { open count mark } ... on Film { open count mark } } }',
    answers: { shelf: ({ query }) => ({ data: { sizes: renamed(query, { __typename: 'Film', open: false, count: 0, mark: '' }) } }) },
    stock: { data: { sizes: { open: null, count: null, mark: null } } },
    ours: { data: { sizes: { open: false, count: 0, mark: '' } } },
  },
  {
    what: 'an answer that is null as a whole has no error',
    because: '7.1.1: when data is null, there are errors: "the errors entry must be present".',
    operation: '{ bookOf { due } }',
    answers: { shelf: { data: { bookOf: { ...BOOK } } }, stock: { data: { _entities: [null] } } },
    stock: { data: null },
    ours: { data: null, errors: ['A value is null that must not be. at '] },
  },
];

/** Answers an object under the names that a request asks for. */
function renamed(query: string, object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const film = /\.\.\. ?on Film ?\{([^}]*)\}/.exec(query)?.[1] ?? '';
  const asked = [...film.matchAll(/(?:(\w+) ?: ?)?(\w+)/g)].map(([, alias, name = '']) => [alias ?? name, object[name]] as const);
  return { __typename: object.__typename, ...Object.fromEntries(asked) };
}
