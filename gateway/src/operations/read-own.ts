import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { STOREFRONT, hashOf } from './registry.ts';
import type { RegisteredOperation } from './registry.ts';

/** `# max-age: 30` on a line of its own. */
const MAX_AGE = /^#\s*max-age:\s*(\d+)\s*$/m;

/**
 * Reads the shop's own operations: one named operation a file, known by the SHA-256 of the file's text, as
 * `sha256sum` says it. A line `# max-age: 30` lets answers that are the same for everybody be kept for 30 s.
 */
export function readOwnOperations(folder: string): readonly RegisteredOperation[] {
  return readdirSync(folder).filter((file) => file.endsWith('.graphql')).sort().map((file) => toOwnOperation(readFileSync(join(folder, file), 'utf8'), file));
}

/** Throws when there is no named operation in the text of `file`. */
export function toOwnOperation(body: string, file: string): RegisteredOperation {
  const operation = parse(body).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error(`${file} holds no named operation.`);
  const [, maxAge] = MAX_AGE.exec(body) ?? [];
  return {
    clientId: STOREFRONT, id: hashOf(body), name: operation.name.value, type: operation.operation, body, state: 'ACTIVE',
    ...(maxAge && operation.operation === 'query' ? { maxAgeS: Number(maxAge) } : {}),
  };
}
