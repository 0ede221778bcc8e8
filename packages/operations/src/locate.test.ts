import { describe, expect, it } from '@jest/globals';
import { placeInManifest } from './locate.ts';

const BODY = 'query A {\n  say(what: "hi")\n  here\n}';

describe('a place in an operation', () => {
  it.each([[1, 1], [2, 3], [3, 3]])('line %d, column %d is found again in the manifest', (line, column) => {
    const manifest = JSON.stringify({ other: 'query B { b }', a: BODY }, null, 2);
    const place = placeInManifest(manifest, BODY, { line, column });
    const found = manifest.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
    const wanted = BODY.split('\n')[line - 1]?.slice(column - 1) ?? '';
    expect(found.startsWith(JSON.stringify(wanted).slice(1, -1))).toBe(true);
    expect(place?.line).toBe(3);
  });

  it('is nowhere when the manifest has another text', () => {
    expect(placeInManifest('{}', BODY, { line: 1, column: 1 })).toBeUndefined();
  });
});
