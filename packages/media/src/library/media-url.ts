import { sizeFor } from '../sizes.ts';
import type { Format, Wish } from '../sizes.ts';
import type { Medium } from './medium.ts';

/** Where the gateway shows a medium of a subgraph, at least as large as it is wanted: relative to the gateway. */
export function mediaUrl(room: string, { id, width, height }: Pick<Medium, 'id' | 'width' | 'height'>, wish: Wish, format: Format): string {
  const size = sizeFor(wish, { width, height });
  return `/media/${room}/${id}?width=${size.width}${size.height === null ? '' : `&height=${size.height}`}&format=${format}`;
}

/** Where the gateway shows it as large as there is. */
export const coverUrl = (room: string, id: Medium['id']): string => `/media/${room}/${id}?width=960&format=${'webp' satisfies Format}`;

