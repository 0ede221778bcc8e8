import { describe, expect, it } from '@jest/globals';
import { closeBody, closeInPieces, openBody } from './response-body.ts';

describe('the body of an answer', () => {
  it('is closed as it was opened', () => {
    for (const [text, hasExtensions] of [['{"data":{"ä":{}}}', false], ['{"data":{},"extensions":{"a":{}}}', true]] as const) {
      expect(closeBody(openBody(text, hasExtensions), {}).toString()).toBe(text);
    }
  });

  it('tells each who shares it something of its own', () => {
    for (const [text, hasExtensions] of [['{"data":{"ä":"ß"}}', false], ['{"data":{"ä":"ß"},"extensions":{"a":1}}', true]] as const) {
      const body = openBody(text, hasExtensions);
      const given = JSON.parse(text) as { extensions?: object };
      for (const cost of ['1', '{"é":22}', '1', '333']) {
        expect(JSON.parse(closeBody(body, { cost }).toString())).toEqual({ ...given, extensions: { ...given.extensions, cost: JSON.parse(cost) as unknown } });
      }
    }
  });

  it('is not copied for who shares it when it is long', () => {
    const long = openBody(JSON.stringify({ data: { text: 'ä'.repeat(20_000) } }), false);
    const [first] = closeInPieces(long, { cost: '1' });
    const pieces = closeInPieces(long, { cost: '22' });
    expect(Buffer.concat(pieces).toString()).toBe(closeBody(openBody(JSON.stringify({ data: { text: 'ä'.repeat(20_000) } }), false), { cost: '22' }).toString());
    expect(pieces[0]?.buffer).toBe(first?.buffer);
    expect(closeInPieces(openBody('{"data":{}}', false), { cost: '1' })).toHaveLength(1);
  });
});
