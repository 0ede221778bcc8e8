import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchRelease, releaseFor } from './from-github.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'storegraph-release-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** An archive as the project publishes them. */
function archive(): Uint8Array {
  mkdirSync(join(folder, 'nats-server-v0'));
  writeFileSync(join(folder, 'nats-server-v0', 'nats-server'), 'a program', { mode: 0o755 });
  execFileSync('tar', ['-czf', join(folder, 'a.tar.gz'), '-C', folder, 'nats-server-v0']);
  return readFileSync(join(folder, 'a.tar.gz'));
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the release on GitHub', () => {
  it.each([
    ['linux', 'x64', 'linux-amd64'],
    ['linux', 'arm64', 'linux-arm64'],
    ['darwin', 'arm64', 'darwin-arm64'],
  ])('for %s on %s is %s', (platform, arch, name) => {
    const { url } = releaseFor(platform, arch);
    expect(url).toMatch(new RegExp(`^https://github\\.com/nats-io/nats-server/releases/download/v([\\d.]+)/nats-server-v\\1-${name}\\.tar\\.gz$`));
  });

  it('is unpacked into the cache when its checksum is the pinned one', async () => {
    const bytes = archive();
    const path = await fetchRelease(folder, () => Promise.resolve(bytes), sumOf(bytes));
    expect(readFileSync(path, 'utf8')).toBe('a program');
  });

  it('is checked against the list beside it where none is pinned', async () => {
    const bytes = archive();
    const { url, sums } = releaseFor(process.platform, process.arch);
    const list = new TextEncoder().encode(`${'0'.repeat(64)}  other.tar.gz\n${sumOf(bytes)}  ${url.split('/').at(-1)}\n`);
    const path = await fetchRelease(folder, (asked) => Promise.resolve(asked === sums ? list : bytes), null);
    expect(existsSync(path)).toBe(true);
  });

  it('is refused when it is another file than the pinned one', async () => {
    await expect(fetchRelease(folder, () => Promise.resolve(archive()), '0'.repeat(64))).rejects.toThrow(/checksum is [0-9a-f]{64}, not 0{64}/);
    expect(existsSync(join(folder, 'nats-server'))).toBe(false);
  });
});
