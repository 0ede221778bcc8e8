/** Formats in which a picture is shown. */
export const FORMATS = ['webp', 'avif'] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** A size in which pictures are shown, in pixels. Without a height the whole picture, this wide; with one the middle of it, cut to fit. */
export interface Size { readonly width: number; readonly height: number | null }

/** All sizes there are: nobody can have a picture made in any other. The whole ones first, each from small to large. */
export const SIZES = [
  { width: 160, height: null },
  { width: 480, height: null },
  { width: 960, height: null },
  { width: 160, height: 160 },
  { width: 480, height: 480 },
] as const satisfies readonly Size[];

/** What a rendition is called within its medium: `480.webp`, `160x160.avif`. */
export type RenditionName = `${string}.${Format}`;

/** The name of a picture's rendition in a size and format. */
export const nameOf = ({ width, height }: Size, format: Format): RenditionName => `${width}${height === null ? '' : `x${height}`}.${format}`;

/** The size of exactly these measures; undefined when there is none such. */
export const sizeOf = (width: number, height: number | null): Size | undefined => SIZES.find((size) => size.width === width && size.height === height);

/** How large somebody wants to show a picture, in pixels; null where that does not matter to them. */
export interface Wish { readonly width: number | null; readonly height: number | null }

/** The smallest size in which a picture is as large as it is wanted, or the largest there is. Cut to fit only where both measures are wanted. */
export function sizeFor(wish: Wish, picture: { readonly width: number; readonly height: number }): Size {
  const isCut = wish.width !== null && wish.height !== null;
  const sizes: readonly Size[] = SIZES.filter(({ height }) => (height !== null) === isCut);
  const heightIn = ({ width, height }: Size): number => height ?? (width * picture.height) / picture.width;
  const isEnough = (size: Size): boolean => size.width >= (wish.width ?? 0) && heightIn(size) >= (wish.height ?? 0);
  const isWanted = wish.width !== null || wish.height !== null;
  return (isWanted ? sizes.find(isEnough) : undefined) ?? (sizes.at(-1) as Size);
}
