import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holderOf, takeLock, type Lock } from './lock.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'storegraph-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const leave = (identity: ProcessIdentity): void => writeFileSync(join(folder, 'shop.lock'), JSON.stringify(identity));

describe('the lock of a data directory', () => {
  it('is had by one at a time, who is named to the other', async () => {
    const lock = (await takeLock(folder)) as Lock;
    expect(await takeLock(folder)).toEqual(identify(process.pid));
    lock.release();
    expect(holderOf(folder)).toBeUndefined();
    ((await takeLock(folder)) as Lock).release();
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const identity = identify(child.pid as number) as ProcessIdentity;
    leave(identity);
    expect(await takeLock(folder)).toEqual(identity);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
    expect(await takeLock(folder)).toHaveProperty('release');
  });

  it('is not kept by another process that was given the same pid', async () => {
    leave({ pid: process.pid, since: 'another time' });
    expect(await takeLock(folder)).toHaveProperty('release');
  });

  it('is taken over by one of two at the same moment', async () => {
    leave({ pid: process.pid, since: 'another time' });
    const both = await Promise.all([takeLock(folder), takeLock(folder)]);
    expect(both.filter((outcome) => 'release' in outcome)).toHaveLength(1);
  });

  it('is not lost to a file that was cut off', async () => {
    writeFileSync(join(folder, 'shop.lock'), '{"pid":');
    expect(await takeLock(folder)).toHaveProperty('release');
  });
});
