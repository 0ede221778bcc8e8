import { createHash } from 'node:crypto';
import { shapeFor } from './product-shapes.ts';

/**
 * Draws a picture for a product by its slug: the same one each time, without a picture's file or the
 * internet. What its slug ends in chooses the shape; the whole slug chooses the colours.
 */
export function drawProduct(slug: string): string {
  const digest = createHash('sha256').update(slug).digest();
  const hue = digest.readUInt16BE(0) % 360;
  const saturation = 38 + (digest.readUInt8(2) % 24);
  const tone = (lightness: number) => `hsl(${hue} ${saturation}% ${lightness}%)`;
  const behind = (lightness: number, turn = 30) => `hsl(${(hue + turn) % 360} 26% ${lightness}%)`;
  const shape = shapeFor(slug);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400" role="img" aria-label="${slug.replaceAll(/[-_]+/g, ' ')}">
<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${behind(96, 15)}"/><stop offset="1" stop-color="${behind(90)}"/></linearGradient></defs>
<rect width="400" height="400" fill="url(#wall)"/><rect y="310" width="400" height="90" fill="${behind(83)}"/><ellipse cx="200" cy="314" rx="124" ry="13" fill="${behind(66)}" opacity=".5"/>
${shape({ light: tone(74), main: tone(52), dark: tone(30) })}
</svg>
`;
}
