import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { LoginFailures } from '../domain/ports.ts';
import { forget } from './forget.ts';
import { createLoginFailures } from './login-failures.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';

let desk: StoreDesk;
let failures: LoginFailures;

beforeAll(async () => {
  desk = await createStoreDesk();
  failures = createLoginFailures(desk.manager);
});
afterAll(() => desk?.close());

/** Seconds after some instant. */
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 21) + seconds * 1000);
const someAddress = () => `${newId('user')}@example.com`;

describe('failed logins of an address', () => {
  it('close it at the sixth within a minute, until the first of the last five is a minute old', async () => {
    const email = someAddress();
    for (const second of [0, 10, 20, 30, 40]) expect(await failures.note(email, at(second))).toBeUndefined();
    expect(await failures.note(email, at(50))).toEqual(at(60));
    expect(await failures.closedUntil(email, at(59.999))).toEqual(at(60));
    expect(await failures.closedUntil(email, at(60))).toBeUndefined();
    // The failure that was refused does not count, and the window slides: one more, and it is closed again.
    expect(await failures.note(email, at(60))).toBeUndefined();
    expect(await failures.note(email, at(61))).toEqual(at(70));
  });

  it('never close it at five a minute', async () => {
    const email = someAddress();
    for (let second = 0; second <= 240; second += 12) expect(await failures.note(email, at(second))).toBeUndefined();
  });

  it('close it after five of 50 at once', async () => {
    const email = someAddress();
    const answers = await Promise.all(Array.from({ length: 50 }, () => failures.note(email, at(0))));
    expect(answers.filter((until) => until === undefined)).toHaveLength(5);
    expect(answers.filter((until) => until?.getTime() === at(60).getTime())).toHaveLength(45);
  });

  it('close no other', async () => {
    const email = someAddress();
    for (let count = 0; count < 6; count += 1) await failures.note(email, at(0));
    expect(await failures.closedUntil(someAddress(), at(1))).toBeUndefined();
  });

  it('are forgotten by a login while it is open', async () => {
    const email = someAddress();
    for (let count = 0; count < 4; count += 1) await failures.note(email, at(0));
    expect(await failures.forget(email, at(1))).toBeUndefined();
    for (let count = 0; count < 5; count += 1) expect(await failures.note(email, at(2))).toBeUndefined();
  });

  it('are not forgotten while it is closed, so that the right password does not open it', async () => {
    const email = someAddress();
    for (let count = 0; count < 5; count += 1) await failures.note(email, at(0));
    expect(await failures.forget(email, at(1))).toEqual(at(60));
    expect(await failures.closedUntil(email, at(2))).toEqual(at(60));
  });

  it('are kept without the address, and not for long', async () => {
    const email = someAddress();
    await failures.note(email, at(0));
    const rows = await desk.query<{ row: string }>('SELECT f::text AS row FROM login_failure f');
    expect(rows.filter(({ row }) => row.includes(email.slice(0, 20)))).toEqual([]);
    await forget(desk.manager, at(10_000));
    expect(await desk.query('SELECT 1 FROM login_failure')).toEqual([]);
  });
});
