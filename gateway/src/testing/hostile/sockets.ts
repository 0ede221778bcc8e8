import { LIMITS } from '../../limits/limits.ts';
import { BINARY, CLOSE, PING, PONG, TEXT } from '../wire-socket.ts';
import type { Handshake, WireSocket } from '../wire-socket.ts';

/** A handshake that no client should make, and the status it is refused with. */
export interface HostileHandshake {
  /** What it tries. */
  readonly what: string;
  readonly handshake: Handshake;
  readonly status: number;
}

/** What is done on a socket that no client should do, and the code that the socket is closed with; undefined for none. */
export interface HostileTalk {
  /** What it tries. */
  readonly what: string;
  send(socket: WireSocket): void;
  readonly code: number | undefined;
  /** How long the gateway waits for what does not come, in ms; it does not wait where this is left out. */
  readonly patienceMs?: number;
}

/** The message that asks to be let in. */
export const INIT = '{"type":"connection_init"}';
/** What is UTF-8 nowhere. */
const SOUP = Buffer.from([0xff, 0xfe, 0xc0, 0x80]);
/** The message that asks for an operation. */
export const subscribe = (id: string, query: string, variables: object = {}): string => JSON.stringify({ type: 'subscribe', id, payload: { query, variables } });

export const HANDSHAKES: readonly HostileHandshake[] = [
  { what: 'a page of another site', handshake: { headers: { Origin: 'https://stranger.example' } }, status: 403 },
  { what: 'a page without a site', handshake: { headers: { Origin: 'null' } }, status: 403 },
  { what: 'a page whose site only begins alike', handshake: { headers: { Origin: 'https://friend.example.evil.example' } }, status: 403 },
  { what: 'a page of the same name by another port', handshake: { headers: { Origin: 'http://127.0.0.1:1' } }, status: 403 },
  { what: 'an origin that is none', handshake: { headers: { Origin: 'x y' } }, status: 403 },
  { what: 'another address', handshake: { path: '/elsewhere' }, status: 404 },
  { what: 'an address that only begins alike', handshake: { path: '/graphql/../graphql' }, status: 404 },
  { what: 'an address that is none', handshake: { path: '//' }, status: 404 },
  { what: 'no key', handshake: { headers: { 'Sec-WebSocket-Key': undefined } }, status: 400 },
  { what: 'a key that is none', handshake: { headers: { 'Sec-WebSocket-Key': 'x' } }, status: 400 },
  { what: 'an old version', handshake: { headers: { 'Sec-WebSocket-Version': '7' } }, status: 400 },
  { what: 'no version', handshake: { headers: { 'Sec-WebSocket-Version': undefined } }, status: 400 },
  { what: 'a protocol list that is none', handshake: { headers: { 'Sec-WebSocket-Protocol': ',,' } }, status: 400 },
  { what: 'the same protocol twice', handshake: { headers: { 'Sec-WebSocket-Protocol': 'graphql-transport-ws, graphql-transport-ws' } }, status: 400 },
  { what: 'another method', handshake: { method: 'POST' }, status: 405 },
  { what: 'a method that is none', handshake: { method: 'PARTY' }, status: 400 },
  { what: 'another upgrade', handshake: { headers: { Upgrade: 'h2c' } }, status: 400 },
  { what: 'headers of 40 KB', handshake: { headers: { 'X-Long': 'x'.repeat(40_000) } }, status: 431 },
];

/** Does something once the socket is let in. */
const onceLetIn = (socket: WireSocket, act: () => void): void => {
  socket.frame(TEXT, INIT);
  const looking = setInterval(() => {
    if (socket.count(TEXT) === 0) return;
    clearInterval(looking);
    act();
  }, 5);
  void socket.gone.then(() => clearInterval(looking));
};

/** `subscription` is one of the graph's own. */
export const talksOf = (subscription: string): readonly HostileTalk[] => [
  { what: 'a frame that is not masked', send: (socket) => socket.frame(TEXT, INIT, { isMasked: false }), code: 1002 },
  { what: 'a reserved bit', send: (socket) => socket.frame(TEXT, INIT, { reserved: 2 }), code: 1002 },
  { what: 'another reserved bit', send: (socket) => socket.frame(TEXT, INIT, { reserved: 1 }), code: 1002 },
  { what: 'a frame that is packed though nobody agreed to it', send: (socket) => socket.frame(TEXT, INIT, { reserved: 4 }), code: 1002 },
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => ({ what: `a frame of kind ${opcode}`, send: (socket: WireSocket) => socket.frame(opcode, 'x'), code: 1002 })),
  { what: 'a continuation of nothing', send: (socket) => socket.frame(0, 'x'), code: 1002 },
  { what: 'a new message within another', send(socket) {
    socket.frame(TEXT, '{"type":', { fin: false });
    socket.frame(TEXT, INIT);
  }, code: 1002 },
  { what: 'a ping in pieces', send: (socket) => socket.frame(PING, 'x', { fin: false }), code: 1002 },
  { what: 'a ping of 126 bytes', send: (socket) => socket.frame(PING, 'x'.repeat(126)), code: 1002 },
  { what: 'a pong of 126 bytes', send: (socket) => socket.frame(PONG, 'x'.repeat(126)), code: 1002 },
  { what: 'a farewell of one byte', send: (socket) => socket.frame(CLOSE, 'x'), code: 1002 },
  { what: 'a farewell of a code that is none', send: (socket) => socket.frame(CLOSE, Buffer.from([0, 1])), code: 1002 },
  { what: 'a farewell of a code that is never sent', send: (socket) => socket.frame(CLOSE, Buffer.from([0x03, 0xed])), code: 1002 },
  { what: 'a farewell of words that are none', send: (socket) => socket.frame(CLOSE, Buffer.concat([Buffer.from([0x03, 0xe8]), SOUP])), code: 1007 },
  { what: 'text that is none', send: (socket) => socket.frame(TEXT, SOUP), code: 1007 },
  { what: 'text that is none, in pieces', send(socket) {
    socket.frame(TEXT, Buffer.from([0xc3]), { fin: false });
    socket.frame(0, Buffer.from([0x28]));
  }, code: 1007 },
  { what: 'half a letter', send: (socket) => socket.frame(TEXT, Buffer.concat([Buffer.from('{"type":"ping","payload":{"x":"'), Buffer.from([0xf0, 0x9f])])), code: 1007 },
  { what: 'bytes that are no text', send: (socket) => socket.frame(BINARY, SOUP), code: 4400 },
  { what: 'a message of 1 MB', send: (socket) => socket.frame(TEXT, 'x'.repeat(1024 * 1024)), code: 1009 },
  { what: 'a message of 64 KB and a byte', send: (socket) => socket.frame(TEXT, 'x'.repeat(64 * 1024 + 1)), code: 1009 },
  { what: 'a message that says it is 4 GB', send: (socket) => socket.frame(TEXT, 'x', { claimed: 2n ** 32n }), code: 1009 },
  { what: 'a message that says it is longer than can be', send: (socket) => socket.frame(TEXT, 'x', { claimed: 2n ** 62n }), code: 1009 },
  { what: '1 MB in pieces', send(socket) {
    socket.frame(TEXT, '{', { fin: false });
    for (let i = 0; i < 64; i++) socket.frame(0, 'x'.repeat(16 * 1024), { fin: false });
  }, code: 1009 },
  { what: 'what is no frame at all', send: (socket) => socket.write('GET / HTTP/1.1\r\n\r\n'), code: 1002 },
  { what: '300 messages at once', send(socket) {
    for (let i = 0; i < 300; i++) socket.frame(TEXT, '{"type":"ping"}');
  }, code: 4429 },
  { what: '300 empty messages', send(socket) {
    for (let i = 0; i < 300; i++) socket.frame(TEXT, '');
  }, code: 4400 },
  { what: '1,000 subscriptions', send(socket) {
    onceLetIn(socket, () => {
      for (let i = 0; i < 1_000; i++) socket.frame(TEXT, subscribe(String(i), subscription));
    });
  }, code: 4429 },
  { what: 'nothing', send() {}, code: 4408, patienceMs: LIMITS.initMs },
  { what: 'a frame that never ends', send: (socket) => socket.frame(TEXT, '{"type":', { claimed: 1_000n }), code: 4408, patienceMs: LIMITS.initMs },
  { what: 'no JSON', send: (socket) => socket.frame(TEXT, 'no json'), code: 4400 },
  { what: 'a message of a kind that is none', send: (socket) => socket.frame(TEXT, '{"type":"hello"}'), code: 4400 },
  { what: 'a key that reaches into prototypes', send: (socket) => socket.frame(TEXT, '{"__proto__":{"type":"connection_init"}}'), code: 4400 },
  { what: 'two introductions', send(socket) {
    socket.frame(TEXT, INIT);
    socket.frame(TEXT, INIT);
  }, code: 4429 },
  { what: 'an introduction with a token that is none', send: (socket) => socket.frame(TEXT, '{"type":"connection_init","payload":{"authorization":"Bearer x"}}'), code: 4403 },
  { what: 'an introduction with an API key that is none', send: (socket) => socket.frame(TEXT, '{"type":"connection_init","payload":{"apiKey":"sg_x"}}'), code: 4403 },
  { what: 'a question before it is let in', send: (socket) => socket.frame(TEXT, subscribe('1', subscription)), code: 4401 },
  { what: 'an id as long as a book', send(socket) {
    onceLetIn(socket, () => socket.frame(TEXT, subscribe('x'.repeat(10_000), subscription)));
  }, code: 4400 },
  { what: 'a farewell', send: (socket) => socket.frame(CLOSE, Buffer.from([0x03, 0xe8])), code: 1000 },
  { what: 'a farewell without a code', send: (socket) => socket.frame(CLOSE, ''), code: undefined },
];
