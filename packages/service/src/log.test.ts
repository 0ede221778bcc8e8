import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from './log.ts';
import type { Log } from './log.ts';

const folder = mkdtempSync(join(tmpdir(), 'log-test-'));
const file = join(folder, 'log.jsonl');
let log: Log;

beforeEach(() => {
  process.env['LOG_FILE'] = file;
  log = createLog('orders', 'debug');
});
afterEach(() => {
  delete process.env['LOG_FILE'];
  rmSync(file, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const lines = (): readonly Record<string, unknown>[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a log', () => {
  it('is a line of JSON for each event: when, who, how grave, what', () => {
    log.warn({ orderId: 'order_1' }, 'something odd');
    expect(lines()).toEqual([{ level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), service: 'orders', orderId: 'order_1', msg: 'something odd' }]);
  });

  it('leaves out what is below its level', () => {
    createLog('orders', 'silent').error('nobody hears this');
    log.trace('nor this');
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  const SECRETS = ['password', 'passwordHash', 'token', 'accessToken', 'refreshToken', 'authorization', 'secret', 'email', 'methodToken', 'paymentMethodToken', 'key'];

  it.each(SECRETS)('never shows a %s, wherever it stands', (name) => {
    const secret = { [name]: 'canary', beside: 'seen' };
    log.info(secret, 'on top');
    log.info({ input: secret, headers: secret }, 'below');
    log.info({ request: { input: secret } }, 'further below');
    log.info({ inputs: [secret] }, 'in a list');
    expect(JSON.stringify(lines())).not.toContain('canary');
    expect(JSON.stringify(lines()).match(/seen/g)).toHaveLength(5);
  });

  it('tells what an error is, where it came from and why, and nothing that hangs on it', () => {
    // As a database's errors do.
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(canary) already exists.', parameters: ['canary'] });
    log.error({ err: new Error('the user was not kept', { cause }) }, 'a resolver failed');
    log.error(Object.assign(new TypeError('bare'), { parameters: ['canary'] }));
    expect(lines()).toMatchObject([
      { msg: 'a resolver failed', err: { type: 'Error', message: 'the user was not kept', stack: expect.stringContaining('log.test.ts'), cause: { message: 'duplicate key', code: '23505' } } },
      { err: { type: 'TypeError', message: 'bare' } },
    ]);
    expect(JSON.stringify(lines())).not.toContain('canary');
  });

  it('bears an error that is its own cause, and a thrown text', () => {
    const error = new Error('round');
    error.cause = error;
    log.error({ err: error }, 'first');
    log.error({ err: 'only text' }, 'second');
    expect(lines().map(({ msg }) => msg)).toEqual(['first', 'second']);
  });
});
