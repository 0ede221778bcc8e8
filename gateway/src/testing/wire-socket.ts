import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** A WebSocket by hand: every frame may be wrong. */
export interface WireSocket {
  /** The status of the answer to the handshake: 101 when it is a WebSocket now. */
  readonly status: number;
  /** Sends bytes as they are. */
  write(bytes: Buffer | string): void;
  /** Sends a frame, masked as clients must. */
  frame(opcode: number, payload: Buffer | string, options?: FrameOptions): void;
  /** Resolves with the code of the close frame, or when the connection is over: undefined when none came. */
  readonly closed: Promise<number | undefined>;
  /** Resolves when the connection is over. */
  readonly gone: Promise<void>;
  /** How many frames of an opcode came. */
  count(opcode: number): number;
  end(): void;
}

export interface FrameOptions {
  readonly fin?: boolean;
  readonly isMasked?: boolean;
  /** Reserved bits: 4, 2, 1. */
  readonly reserved?: number;
  /** What the frame says its length is, instead of how long it is. */
  readonly claimed?: bigint;
}

export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

/** What is otherwise than usual about a handshake. */
export interface Handshake {
  readonly method?: string;
  readonly path?: string;
  /** Undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Shakes hands by HTTP/1.1. */
export async function openWireSocket(url: string, { method = 'GET', path = '/graphql', headers = {} }: Handshake = {}): Promise<WireSocket> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const all: Record<string, string | undefined> = { Host: host, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), 'Sec-WebSocket-Protocol': 'graphql-transport-ws', ...headers };
  socket.write(`${method} ${path} HTTP/1.1\r\n${Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\r\n`])).join('')}\r\n`);
  let received = Buffer.alloc(0);
  let status = 0;
  let farewell: (code: number | undefined) => void = () => {};
  const counts = new Map<number, number>();
  const opened = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (status === 0) {
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) return;
        status = Number(received.subarray(9, 12).toString());
        received = received.subarray(end + 4);
        resolve();
      }
      if (status === 101) readFrames();
    });
    socket.on('close', () => resolve());
  });
  const readFrames = (): void => {
    for (;;) {
      if (received.length < 2) return;
      const short = (received[1] ?? 0) & 0x7f;
      const start = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (received.length < start) return;
      const length = short === 126 ? received.readUInt16BE(2) : short === 127 ? Number(received.readBigUInt64BE(2)) : short;
      if (received.length < start + length) return;
      const opcode = (received[0] ?? 0) & 0x0f;
      counts.set(opcode, (counts.get(opcode) ?? 0) + 1);
      if (opcode === CLOSE) farewell(length >= 2 ? received.readUInt16BE(start) : undefined);
      received = received.subarray(start + length);
    }
  };
  const closed = new Promise<number | undefined>((resolve) => {
    farewell = resolve;
    socket.once('close', () => resolve(undefined));
  });
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  await opened;
  return {
    status, closed, gone,
    write: (bytes) => void socket.write(bytes),
    frame: (opcode, payload, options) => void socket.write(frameOf(opcode, Buffer.from(payload as string), options)),
    count: (opcode) => counts.get(opcode) ?? 0,
    end: () => socket.destroy(),
  };
}

function frameOf(opcode: number, payload: Buffer, { fin = true, isMasked = true, reserved = 0, claimed }: FrameOptions = {}): Buffer {
  const length = claimed ?? BigInt(payload.length);
  const short = length < 126n ? Number(length) : length < 65_536n ? 126 : 127;
  const extended = Buffer.alloc(short === 126 ? 2 : short === 127 ? 8 : 0);
  if (short === 126) extended.writeUInt16BE(Number(length));
  if (short === 127) extended.writeBigUInt64BE(length);
  const mask = randomBytes(4);
  const body = isMasked ? payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)) : payload;
  return Buffer.concat([Buffer.from([(fin ? 0x80 : 0) | (reserved << 4) | opcode, (isMasked ? 0x80 : 0) | short]), extended, ...(isMasked ? [mask] : []), body]);
}
