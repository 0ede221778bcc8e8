import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { JSON_BODY, asking, posting, repeat } from './hostile-case.ts';
import type { HostileCase } from './hostile-case.ts';

const GOOD = '{"query":"{ whoAmI }"}';
const BOMB = Buffer.alloc(10 * 1024 * 1024, ' ');
const PREFLIGHTED = { 'apollo-require-preflight': '1' };
const DROPPED = 'the specification lets what it does not know be';
const NOT_FOUND = "clients send the text then: by the error's code, with the status that Apollo's know";
const EMPTY = 'an empty list of variables is none';

const json: readonly HostileCase[] = [
  ...['', ' ', '{', '}', '[', ']', '{"query"', '{"query":', '{"query":"{ whoAmI }"', '{"query":"{ whoAmI }",}', "{'query':'{ whoAmI }'}", '{query:"{ whoAmI }"}', '{"query":"{ whoAmI }"}{', '{"query":"{ whoAmI }"} x', '{"query":"{ whoAmI }"}/* */', '// c\n{"query":"{ whoAmI }"}', '{"query":"{ who\nAmI }"}', '{"query":"\\x"}', '{"query":"\\u12"}', '{"query":undefined}', '{"query":NaN}', '{"query":01}', '{"a":1e}', '\u0000', '{"query":"{ whoAmI }"}\u0000', 'null', 'true', 'false', '0', '-1', '1e999', '"{ whoAmI }"', '"', 'nul', '{}', '[]', '[[]]', '[null]', '{"query":null}', '{"query":1}', '{"query":true}', '{"query":[]}', '{"query":{}}', '{"query":["{ whoAmI }"]}', '{"QUERY":"{ whoAmI }"}', '{"mutation":"{ whoAmI }"}', '{"variables":{}}', '{"operationName":"A"}'].map((body) => posting(`a body of ${JSON.stringify(body).slice(0, 40)}`, body)),
  posting('one query in a list', `[${GOOD}]`),
  posting('ten queries in a list', `[${Array(10).fill(GOOD).join(',')}]`),
  posting('3,000 queries in a list', `[${Array(3_000).fill(GOOD).join(',')}]`),
  posting('a list in a list of queries', `[[${GOOD}]]`),
  ...[1_000, 10_000, 49_000].map((n) => posting(`lists in lists ${n} deep`, `${'['.repeat(n)}${']'.repeat(n)}`)),
  ...[1_000, 10_000].map((n) => posting(`objects in objects ${n} deep`, `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`)),
  posting('the query twice, the last too deep', `{"query":"{ whoAmI }","query":"{ nothing }"}`),
  ...['__proto__', 'constructor'].map((key) => posting(`a body with ${key}`, `{"query":"{ whoAmI }","${key}":{"prototype":{"polluted":true},"polluted":true}}`)),
  posting('variables with __proto__', '{"query":"{ whoAmI }","variables":{"__proto__":{"polluted":true}}}'),
  posting('extensions with __proto__', '{"query":"{ whoAmI }","extensions":{"__proto__":{"polluted":true}}}'),
  posting('__proto__ written in escapes', '{"query":"{ whoAmI }","\\u005f_proto__":{"polluted":true}}'),
  posting('constructor with a prototype deep in the variables', '{"query":"{ whoAmI }","variables":{"a":[{"constructor":{"prototype":{"polluted":true}}}]}}'),
  posting('a body above 100 KB', JSON.stringify({ query: `# ${'x'.repeat(101 * 1024)}` })),
  posting('a body of 2 MB', JSON.stringify({ query: `# ${'x'.repeat(2 * 1024 * 1024)}` })),
  posting('a body of blanks', ' '.repeat(90_000)),
  posting('5,000 keys that nobody knows', `{"query":"{ whoAmI }",${Array.from({ length: 5_000 }, (_, i) => `"k${i}":1`).join(',')}}`, DROPPED),
];

const encodings: readonly HostileCase[] = [
  ...([['gzip', gzipSync(BOMB)], ['deflate', deflateSync(BOMB)], ['br', brotliCompressSync(BOMB)], ['gzip', gzipSync(GOOD)], ['gzip, gzip', gzipSync(gzipSync(BOMB))], ['gzip', Buffer.from('not gzip')], ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])], ['x-unknown', Buffer.from(GOOD)]] as const).map(([encoding, body]): HostileCase => ({ what: `${body.length} bytes of ${encoding}`, headers: { ...JSON_BODY, 'content-encoding': encoding }, body })),
  ...['utf-16', 'utf-7', 'utf-32', 'shift_jis', 'iso-2022-jp', 'x-user-defined', 'latin1', 'nonsense', '', '"'].map((charset): HostileCase => ({ what: `a charset of ${charset || 'nothing'}`, headers: { 'content-type': `application/json; charset=${charset}` }, body: Buffer.from('{"query":"{ nothing(a: \\"ä\\") }"}', 'latin1') })),
  posting('UTF-16 that says nothing', Buffer.from(GOOD, 'utf16le')),
  posting('bytes that are no UTF-8', Buffer.concat([Buffer.from('{"query":"{ '), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(' }"}')])),
  posting('a letter in more bytes than it needs', Buffer.concat([Buffer.from('{"query":"{ '), Buffer.from([0xc1, 0xb7]), Buffer.from('hoAmI }"}')])),
  posting('half a letter at the end', Buffer.concat([Buffer.from('{"query":"{ whoAmI }'), Buffer.from([0xe2, 0x82])])),
  posting('random bytes', Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 256))),
  ...['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/xml', 'text/html', 'application/octet-stream', 'application/graphql', 'application/x-json', 'text/json', 'application/jsonp', 'image/png', 'application', '/', ';', 'application/json, text/plain', '*/*', 'a'.repeat(5_000)].map((type): HostileCase => ({ what: `a body of the type ${type.slice(0, 40)}`, headers: { 'content-type': type }, body: GOOD })),
  { what: 'a body without a type', body: GOOD },
  { what: 'a form with a query', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent('mutation { place { status } }')}` },
  { what: 'a multipart upload of operations', headers: { 'content-type': 'multipart/form-data; boundary=x', ...PREFLIGHTED }, body: '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"mutation { place { status } }"}\r\n--x--\r\n' },
  { what: 'nothing to accept but pictures', headers: { ...JSON_BODY, accept: 'image/png' }, body: GOOD },
  { what: 'an accept that is none', headers: { ...JSON_BODY, accept: ';;;' }, body: GOOD },
];

const variables: readonly HostileCase[] = [
  ...[[], [1], 'text', 1, true, '{}', '[]'].map((given) => asking(`variables that are ${JSON.stringify(given)}`, '{ nothing }', { variables: given })),
  ...[null, {}].map((given) => asking(`variables that are ${JSON.stringify(given)}`, '{ whoAmI }', { variables: given, harmless: EMPTY })),
  ...[null, true, 'x', '1', 1.5, -1.5, 10 ** 12, 2 ** 31, -(2 ** 31) - 1, [], {}, [1, 2], { n: 1 }, [[1]]].map((n) => asking(`an Int that is ${JSON.stringify(n)}`, 'query ($n: Int!) { count(n: $n) }', { variables: { n } })),
  asking('an Int that is missing', 'query ($n: Int!) { count(n: $n) }'),
  ...[true, 1.5, [], {}, ['a', 'b'], { id: 1 }].map((id) => asking(`an ID that is ${JSON.stringify(id)}`, 'query ($id: ID!) { product(id: $id) { name } }', { variables: { id } })),
  ...[20, 200, 2_000, 20_000].map((n) => posting(`a variable ${n} lists deep`, `{"query":"query ($n: Int) { count(n: $n) }","variables":{"n":${'['.repeat(n)}1${']'.repeat(n)}}}`)),
  ...[20, 200, 2_000, 12_000].map((n) => posting(`a variable ${n} objects deep`, `{"query":"query ($n: Int) { count(n: $n) }","variables":{"n":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}}`)),
  ...[20_000].map((n) => posting(`a variable that nobody asked for, ${n} lists deep`, `{"query":"{ whoAmI }","variables":{"n":${'['.repeat(n)}1${']'.repeat(n)}}}`)),
  ...[20_000].map((n) => posting(`extensions ${n} lists deep`, `{"query":"{ whoAmI }","extensions":{"n":${'['.repeat(n)}1${']'.repeat(n)}}}`, DROPPED)),
  asking('a list of 40,000 for one number', 'query ($n: Int) { count(n: $n) }', { variables: { n: Array(40_000).fill(1) } }),
  posting('10,000 variables that nobody asked for', `{"query":"{ whoAmI }","variables":{${Array.from({ length: 8_000 }, (_, i) => `"k${i}":1`).join(',')}}}`),
  asking('an ID of 90,000 characters', 'query ($id: ID!) { product(id: $id) { name } }', { variables: { id: 'x'.repeat(90_000) }, harmless: 'there is no such product' }),
  asking('an ID with NUL', 'query ($id: ID!) { product(id: $id) { name } }', { variables: { id: 'a\u0000b' }, harmless: 'there is no such product' }),
  asking('an ID that is half a pair', 'query ($id: ID!) { product(id: $id) { name } }', { variables: { id: '\ud83d' }, harmless: 'there is no such product' }),
  ...['A', '', '__proto__', 'constructor', 'a'.repeat(50_000)].map((operationName) => asking(`an operation that is not there: ${operationName.slice(0, 12)}`, 'query B { whoAmI }', { operationName: operationName || 'x' })),
  ...[1, true, [], {}].map((operationName) => asking(`an operation's name that is ${JSON.stringify(operationName)}`, 'query B { whoAmI }', { operationName })),
  asking('several operations and no name', 'query A { whoAmI } query B { whoAmI }'),
  asking('several operations of one name', 'query A { whoAmI } query A { whoAmI }', { operationName: 'A' }),
  ...[[], 'x', 1].map((extensions) => asking(`extensions that are ${JSON.stringify(extensions)}`, '{ whoAmI }', { extensions })),
  ...['', 'x', 'a'.repeat(64), '0'.repeat(64), '../../x', 'A'.repeat(90_000)].map((sha256Hash) => posting(`a persisted query that is not: ${sha256Hash.slice(0, 10)}`, JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }), NOT_FOUND)),
  asking('a persisted query under a false hash', '{ whoAmI }', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
  ...[1, null, {}].map((documentId) => posting(`a document id that is ${JSON.stringify(documentId)}`, JSON.stringify({ documentId }))),
  ...['', 'x', '__proto__'].map((documentId) => posting(`a document id that is ${JSON.stringify(documentId)}`, JSON.stringify({ documentId }), NOT_FOUND)),
];

const at = (what: string, search: string, headers: HostileCase['headers'] = PREFLIGHTED, harmless?: string): HostileCase => ({ what: `GET of ${what}`, method: 'GET', path: `/graphql${search}`, headers, ...(harmless ? { harmless } : {}) });
const q = encodeURIComponent;

const urls: readonly HostileCase[] = [
  at('nothing', ''), at('an empty query', '?query='), at('no query', '?'), at('a query that is none', '?query=%7B'),
  at('a mutation', `?query=${q('mutation { place { status } }')}`), at('a named mutation', `?query=${q('query A { whoAmI } mutation B { place { status } }')}&operationName=B`),
  at('a mutation in a fragment', `?query=${q('mutation { ...M } fragment M on Mutation { place { status } }')}`),
  at('a subscription', `?query=${q('subscription { orderChanged(orderId: "order_1") { id } }')}`),
  at('a query from any page', '?query=%7BwhoAmI%7D', {}), at('a query with a form\'s type', '?query=%7BwhoAmI%7D', { 'content-type': 'text/plain' }), at('a query by a picture', '?query=%7BwhoAmI%7D', { accept: 'image/*' }),
  at('two queries', '?query=%7BwhoAmI%7D&query=%7Bnothing%7D'), at('a list of queries', '?query[]=%7BwhoAmI%7D'), at('an object of queries', '?query[a]=%7BwhoAmI%7D'),
  ...['{', 'null!', '[1]', '"x"', '1', '{"a":1e}', "{'a':1}"].map((given) => at(`variables ${given}`, `?query=${q('query ($n: Int!) { count(n: $n) }')}&variables=${q(given)}`)),
  ...['{', '[1]', '"x"', '1'].map((given) => at(`extensions ${given}`, `?query=${q('{ whoAmI }')}&extensions=${q(given)}`)),
  at('variables with __proto__', `?query=${q('query ($n: Int!) { count(n: $n) }')}&variables=${q('{"__proto__":{"n":1}}')}`),
  at('deep variables', `?query=${q('query ($n: Int) { count(n: $n) }')}&variables=${'['.repeat(5_000)}`),
  at('bad percent signs', '?query=%ZZ%'), at('a percent sign alone', '?query=%'), at('bytes that are no UTF-8', '?query=%ff%fe%c0%80'), at('NUL', '?query=%00'),
  ...['', 'x', '0'.repeat(64), 'a'.repeat(400)].map((hash): HostileCase => ({ what: `GET of a hash that nobody published: ${hash.slice(0, 8)}`, method: 'GET', path: `/graphql/p/${hash}`, harmless: NOT_FOUND })),
  at('2,001 tokens', `?query=${q(`{ ${'a '.repeat(2_001)} }`)}`), at('12 KB', `?query=${'a'.repeat(12_000)}`), at('1,000 parameters', `?${repeat(1_000, (i) => `a${i}=1`).replaceAll(' ', '&')}`),
  at('a fragment bomb', `?query=${q(`{ product(id: "p1") { ...F0 } } ${repeat(20, (i) => `fragment F${i} on Product { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Product { name }`)}`),
  ...['PUT', 'PATCH', 'DELETE'].map((method): HostileCase => ({ what: `${method} of a query`, method, headers: JSON_BODY, body: GOOD })),
  ...['TRACE', 'PROPFIND', 'SEARCH', 'PURGE'].map((method): HostileCase => ({ what: `${method}`, method })),
  { what: 'HEAD', method: 'HEAD', path: '/graphql?query=%7BwhoAmI%7D' },
  ...['/graphql/', '/Graphql', '/graphql/x', '/graphql%2f', '//graphql', '/graphql;a=1', '/./graphql/../x', '/graphql/p/../..', '/..%2f..%2fetc%2fpasswd', '/%c0%ae%c0%ae/', '/%', '/internal/operation-registry', '/.env', '/.git/config', '/__proto__', '/constructor'].map((path): HostileCase => ({ what: `a path of ${path.slice(0, 40)}`, method: 'GET', path, headers: PREFLIGHTED })),
];

const header = (what: string, headers: HostileCase['headers'], harmless?: string): HostileCase => ({ what, headers: { ...JSON_BODY, ...headers }, body: GOOD, ...(harmless ? { harmless } : {}) });

const headers: readonly HostileCase[] = [
  ...['x', 'Bearer', 'Bearer ', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'bearer null', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyIn0.', `Bearer ${'a'.repeat(8_000)}`, 'Bearer a b', 'Bearer ../..', 'Bearer {"a":1}', `Bearer ${'.'.repeat(5_000)}`].map((authorization) => header(`a token of ${authorization.slice(0, 24)}`, { authorization })),
  ...['x', 'sg_', `sg_${'a'.repeat(5_000)}`, 'sg_../..', "sg_' OR 1=1", 'undefined'].map((key) => header(`an API key of ${key.slice(0, 20)}`, { 'x-api-key': key })),
  ...['x-identity', 'x-storegraph-identity', 'x-internal-token', 'x-user-id', 'x-forwarded-user'].map((name) => header(`a caller's claim in ${name}`, { [name]: 'user_01h455vb4pex5vsknk084sn02q' }, 'claims of clients are not heard')),
  ...['x'.repeat(65), 'a b', '<script>', '${jndi:ldap://x}', '../x', 'ä'].map((id) => header(`a request id of ${id.slice(0, 20)}`, { 'x-request-id': Buffer.from(id).toString('latin1') }, 'it gets another one')),
  ...['00-x', '00-00000000000000000000000000000000-0000000000000000-01', 'ff'.repeat(1_000)].map((traceparent) => header(`a trace of ${traceparent.slice(0, 20)}`, { traceparent, tracestate: 'a=b' }, 'it is not gone on in')),
  header('the address of another', { 'x-forwarded-for': '127.0.0.1, 10.0.0.1', forwarded: 'for=10.0.0.1' }, 'addresses of clients are not heard'),
  header('a method in a header', { 'x-http-method-override': 'DELETE' }, 'there is no such header here'),
  header('another host', { host: 'evil.example' }, 'the host says nothing'),
  header('two kinds of cookies', { cookie: 'a=b; '.repeat(500) }, 'cookies are not heard'),
  header('20 KB of headers', { 'x-big': 'a'.repeat(20_000) }),
  { what: '2,500 headers', headers: { ...JSON_BODY, ...Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`x${i}`, '1'])) }, body: GOOD, isClosed: true },
  header('a page of another site', { origin: 'https://evil.example' }, 'the browser does not show it to that page'),
  header('a compressed answer that bombs', { 'accept-encoding': 'gzip;q=1, *;q=0' }, 'answers are not compressed'),
  header('a range', { range: 'bytes=0-1' }, 'there are no ranges here'),
  header('an expectation that nobody knows', { expect: 'nonsense' }),
  header('an upgrade to nothing known', { connection: 'upgrade', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAARAAAAAAAIAAAAA' }),
];

/** Requests whose way of asking is wrong, whatever they ask. */
export const REQUESTS: readonly HostileCase[] = [...json, ...encodings, ...variables, ...urls, ...headers];
