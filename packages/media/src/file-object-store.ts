import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { namesOf } from './object-store.ts';
import type { ObjectHead, ObjectStore } from './object-store.ts';

/** What is being written stands here; no key begins with a dot. */
const WRITING = '.writing';

/** Keeps objects as files below `root`, which is made when it is missing. A file is whole from the moment it is there. */
export function createFileObjectStore(root: string): ObjectStore {
  const pathOf = (key: string) => join(root, ...namesOf(key));

  async function head(key: string): Promise<ObjectHead | undefined> {
    const found = await unlessMissing(stat(pathOf(key)));
    return found?.isFile() ? { key, bytes: found.size, changedAt: found.mtime } : undefined;
  }

  async function* list(folder: string): AsyncGenerator<ObjectHead> {
    const entries = await unlessMissing(readdir(pathOf(folder), { withFileTypes: true }));
    for (const entry of entries ?? []) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* list(key);
      else {
        const found = await head(key);
        if (found) yield found;
      }
    }
  }

  return {
    head,
    list,
    async put(key, body) {
      const path = pathOf(key);
      const writing = join(root, WRITING, randomUUID());
      await mkdir(dirname(writing), { recursive: true });
      try {
        await pipeline(body, createWriteStream(writing, { flags: 'wx', flush: true }));
        // Whoever deletes the last object of a folder may take the folder in between.
        await moveTo(path, writing).catch(() => moveTo(path, writing));
      } catch (error) {
        await rm(writing, { force: true });
        throw error;
      }
      const { size, mtime } = await stat(path);
      return { key, bytes: size, changedAt: mtime };
    },
    async get(key) {
      const file = await unlessMissing(open(pathOf(key)));
      return file?.createReadStream();
    },
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      // Only an empty folder goes.
      if (dirname(path) !== root) await rmdir(dirname(path)).catch(() => {});
    },
  };
}

async function moveTo(path: string, from: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(from, path);
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
