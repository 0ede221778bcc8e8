import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { layOut } from '../data/directory.ts';
import { writePrivateFile } from '../data/private-file.ts';
import { openSnapshot } from './dump.ts';
import { manifestFile, type Manifest } from './manifest.ts';

/** Beside the databases: what a shop cannot be started with again otherwise. The provider's memory is in it for shops that bring their own provider. */
export const FILES = ['secrets', 'done', 'media', 'providerLog'] as const;

/** In this order their moments are fixed, a few milliseconds apart: who hears of orders comes before orders, so that nobody knows of an order that orders does not. */
const HEARERS_FIRST = (one: string, other: string): number => Number(one === 'orders') - Number(other === 'orders');

/** Writes down the databases and files of a shop, running or not. The folder must be empty; it is private to its owner. */
export async function backUp(superuserUrl: string, databases: readonly string[], dataDirectory: string, to: string): Promise<Manifest> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw new Problem(`${to} is not empty.`, 'Name a folder of its own for each backup.');
  const snapshots = await Promise.all([...databases].sort(HEARERS_FIRST).map((database) => openSnapshot(superuserUrl, database)));
  const takenAt = new Date().toISOString();
  try {
    const written: Record<string, Manifest['databases'][string]> = {};
    for (const snapshot of snapshots) written[snapshot.database] = await snapshot.write(join(to, snapshot.database));
    const directory = layOut(dataDirectory);
    for (const name of FILES) if (existsSync(directory[name])) cpSync(directory[name], join(to, 'files', name), { recursive: true });
    const manifest: Manifest = { takenAt, databases: written };
    writePrivateFile(manifestFile(to), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await Promise.all(snapshots.map(({ close }) => close()));
  }
}
