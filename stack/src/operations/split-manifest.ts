import { readManifest } from '@storegraph/operations/manifest';

/** The most bytes of a manifest that a request has room for: the gateway reads 100 KB, in which the text stands escaped. */
const MAX_BYTES = 90 * 1024;

const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text));

/**
 * A manifest as it is when a request has room for it, else its operations in several of Apollo's form. Refuses with
 * INVALID_MANIFEST.
 */
export function splitManifest(text: string, maxBytes = MAX_BYTES): readonly string[] {
  const { operations } = readManifest(text);
  if (bytesOf(text) <= maxBytes) return [text];
  const write = (part: typeof operations) => JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: part });
  const parts: (typeof operations)[number][][] = [[]];
  for (const operation of operations) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && bytesOf(write([...last, operation])) > maxBytes) parts.push([operation]);
    else last.push(operation);
  }
  return parts.map(write);
}
