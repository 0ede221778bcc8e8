/** Letters that are no plain letter with a mark on it. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const MAX = 80;
const FEW = 9;

/** A name as the readable part of an address: `Ålesund Tea Cup` is `alesund-tea-cup`. Empty when it has none of those letters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/['’\p{Mark}]/gu, '').replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? '');
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, MAX).replace(/^-+|-+$/g, '');
}

/** The slugs to try for a thing of this name, best first; the last one is its own, as its id is. */
export function slugsFor(name: string, id: string): readonly string[] {
  const slug = slugOf(name) || 'product';
  return [slug, ...Array.from({ length: FEW - 1 }, (_, index) => `${slug}-${index + 2}`), `${slug}-${id.slice(-10)}`];
}
