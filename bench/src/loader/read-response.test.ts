import { describe, expect, it } from '@jest/globals';
import { createReader } from './read-response.ts';

const fixed = (status: number, body: string) => `HTTP/1.1 ${status} OK\r\nContent-Length: ${body.length}\r\nx: y\r\n\r\n${body}`;
const chunked = (...chunks: string[]) => `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`;

/** What is read of a text that comes in pieces of so many bytes. */
function read(text: string, pieceBytes: number, wantsBody = true): unknown[] {
  const found: unknown[] = [];
  const reader = createReader(() => wantsBody, (...answer) => found.push(answer));
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceBytes));
    reader(piece, piece.length);
    piece.fill(0);
  }
  return found;
}

describe('answers on one connection', () => {
  it.each([1, 2, 3, 7, 16, 1_000])('are told apart when they come in pieces of %i bytes', (pieceBytes) => {
    const text = fixed(200, '{"a":1}') + chunked('{"data"', ':{', '}}') + fixed(204, '') + fixed(400, 'no') + chunked('x'.repeat(300));
    expect(read(text, pieceBytes)).toEqual([[200, 7, '{"a":1}'], [200, 11, '{"data":{}}'], [204, 0, ''], [400, 2, 'no'], [200, 300, 'x'.repeat(300)]]);
  });

  it('are counted without their bodies where these are not wanted', () => {
    expect(read(fixed(200, 'abc') + chunked('de'), 1_000, false)).toEqual([[200, 3, undefined], [200, 2, undefined]]);
  });
});
