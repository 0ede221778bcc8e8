import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromUUID, toUUID } from 'typeid-js';
import { decodeUuid, encodeUuid, isUuidAt } from './base32.ts';

const EDGES = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '0197f1c2-0000-7000-8000-000000000001'];

describe('the signs of an id', () => {
  it('are those that TypeIDs have, there and back', () => {
    for (const uuid of [...EDGES, ...Array.from({ length: 2_000 }, () => randomUUID())]) {
      const signs = encodeUuid(uuid) ?? '';
      expect(`prod_${signs}`).toBe(String(fromUUID(uuid, 'prod')));
      expect(isUuidAt(`prod_${signs}`, 5)).toBe(true);
      expect(decodeUuid(`prod_${signs}`, 5)).toBe(uuid);
      expect(toUUID(fromUUID(uuid, 'prod'))).toBe(uuid);
    }
  });

  it.each(['', 'no uuid', '0197f1c2-0000-7000-8000-00000000000', '0197F1C2-0000-7000-8000-000000000001'])('are none for %j', (text) => {
    expect(encodeUuid(text)).toBeUndefined();
  });

  it('are none where one of a UUID\'s digits or hyphens is something else', () => {
    const uuid = '0197f1c2-0000-7000-8000-000000000001';
    for (const sign of ['g', 'F', '-', '0', 'é', '€', '\0']) {
      for (let at = 0; at < uuid.length; at += 1) {
        const isUuid = sign === '0' && uuid[at] !== '-';
        const text = `${uuid.slice(0, at)}${sign}${uuid.slice(at + 1)}`;
        expect([text, encodeUuid(text) !== undefined]).toEqual([text, isUuid || text === uuid]);
      }
    }
  });

  it.each(['prod_', 'prod_81h455vb4pex5vsknk084sn02q', 'prod_01h455vb4pex5vsknk084sn02u', 'prod_01h455vb4pex5vsknk084sn02é', 'prod_01h455vb4pex5vsknk084sn02qq'])('are not those of %j', (text) => {
    expect(isUuidAt(text, 5)).toBe(false);
  });
});
