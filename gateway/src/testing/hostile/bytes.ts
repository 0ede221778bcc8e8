/** Bytes on a connection that are no proper HTTP, or meant to be read differently by a proxy in front. */
export interface HostileBytes {
  readonly what: string;
  readonly bytes: string | Buffer;
  /** How many answers there may be: none when the connection is closed at once. */
  readonly answers: readonly number[];
}

const GOOD = '{"query":"{ whoAmI }"}';
const HOST = 'Host: shop\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const LENGTH = `Content-Length: ${GOOD.length}\r\n`;
const SMUGGLED = `GET /smuggled HTTP/1.1\r\n${HOST}\r\n`;
const post = (headers: string, body: string | Buffer = GOOD): Buffer => Buffer.concat([Buffer.from(`POST /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}${headers}\r\n`, 'latin1'), Buffer.from(body)]);
const CHUNKED = `${GOOD.length.toString(16)}\r\n${GOOD}\r\n0\r\n\r\n`;
const refused = (what: string, bytes: string | Buffer): HostileBytes => ({ what, bytes, answers: [400, 411, 413, 414, 431, 501, 505] });

/** Each is refused or closed, and what is smuggled is never answered. */
export const BYTES: readonly HostileBytes[] = [
  refused('a length and chunks', post(`${LENGTH}Transfer-Encoding: chunked\r\n`, `${CHUNKED}${SMUGGLED}`)),
  refused('chunks and a length', post(`Transfer-Encoding: chunked\r\n${LENGTH}`, `0\r\n\r\n${SMUGGLED}`)),
  refused('two lengths', post(`Content-Length: 3\r\n${LENGTH}`)),
  refused('two equal lengths', post(`${LENGTH}${LENGTH}`)),
  refused('a length of two numbers', post(`Content-Length: ${GOOD.length}, ${GOOD.length}\r\n`)),
  refused('a length below nothing', post('Content-Length: -1\r\n')),
  refused('a length with a sign', post(`Content-Length: +${GOOD.length}\r\n`)),
  refused('a length in hexadecimal', post('Content-Length: 0x16\r\n')),
  refused('a length that is no number', post('Content-Length: many\r\n')),
  refused('a length of a hundred digits', post(`Content-Length: ${'9'.repeat(100)}\r\n`)),
  refused('a length above all limits', post('Content-Length: 999999999999\r\n', '{')),
  refused('chunks twice', post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', CHUNKED)),
  refused('chunks that are not the last coding', post('Transfer-Encoding: chunked, gzip\r\n', CHUNKED)),
  refused('a coding that nobody knows', post('Transfer-Encoding: xchunked\r\n', CHUNKED)),
  refused('chunks behind a tab', post('Transfer-Encoding:\x0bchunked\r\n', CHUNKED)),
  refused('a blank before the colon', post('Transfer-Encoding : chunked\r\n', CHUNKED)),
  refused('a header without a colon', post('nonsense\r\n')),
  refused('a chunk whose size is no number', post('Transfer-Encoding: chunked\r\n', `zz\r\n${GOOD}\r\n0\r\n\r\n`)),
  refused('a chunk whose size is below nothing', post('Transfer-Encoding: chunked\r\n', `-5\r\n${GOOD}\r\n0\r\n\r\n`)),
  refused('a chunk whose size has a sign', post('Transfer-Encoding: chunked\r\n', `0x16\r\n${GOOD}\r\n0\r\n\r\n`)),
  refused('a chunk larger than any number', post('Transfer-Encoding: chunked\r\n', `${'f'.repeat(30)}\r\n${GOOD}\r\n0\r\n\r\n`)),
  refused('a chunk that is longer than it says', post('Transfer-Encoding: chunked\r\n', `5\r\n${GOOD}\r\n0\r\n\r\n`)),
  refused('a chunk with lone line feeds', post('Transfer-Encoding: chunked\r\n', `16\n${GOOD}\n0\n\n`)),
  refused('chunks of 200 KB', post('Transfer-Encoding: chunked\r\n', `${(200 * 1024).toString(16)}\r\n${' '.repeat(200 * 1024)}\r\n0\r\n\r\n`)),
  refused('a chunk extension without end', post('Transfer-Encoding: chunked\r\n', `16;${'a'.repeat(100_000)}`)),
  refused('no host', 'GET /graphql HTTP/1.1\r\n\r\n'),
  refused('a version that nobody speaks', `GET /graphql HTTP/9.9\r\n${HOST}\r\n`),
  refused('no version', `GET /graphql\r\n${HOST}\r\n`),
  refused('a method in small letters', `get /graphql HTTP/1.1\r\n${HOST}\r\n`),
  refused('a method of NUL', `\0GET /graphql HTTP/1.1\r\n${HOST}\r\n`),
  refused('NUL in a header', `GET /graphql HTTP/1.1\r\n${HOST}X-A: a\0b\r\n\r\n`),
  refused('NUL in a path', `GET /gra\0phql HTTP/1.1\r\n${HOST}\r\n`),
  refused('a blank in a path', `GET /gra phql HTTP/1.1\r\n${HOST}\r\n`),
  refused('a header split by a return', `GET /graphql HTTP/1.1\r\n${HOST}X-A: a\rX-B: b\r\n\r\n`),
  refused('a path of 40 KB', `GET /graphql?query=${'a'.repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`),
  refused('a header of 100 KB', `GET /graphql HTTP/1.1\r\n${HOST}X-A: ${'a'.repeat(100_000)}\r\n\r\n`),
  refused('10,000 headers', `GET /graphql HTTP/1.1\r\n${HOST}${'X-A: b\r\n'.repeat(10_000)}\r\n`),
  refused('a greeting of TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])),
  refused('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  refused('a greeting of Redis', '*1\r\n$4\r\nPING\r\n'),
  refused('random bytes', Buffer.from(Array.from({ length: 3_000 }, (_, i) => (i * 7_919 + 13) % 256))),
  refused('the query of another protocol', 'SELECT 1;\r\n\r\n'),
];
