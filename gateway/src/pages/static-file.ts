import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** A file as it is sent. */
export interface StaticFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** What a page may be made of. A file of another kind is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.graphql': 'application/graphql; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads a file below `root`. Undefined when there is none, when it is outside, hidden, or of a kind that is not served. */
export async function readStaticFile(root: string, path: string): Promise<StaticFile | undefined> {
  const file = resolve(root, path);
  const type = TYPES[extname(file)];
  if (!type || !file.startsWith(root + sep) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  try {
    const content = await readFile(file);
    return { content, type, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` };
  } catch {
    return undefined;
  }
}
