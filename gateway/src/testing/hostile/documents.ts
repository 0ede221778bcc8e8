import { getIntrospectionQuery } from 'graphql';
import { asking, repeat } from './hostile-case.ts';
import type { HostileCase } from './hostile-case.ts';

const product = (selection: string) => `{ product(id: "p1") { ${selection} } }`;
const nested = (depth: number) => `{ product(id: "p1") ${'{ alike '.repeat(depth)}{ name } ${'}'.repeat(depth)} }`;
const chain = (count: number, body: (next: string) => string, end = 'name') => `{ product(id: "p1") { ...F0 } } ${repeat(count, (i) => `fragment F${i} on Product { ${i < count - 1 ? body(`...F${i + 1}`) : end} }`)}`;
const sizes = <Case>(numbers: readonly number[], to: (n: number) => Case): Case[] => numbers.map(to);

const depth = [
  ...sizes([13, 14, 20, 50, 100, 500, 900, 1_500, 5_000, 20_000], (n) => asking(`fields ${n} deep`, nested(n))),
  ...sizes([13, 20, 50, 90], (n) => asking(`${n} fragments deep`, chain(n, (next) => `alike { ${next} }`))),
  ...sizes([12, 50, 200, 600], (n) => asking(`inline fragments ${n} deep around a deep field`, product(`${'... { '.repeat(n)} ${'alike { '.repeat(13)} name ${'} '.repeat(13)} ${'} '.repeat(n)}`))),
  ...sizes([10, 100, 700], (n) => asking(`inline fragments ${n} deep around nothing much`, product(`${'... { '.repeat(n)} name ${'} '.repeat(n)}`), { harmless: 'fragments in each other are as many fields as one' })).slice(0, 1),
  ...sizes([1_000, 5_000, 30_000], (n) => asking(`${n} opened and never closed`, '{ product '.repeat(n))),
  ...sizes([100, 1_000, 20_000], (n) => asking(`lists in lists ${n} deep as an argument`, `{ count(n: ${'['.repeat(n)}1${']'.repeat(n)}) }`)),
  ...sizes([100, 1_000, 20_000], (n) => asking(`objects in objects ${n} deep as an argument`, `{ count(n: ${'{a: '.repeat(n)}1${'}'.repeat(n)}) }`)),
  ...sizes([100, 900, 20_000], (n) => asking(`a variable's type of lists ${n} deep`, `query ($a: ${'['.repeat(n)}Int${']'.repeat(n)}) { whoAmI }`)),
];

const width = [
  ...sizes([31, 32, 50, 100, 300, 600, 1_000, 3_000, 10_000], (n) => asking(`${n} aliases of one field`, product(repeat(n, (i) => `a${i}: name`)).slice(0, 99_000))),
  ...sizes([11, 20, 100, 300, 1_000, 5_000], (n) => asking(`${n} root fields`, `{ ${repeat(n, (i) => `a${i}: whoAmI`)} }`)),
  ...sizes([2, 10, 100, 300], (n) => asking(`${n} mutations at once`, `mutation { ${repeat(n, (i) => `a${i}: place(note: "x") { status }`)} }`)),
  ...sizes([2, 5], (n) => asking(`${n} mutations by way of fragments`, `mutation { ${repeat(n, (i) => `...M${i}`)} } ${repeat(n, (i) => `fragment M${i} on Mutation { m${i}: place(note: "x") { status } }`)}`)),
  ...sizes([2_001, 10_000, 40_000], (n) => asking(`one field ${n} times`, `{ ${'whoAmI '.repeat(n)} }`)),
  ...sizes([16, 20, 100], (n) => asking(`${n} aliases spread twice`, `{ products { ...A alike { ...A } } } fragment A on Product { ${repeat(n, (i) => `a${i}: name`)} }`)),
  ...sizes([400, 900], (n) => asking(`${n} fields that must be merged with each other`, product(repeat(n, (i) => `alike { f${i % 7}: name }`)))),
  ...sizes([60, 190], (n) => asking(`${n} fields that cannot be merged with each other`, product(repeat(n, (i) => `x: rating(scale: ${i})`)))),
  ...sizes([300, 1_900], (n) => asking(`a list of ${n} values`, `{ count(n: [${repeat(n, String)}]) }`)),
  ...sizes([200, 480], (n) => asking(`an object of ${n} fields`, `{ count(n: {${repeat(n, (i) => `a${i}: 1`)}}) }`)),
  ...sizes([200, 480], (n) => asking(`${n} arguments`, `{ count(${repeat(n, (i) => `n${i}: 1`)}) }`)),
  ...sizes([50, 480], (n) => asking(`one argument ${n} times`, `{ count(${repeat(n, () => 'n: 1')}) }`)),
  ...sizes([100, 390, 2_000], (n) => asking(`${n} variables that nothing uses`, `query (${repeat(n, (i) => `$v${i}: Int`)}) { whoAmI }`)),
  ...sizes([100, 600, 5_000], (n) => asking(`${n} operations`, repeat(n, (i) => `query Q${i} { whoAmI }`))),
  ...sizes([100, 300, 3_000], (n) => asking(`${n} fragments that nothing uses`, `{ whoAmI } ${repeat(n, (i) => `fragment F${i} on Product { name }`)}`)),
  ...sizes([50, 300], (n) => asking(`one fragment's name ${n} times`, `{ whoAmI } ${repeat(n, () => 'fragment F on Product { name }')}`)),
];

const fragments = [
  ...sizes([12, 15, 20, 25, 30, 60, 120], (n) => asking(`${n} fragments that double each other`, chain(n, (next) => `${next} ${next}`))).filter((_, i) => i > 0),
  ...sizes([8, 12, 20, 40], (n) => asking(`${n} fragments that triple each other, with fields`, chain(n, (next) => `alike { ${next} ${next} } rating ${next}`))),
  ...sizes([5, 10, 30], (n) => asking(`${n} fragments that multiply tenfold`, chain(n, (next) => `${next} `.repeat(10)))),
  ...sizes([12, 30, 100], (n) => asking(`${n} doubling fragments with aliases`, chain(n, (next) => `a: alike { ${next} } b: alike { ${next} }`))),
  ...sizes([1, 2, 3, 10, 100, 250], (n) => asking(`a circle of ${n} fragments`, `{ product(id: "p1") { ...F0 } } ${repeat(n, (i) => `fragment F${i} on Product { alike { ...F${(i + 1) % n} } }`)}`)),
  ...sizes([1, 2, 50], (n) => asking(`a circle of ${n} fragments that nothing uses`, `{ whoAmI } ${repeat(n, (i) => `fragment F${i} on Product { ...F${(i + 1) % n} }`)}`)),
  ...sizes([10, 40], (n) => asking(`${n} fragments that all spread all`, `{ product(id: "p1") { ...F0 } } ${repeat(n, (i) => `fragment F${i} on Product { ${repeat(Math.min(n, 30), (j) => `...F${j}`)} }`)}`)),
  asking('a fragment that is not there', product('...Missing')),
  asking('a fragment on a type that is not there', `${product('...F')} fragment F on Missing { name }`),
  asking('a fragment on a type that is not meant', `${product('...F')} fragment F on Order { id }`),
  asking('a fragment on a scalar', `${product('...F')} fragment F on String { length }`),
  asking('a fragment called on', `${product('name')} fragment on on Product { name }`),
];

const directives = [
  ...sizes([51, 100, 300, 600, 3_000], (n) => asking(`${n} directives on one field`, `{ whoAmI ${'@include(if: true) '.repeat(n)} }`)),
  ...sizes([16_000], (n) => asking(`${n} conditions with nothing to follow`, `{ whoAmI ${'@skip '.repeat(n)} }`)),
  ...sizes([7_000], (n) => asking(`${n} subscriptions with no condition`, 'subscription '.repeat(n))),
  ...sizes([51, 150], (n) => asking(`${n} directives on as many fragments`, product(repeat(n, () => '... @include(if: true) { name }')))),
  ...sizes([10, 900, 10_000], (n) => asking(`${n} directives that are not there`, `{ whoAmI ${repeat(n, (i) => `@d${i}`)} }`)),
  ...['@skip', '@skip(if: 1)', '@include(if: null)', '@deprecated', '@include(unless: true)', '@specifiedBy(url: "x")', '@oneOf', '@defer', '@stream(initialCount: 1)', '@key(fields: "id")', '@shareable', '@live(entity: "Order", id: "id", subject: "shop.>")', '@join__field(graph: ORDERS)', '@inaccessible'].map((directive) => asking(`the directive ${directive} where it does not belong`, `{ whoAmI ${directive} }`)),
  asking('one directive twice', '{ whoAmI @skip(if: false) @skip(if: false) }'),
  asking('directives on the operation', `query ${'@include(if: true) '.repeat(60)} { whoAmI }`),
  asking('a conditional subscription', 'subscription { orderChanged(orderId: "order_1") @skip(if: false) { id } }'),
  asking('a subscription of two fields', 'subscription { orderChanged(orderId: "order_1") { id } b: orderChanged(orderId: "order_1") { id } }'),
  asking('a subscription over HTTP', 'subscription { orderChanged(orderId: "order_1") { id } }'),
];

const introspection = [
  asking('the whole schema', getIntrospectionQuery()),
  asking('the whole schema with everything', getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true })),
  asking('one type', '{ __type(name: "Order") { fields { name } } }'),
  asking('the schema under another name', '{ whoAmI s: __schema { types { name } } }'),
  asking('the schema in a fragment', '{ ...S } fragment S on Query { __schema { queryType { name } } }'),
  asking('the schema in an inline fragment', '{ ... on Query { ... { __schema { queryType { name } } } } }'),
  asking('the schema on a condition', 'query ($on: Boolean!) { whoAmI __schema @include(if: $on) { queryType { name } } }', { variables: { on: true } }),
  asking('the schema with a mutation', 'mutation { place(note: "a") { status } __schema { queryType { name } } }'),
  ...sizes([2, 4, 8, 12, 50], (n) => asking(`fields of types of fields ${n} times`, `{ __schema { types { ${'fields { type { '.repeat(n)} name ${'} } '.repeat(n)} } } }`)),
  ...sizes([3, 9, 60], (n) => asking(`possible types of possible types ${n} times`, `{ __type(name: "Query") { ${'possibleTypes { interfaces { '.repeat(n)} name ${'} } '.repeat(n)} } }`)),
  ...sizes([5, 30, 400], (n) => asking(`${n} schemas at once`, `{ ${repeat(n, (i) => `s${i}: __schema { types { fields { args { type { name } } } } }`)} }`)),
  ...['_service { sdl }', '_entities(representations: [{ __typename: "Product", id: "p1" }]) { __typename }', '__sdl', '_Service', 'join__Graph'].map((field) => asking(`what only subgraphs have: ${field.slice(0, 9)}`, `{ ${field} }`)),
  asking('an entity by fragment on _Entity', '{ ... on _Entity { __typename } }'),
  asking('a name almost right', '{ whoAmII }'),
  asking('another name almost right', product('nam')),
  asking('a type almost right', `{ product(id: "p1") { ... on Produc { name } } }`),
  asking('an argument almost right', '{ product(idd: "p1") { name } }'),
  asking('an enum almost right', '{ __type(name: "PlaceErrorCode") { enumValues { name } } }'),
];

const text = [
  ...[...'\u0000\u0001\u0008\u001b\u007f\u0080\u200b\u202e\u2028\u00a0\ud800'].map((character) => asking(`the character U+${character.codePointAt(0)?.toString(16)} between fields`, `{ ${character} who }`)),
  asking('a byte order mark in front', '\ufeff{ whoAmI }', { harmless: 'GraphQL ignores it' }),
  asking('a name of letters that look alike', '{ whоAmI }'),
  asking('an emoji as a field', '{ 🛒 }'),
  asking('a name with a joiner', '{ who\u200dAmI }'),
  asking('full-width braces', '｛ whoAmI ｝'),
  asking('an escape that is none', '{ product(id: "\\q") { name } }'),
  asking('half a surrogate pair', '{ product(id: "\\uD83D") { name } }'),
  asking('an escape beyond Unicode', '{ product(id: "\\u{110000}") { name } }'),
  asking('an escape without an end', '{ product(id: "\\u{') ,
  asking('a NUL in a text', '{ product(id: "a\\u0000b") { name } }', { harmless: 'there is no such product' }),
  asking('text in both directions', '{ product(id: "\u202ep1\u202c") { name } }', { harmless: 'there is no such product' }),
  asking('a text without an end', '{ product(id: "p1) { name } }'),
  asking('a block text without an end', '{ product(id: """p1) { name } }'),
  asking('a line break in a text', '{ product(id: "p\n1") { name } }'),
  ...sizes([1_000, 30_000, 90_000], (n) => asking(`a text of ${n} characters`, `{ product(id: "${'x'.repeat(n)}") { name } }`, { harmless: 'there is no such product' })),
  ...sizes([1_000, 30_000], (n) => asking(`a block text of ${n} lines`, `{ product(id: """${'\n '.repeat(n)}""") { name } }`, { harmless: 'there is no such product' })),
  ...sizes([1_000, 12_000], (n) => asking(`a block text of ${n} escaped quotes`, `{ product(id: """${'\\"""'.repeat(n)}""") { name } }`, { harmless: 'there is no such product' })),
  ...sizes([1_000, 45_000], (n) => asking(`${n} comments`, `{ ${'#\n'.repeat(n)} whoAmI `)),
  ...sizes([1_000, 30_000], (n) => asking(`${n} comments around a good query`, `{ ${'#\n'.repeat(n)} whoAmI }`, { harmless: 'comments say nothing' })),
  ...sizes([1_000, 95_000], (n) => asking(`${n} commas`, `{ whoAmI ${','.repeat(n)} `)),
  ...sizes([1_000, 95_000], (n) => asking(`${n} blanks around a good query`, `{ whoAmI ${' '.repeat(n)} }`, { harmless: 'blanks say nothing' })),
  ...sizes([200, 10_000, 90_000], (n) => asking(`a field's name of ${n} letters`, `{ ${'a'.repeat(n)} }`)),
  ...sizes([10_000, 90_000], (n) => asking(`an operation's name of ${n} letters`, `query ${'a'.repeat(n)} { whoAmI }`, { harmless: 'a name is only a name' })),
  ...sizes([10_000], (n) => asking(`an alias of ${n} letters`, `{ ${'a'.repeat(n)}: whoAmI }`, { harmless: 'a name is only a name' })),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', 'then'].map((name) => asking(`a field called ${name}`, `{ ${name} }`)),
  ...['__proto__', '__typename', '__schema', '__Foo'].map((name) => asking(`an alias called ${name}`, `{ ${name}: whoAmI }`)),
  ...['constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON'].map((name) => asking(`an alias called ${name}`, `{ ${name}: whoAmI }`, { harmless: 'a name is only a name' })),
  ...['__proto__', 'constructor'].map((name) => asking(`a fragment called ${name} within itself`, `{ product(id: "p1") { ...${name} } } fragment ${name} on Product { ...${name} }`)),
  asking('a fragment called __proto__', `${product('...__proto__')} fragment __proto__ on Product { name }`, { harmless: 'a name is only a name' }),
  asking('a variable called __proto__', 'query ($__proto__: Int) { count(n: $__proto__) }', { harmless: 'a name is only a name' }),
  asking('an argument called __proto__', '{ count(__proto__: 1) }'),
  asking('a type called __proto__', '{ ... on __proto__ { whoAmI } }'),
  asking('the variable $representations', 'query ($representations: Int) { count(n: $representations) }'),
  asking('a key by the name of another field', product('id: name reviews { text }')),
];

const numbers = [
  ...['2147483648', '-2147483649', '99999999999999999999', '1e400', '1e309', '-1e999', '0.1', '1.0', '00', '01', '0x10', '1_000', '+1', '-', '1.', '.5', '1e', '--1', 'NaN', 'Infinity', '9'.repeat(1_000), '9'.repeat(90_000), `0.${'1'.repeat(50_000)}`, `1e${'9'.repeat(1_000)}`, '"1"', 'true', '[1, 2]', '{ n: 1 }', 'ENUM', '$n'].map((literal) => asking(`the number ${literal.slice(0, 24)}`, `{ count(n: ${literal}) }`)),
];

const nonsense = [
  ...['', ' ', '{', '}', '{}', '{ }', '()', '[', '{ whoAmI', 'whoAmI', '{ whoAmI } }', '{ whoAmI }{', '{{{{', 'query', 'query {', 'query Q', 'mutation', 'subscription', 'fragment F', '{ whoAmI( }', '{ whoAmI() }', '{ whoAmI: }', '{ : whoAmI }', '{ ... }', '{ ...on }', '{ whoAmI @ }', '{ $a }', 'query ($) { whoAmI }', 'query ($a) { whoAmI }', 'query ($a: ) { whoAmI }', 'query ($a: Int = ) { whoAmI }', 'query ($a: Int = $b, $b: Int) { count(n: $a) }', '{ product(id: ) { name } }', '{ product(id: $id) { name } }', '{ product }', '{ whoAmI { x } }', '{ product(id: "p1") }', '{ product { name } }', '{ product(id: null) { name } }', '!', '&', '|', '=', '…', 'null', 'true', '1', '"x"', '<query/>', 'SELECT * FROM users', "' OR 1=1 --", '{ "whoAmI" }', '{"query":"{ whoAmI }"}', '${7*7}', '{{7*7}}', '../../etc/passwd', '%00', '%7BwhoAmI%7D', 'query Q { whoAmI } query Q { whoAmI }', 'query A { whoAmI } { whoAmI }', '{ whoAmI } { whoAmI }', 'type Query { a: Int }', 'schema { query: Query }', 'extend type Query { a: Int }', 'scalar Date', 'directive @a on FIELD', '{ whoAmI } type A { b: Int }', 'fragment F on Product { name }', 'query ($a: Product) { whoAmI }', 'query ($a: Missing) { whoAmI }', 'query ($a: Int!, $a: Int!) { count(n: $a) }', 'query ($a: Int! = null) { count(n: $a) }', 'query ($a: String) { count(n: $a) }', 'query ($a: Int) { product(id: $a) { name } }', '{ mutation: place }', 'query { place { status } }', 'mutation { whoAmI }', 'subscription { whoAmI }', '{ order(id: "order_1") { ... on Product { name } } }'].map((query) => asking(`no good document: ${query.slice(0, 40) || 'nothing'}`, query)),
];

/** Documents that are too much, or no documents. */
export const DOCUMENTS: readonly HostileCase[] = [...depth, ...width, ...fragments, ...directives, ...introspection, ...text, ...numbers, ...nonsense];
