import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { jsonText, readEnv } from './env.ts';

const schema = z.object({
  PORT: z.coerce.number().int().default(0),
  DATABASE_URL: z.url(),
  KEYS: jsonText.pipe(z.object({ keys: z.array(z.string()).min(1) })),
});

describe('the environment', () => {
  it('is read as what it stands for', () => {
    expect(readEnv(schema, { PORT: '4002', DATABASE_URL: 'postgres://localhost/users', KEYS: '{"keys":["a"]}', OTHER: 'x' })).toEqual({
      PORT: 4002, DATABASE_URL: 'postgres://localhost/users', KEYS: { keys: ['a'] },
    });
  });

  it('is not said by a variable that is left empty: a number would be 0', () => {
    const withDefault = z.object({ RETURN_WITHIN_DAYS: z.coerce.number().default(30), URL: z.url().optional() });
    expect(readEnv(withDefault, { RETURN_WITHIN_DAYS: '', URL: '' })).toEqual({ RETURN_WITHIN_DAYS: 30 });
    expect(readEnv(withDefault, { RETURN_WITHIN_DAYS: '0' })).toEqual({ RETURN_WITHIN_DAYS: 0 });
  });

  it('names each variable that is missing or wrong, in one line', () => {
    expect(() => readEnv(schema, { PORT: 'canary' })).toThrow(/^The environment is not complete\. PORT: [^\n;]+; DATABASE_URL: [^\n;]+; KEYS: [^\n;]+$/);
  });

  it.each(['', 'canary', '{"keys":["canary"', '{"keys":[]}', '{"keys":[{"d":"canary"}]}', '"canary"', 'null'])('names a variable that is not the JSON it should be, and quotes nothing of it: %s', (KEYS) => {
    const read = () => readEnv(schema, { DATABASE_URL: 'postgres://localhost/users', KEYS });
    expect(read).toThrow(/^The environment is not complete\. KEYS[.:]/);
    expect(read).not.toThrow(/canary/);
  });
});
