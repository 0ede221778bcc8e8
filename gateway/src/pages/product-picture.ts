import { createHash } from 'node:crypto';
import { PARCEL, SHAPES } from './product-shapes.ts';

/**
 * Draws a picture for a product by its slug: the same one each time, without a picture's file or the
 * internet. Words choose the shape; the whole slug chooses the colours.
 */
export function drawProduct(slug: string): string {
  const digest = createHash('sha256').update(slug).digest();
  const hue = digest.readUInt16BE(0) % 360;
  const saturation = 38 + (digest.readUInt8(2) % 24);
  const tone = (lightness: number, turn = 0) => `hsl(${(hue + turn) % 360} ${saturation}% ${lightness}%)`;
  const shape = shapeFor(slug);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400" role="img" aria-label="${slug.replaceAll(/[-_]+/g, ' ')}">
<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tone(95, 20)}"/><stop offset="1" stop-color="${tone(86, 40)}"/></linearGradient></defs>
<rect width="400" height="400" fill="url(#wall)"/><rect y="310" width="400" height="90" fill="${tone(78, 40)}"/><ellipse cx="200" cy="314" rx="124" ry="13" fill="${tone(62, 40)}" opacity=".5"/>
${shape({ light: tone(74), main: tone(52), dark: tone(30) })}
</svg>
`;
}

/** The last word names the thing, the ones before it describe it: a coffee table is a table. */
function shapeFor(slug: string): typeof PARCEL {
  for (const word of slug.toLowerCase().split(/[-_]/).reverse()) {
    const found = SHAPES.find(([words]) => words.test(word));
    if (found) return found[1];
  }
  return PARCEL;
}
