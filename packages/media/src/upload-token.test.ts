import { expect, test } from '@jest/globals';
import { readUpload, signUpload } from './upload-token.ts';

const GRANT = { mediaId: 'media_1', type: 'image/png', bytes: 1234, expiresAt: 10_000 } as const;
const token = signUpload(GRANT, 'secret');

test('a grant is read as it was signed', () => {
  expect(readUpload(token, 'secret', 9_999)).toEqual(GRANT);
  expect(token).toMatch(/^[\w.-]+$/);
});

test('a grant that is over grants nothing', () => {
  expect(readUpload(token, 'secret', 10_000)).toBeUndefined();
});

test('a grant that was changed or signed by another grants nothing', () => {
  const larger = signUpload({ ...GRANT, bytes: 9999 }, 'other').split('.')[0];
  for (const forged of [`${larger}.${token.split('.')[1]}`, signUpload(GRANT, 'other'), '', '.', 'x.y', `${token}.z`, token.slice(0, -2)]) {
    expect(readUpload(forged, 'secret', 0)).toBeUndefined();
  }
});
