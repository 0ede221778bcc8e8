import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes/run.ts';
import type { Source } from './resolve.ts';

/** The release that is fetched, and what its archives must hash to (SHA-256). */
export const release = {
  version: '2.10.29',
  checksums: {
    'linux-amd64': 'e314da74a83a1d3876db8814c27eb990fe729640fd6452025b441bcede8390da',
    'linux-arm64': 'da4b27942ecfb4c5f0c54553d2e7f470ddda9d7581cfe8131b351a0e223ed401',
  } as Readonly<Record<string, string>>,
};

/** The project's own release for this platform, from GitHub. */
export function fromGitHub(cacheDirectory: string): Source {
  return {
    name: 'GitHub release',
    find: async (why) => {
      try {
        return { from: `the GitHub release ${release.version}`, kind: 'binary', path: await fetchRelease(cacheDirectory) };
      } catch (error) {
        return void why(reason(error));
      }
    },
  };
}

/** The bytes at a url. Rejects when they can't be had. */
export type FetchBytes = (url: string) => Promise<Uint8Array>;

/** Fetches the archive, checks it against the pinned checksum or else the published list, and unpacks the server into the cache. */
export async function fetchRelease(cacheDirectory: string, fetchBytes: FetchBytes = fetchFrom, pinned: string | null = release.checksums[ownRelease.platform] ?? null): Promise<string> {
  const { url, sums } = ownRelease;
  const archive = await fetchBytes(url);
  const expected = pinned ?? checksumIn(new TextDecoder().decode(await fetchBytes(sums)), url);
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== expected) throw new Error(`the archive's checksum is ${actual}, not ${expected}`);
  return unpack(archive, cacheDirectory);
}

/** Where a platform's archive is, and the list of checksums beside it for those that are not pinned above. */
export function releaseFor(nodePlatform: string, nodeArch: string): { platform: string; url: string; sums: string } {
  const platform = `${nodePlatform}-${nodeArch === 'x64' ? 'amd64' : nodeArch}`;
  const folder = `https://github.com/nats-io/nats-server/releases/download/v${release.version}`;
  return { platform, url: `${folder}/nats-server-v${release.version}-${platform}.tar.gz`, sums: `${folder}/SHA256SUMS` };
}

const ownRelease = releaseFor(process.platform, process.arch);

function checksumIn(sums: string, url: string): string {
  const file = url.slice(url.lastIndexOf('/') + 1);
  const line = sums.split('\n').find((text) => text.trim().endsWith(file));
  const checksum = line?.trim().split(/\s+/)[0];
  if (!checksum) throw new Error(`SHA256SUMS does not name ${file}`);
  return checksum;
}

async function unpack(archive: Uint8Array, cacheDirectory: string): Promise<string> {
  mkdirSync(cacheDirectory, { recursive: true });
  const workshop = mkdtempSync(join(cacheDirectory, 'release-'));
  try {
    const file = join(workshop, 'nats-server.tar.gz');
    writeFileSync(file, archive);
    const { code, output } = await run('tar', ['-xzf', file, '-C', workshop, '--strip-components=1']);
    if (code !== 0) throw new Error(output.trim());
    const path = join(cacheDirectory, 'nats-server');
    renameSync(join(workshop, 'nats-server'), path);
    return path;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function fetchFrom(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function reason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
