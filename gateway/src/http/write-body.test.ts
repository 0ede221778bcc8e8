import { describe, expect, it } from '@jest/globals';
import { closeBody, openBody } from './write-body.ts';

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
});
