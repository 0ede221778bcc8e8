import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from '../command-line/problem.ts';
import { readJsonFile } from './private-file.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

export interface Lock {
  readonly release: () => void;
}

function lockFile(dataDirectory: string): string {
  return join(dataDirectory, 'shop.lock');
}

/** The living process whose shop uses the folder. */
export function holderOf(dataDirectory: string): ProcessIdentity | undefined {
  const holder = readHolder(dataDirectory);
  return holder && isAlive(holder) ? holder : undefined;
}

/**
 * Takes the folder for this process, or says who has it. A lock whose owner was killed is taken over; two that take it
 * over at the same moment both look again after a pause, and only the later one still finds its own name.
 */
export async function takeLock(dataDirectory: string, pauseMs = 40): Promise<Lock | ProcessIdentity> {
  const own = identify(process.pid);
  if (!own) throw new Error('This process cannot identify itself.');
  const file = lockFile(dataDirectory);
  for (;;) {
    if (tryToWrite(file, own)) return { release: () => releaseLock(dataDirectory, own) };
    const holder = holderOf(dataDirectory);
    if (holder) return holder;
    rmSync(file, { force: true });
    if (!tryToWrite(file, own)) continue;
    await delay(pauseMs);
    if (isSame(readHolder(dataDirectory), own)) return { release: () => releaseLock(dataDirectory, own) };
  }
}

function tryToWrite(file: string, own: ProcessIdentity): boolean {
  const whole = `${file}.${own.pid}`;
  writeFileSync(whole, JSON.stringify(own));
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function releaseLock(dataDirectory: string, own: ProcessIdentity): void {
  if (isSame(readHolder(dataDirectory), own)) rmSync(lockFile(dataDirectory), { force: true });
}

function readHolder(dataDirectory: string): ProcessIdentity | undefined {
  try {
    return readJsonFile(lockFile(dataDirectory)) as ProcessIdentity | undefined;
  } catch {
    // Cut off by a full disk or a crash: it holds nothing.
    return undefined;
  }
}

function isSame(one: ProcessIdentity | undefined, other: ProcessIdentity): boolean {
  return one?.pid === other.pid && one.since === other.since;
}
