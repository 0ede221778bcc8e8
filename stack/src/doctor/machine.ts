import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inRepository } from '../repository.ts';
import type { Finding } from './finding.ts';

const gigabyte = 1024 ** 3;

/** The Node that runs the shop. */
export function lookAtNode(): Finding {
  return { name: 'Node', found: `${process.versions.node} (${process.execPath})` };
}

export function lookAtPlatform(): Finding {
  return { name: 'Platform', found: `${process.platform}-${process.arch}, ${process.getuid?.() === 0 ? 'root' : 'ordinary user'}` };
}

/** The start script has installed them, or this would not run. */
export function lookAtDependencies(): Finding {
  const { packageManager } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { packageManager: string };
  return { name: 'Dependencies', found: `as locked, by ${packageManager.split('+')[0]}` };
}

/** A demo shop takes a few hundred megabytes. */
export async function lookAtDisk(path: string): Promise<Finding> {
  const existing = nearestExisting(path);
  const { bavail, bsize } = await statfs(existing);
  const free = (bavail * bsize) / gigabyte;
  const found = `${free.toFixed(1)} GB free at ${existing}`;
  return free >= 1 ? { name: 'Disk', found } : { name: 'Disk', found, mend: 'Make room (1 GB), or put the data elsewhere: npm start -- --data DIR' };
}

/** The folder itself, or the nearest above it that is there. */
export function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}
