import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify } from '../data/process-identity.ts';
import { startDaemon, type Recipe } from './daemon.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'storegraph-daemon-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A server that makes a file when it is ready. */
function recipe(script: string, changes: Partial<Recipe> = {}): Recipe {
  const mark = join(folder, 'ready');
  return {
    name: 'server', command: 'sh', args: ['-c', script, 'sh', mark], env: { PATH: process.env['PATH'] }, logFile: join(folder, 'log'),
    stopSignal: 'SIGTERM', killSignal: 'SIGKILL', readyTimeoutMs: 5_000, stopTimeoutMs: 200,
    prepare: async () => rmSync(mark, { force: true }),
    isReady: async () => existsSync(mark),
    ...changes,
  };
}
const steady = 'touch "$1"; exec sleep 60';

async function until(what: () => boolean): Promise<void> {
  while (!what()) await delay(10);
}

describe('a server process', () => {
  it('is waited for until it is ready, and stopped', async () => {
    const daemon = await startDaemon(recipe(steady));
    const pid = daemon.pid() as number;
    expect(identify(pid)).toBeDefined();
    await daemon.stop();
    expect(identify(pid)).toBeUndefined();
    expect(daemon.pid()).toBeUndefined();
  });

  it('that is killed is started again, and both are told', async () => {
    const told: string[] = [];
    let changes = 0;
    const daemon = await startDaemon(recipe(steady), { say: (line) => told.push(line), changed: () => (changes += 1) });
    const first = daemon.pid() as number;
    process.kill(first, 'SIGKILL');
    await until(() => changes === 1);
    expect(daemon.pid()).not.toBe(first);
    expect(told).toEqual([expect.stringMatching(/^server ended by itself \(SIGKILL\)/), 'server is back.']);
    await daemon.stop();
    await delay(150);
    expect(told).toHaveLength(2);
  });

  it('that ends before it is ready is told with the end of its log', async () => {
    await expect(startDaemon(recipe('echo no room left; exit 3'))).rejects.toThrow(/ended before it was ready \(exit code 3\).*\nno room left/);
  });

  it('that never is ready is not left running', async () => {
    await expect(startDaemon(recipe('echo $$ > "$1.pid"; exec sleep 60', { readyTimeoutMs: 100 }))).rejects.toThrow('was not ready after 0.1 s');
    const pid = Number(readFileSync(join(folder, 'ready.pid'), 'utf8'));
    await until(() => identify(pid) === undefined);
  });

  it('that cannot be run is told', async () => {
    await expect(startDaemon(recipe('', { command: join(folder, 'nowhere') }))).rejects.toThrow(/server (could not be run|ended before it was ready)/);
  });

  it('that does not heed is made to', async () => {
    const daemon = await startDaemon(recipe('trap "" TERM; touch "$1"; while true; do sleep 0.05; done'));
    await daemon.stop();
    expect(daemon.pid()).toBeUndefined();
  });

  it('keeps the log of the start before', async () => {
    writeFileSync(join(folder, 'log'), 'earlier');
    await (await startDaemon(recipe(steady))).stop();
    expect(readFileSync(join(folder, 'log.1'), 'utf8')).toBe('earlier');
  });
});
