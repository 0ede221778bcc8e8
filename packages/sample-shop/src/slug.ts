/** A name as the readable part of an address: `Ålesund Tea Cup` is `alesund-tea-cup`. */
export function toSlug(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/[\p{Mark}']/gu, '').replaceAll('ø', 'o').replaceAll('ß', 'ss').replaceAll('ł', 'l');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
