import { describe, expect, it } from '@jest/globals';
import { parseDisplayName } from './parse-display-name.ts';

describe('the name others see', () => {
  it.each([['Ada', 'Ada'], ['  Ada Lovelace ', 'Ada Lovelace'], ['نور الحداد', 'نور الحداد'], ['👩‍🚀'.repeat(20), '👩‍🚀'.repeat(20)], ['x'.repeat(80), 'x'.repeat(80)]])(
    '%j is kept as %j', (text, name) => {
      expect(parseDisplayName(text)).toBe(name);
    },
  );

  it.each(['', '   ', 'x'.repeat(81), 'Ada\nLovelace', 'Ada\0', 'Ada\u202Eecalevol'])('is not %j', (text) => {
    expect(() => parseDisplayName(text)).toThrow(expect.objectContaining({ code: 'INVALID_NAME', field: ['displayName'] }));
  });
});
