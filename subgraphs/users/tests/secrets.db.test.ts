import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { createPartnersDesk } from './partners.desk.ts';
import type { PartnersDesk } from './partners.desk.ts';
import type { AnsweredSession } from './users.desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'users-log-'));
const logFile = join(folder, 'log.jsonl');
const email = 'canary-address@example.com';
const password = 'canary-password-1';
const address = { recipient: 'Canary Recipient', street: 'Canary Street 1', postalCode: '12345', city: 'Canary City', country: 'DE' };

let desk: PartnersDesk;
let secrets: readonly string[];
let answers: string;

// Everything that is said about an account, rightly, wrongly, and while the database fails.
beforeAll(async () => {
  process.env['LOG_FILE'] = logFile;
  desk = await createPartnersDesk('trace');
  delete process.env['LOG_FILE'];
  const caller = await desk.register({ email, password, displayName: 'Canary' });
  const { refreshToken } = caller.session;
  await desk.call('addAddress', { address, idempotencyKey: 'canary-idempotency' }, caller);
  const next = (await desk.call('refreshSession', { refreshToken })) as unknown as { session: AnsweredSession };
  await desk.call('refreshSession', { refreshToken });
  await desk.call('login', { email, password: 'canary-password-2' });
  const partnerId = await desk.partner();
  const keyInput = { partnerId, label: 'web', idempotencyKey: 'once' };
  const { secret: apiKey } = (await desk.manage('issueApiKey', keyInput)) as unknown as { secret: string };
  await desk.manage('issueApiKey', keyInput);
  await desk.registry();

  const login = () => desk.ask('mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }', { input: { email, password } });
  const register = () => desk.ask('mutation ($input: RegisterInput!) { register(input: $input) { userErrors { code } } }', { input: { email: `new-${email}`, password, displayName: 'Canary' } });
  const refresh = () => desk.ask('mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { userErrors { code } } }', { input: { refreshToken } });
  const addAddress = () => desk.ask('mutation ($input: AddAddressInput!) { addAddress(input: $input) { userErrors { code } } }', { input: { address } }, caller);
  const issueApiKey = () => desk.ask('mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret } }', { input: { partnerId, label: 'web' } }, desk.admin);
  const failures = [
    ...(await without('api_key', [issueApiKey])),
    ...(await without('session', [login, register, refresh])),
    ...(await without('refresh_token', [login, refresh])),
    ...(await without('user_account', [login, register, addAddress])),
    ...(await without('login_failure', [login])),
    ...(await without('address', [addAddress])),
  ];
  expect([...new Set(failures.flatMap(codesOf))]).toEqual(['INTERNAL']);
  answers = JSON.stringify(failures);
  secrets = [email, password, 'canary-password-2', 'Canary', caller.session.accessToken, refreshToken, next.session.refreshToken, apiKey];
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is answered while a table is not there. */
async function without<Answer>(table: string, asked: readonly (() => Promise<Answer>)[]): Promise<readonly Answer[]> {
  await desk.query(`ALTER TABLE ${table} RENAME TO away`);
  const answered = await Promise.all(asked.map((ask) => ask()));
  await desk.query(`ALTER TABLE away RENAME TO ${table}`);
  return answered;
}

const found = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));

describe('what is secret or personal', () => {
  it('stands in no log, though the faults do', () => {
    const log = readFileSync(logFile, 'utf8');
    expect(log).toContain('a resolver failed');
    expect(log).toContain('a refresh token came again');
    expect(found(log)).toEqual([]);
    expect(log).not.toContain('argon2');
  });

  it('stands in no error', () => {
    expect(found(answers)).toEqual([]);
    expect(answers).not.toMatch(/relation|SELECT|INSERT|\.ts:/);
  });

  it('stands in the database only where it belongs', async () => {
    const tables = await desk.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    const rows = await Promise.all(tables.map(async ({ name }) => (await desk.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)).map(({ row }) => [name, row] as const)));
    const hits = rows.flat().flatMap(([name, row]) => found(row).map((secret) => `${name}: ${secret}`));
    expect([...new Set(hits)].sort()).toEqual(['address: Canary', `user_account: ${email}`, 'user_account: Canary'].sort());
  });
});
