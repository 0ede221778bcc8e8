import { describe, expect, it } from '@jest/globals';
import { isSlug } from '../parse-texts.ts';
import { slugOf, slugsFor } from './slug-of.ts';

describe('the slug of a name', () => {
  it.each([
    ['Ålesund Tea Cup', 'alesund-tea-cup'], ['  Große Straße ', 'grosse-strasse'], ["Baker's Œuf № 5", 'bakers-oeuf-no-5'], ['Łódź / Đà Nẵng', 'lodz-da-nang'], ['İstanbul', 'istanbul'], ['卓上', ''], ['--', ''],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is one that an address can have, whatever the name, and another with each try', () => {
    for (const name of ['卓上ランプ', 'x'.repeat(200), `${'y'.repeat(79)} z`, '§']) {
      const slugs = slugsFor(name, 'prod_01h455vb4pex5vsknk084sn02q');
      expect(slugs.filter(isSlug)).toEqual(slugs);
      expect(new Set(slugs).size).toBe(10);
    }
  });
});
