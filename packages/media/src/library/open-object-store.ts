import { fileURLToPath } from 'node:url';
import { createFileObjectStore } from '../file-object-store.ts';
import type { ObjectStore } from '../object-store.ts';

/** Opens the store that MEDIA_STORE names. Throws when it names none. */
export function openObjectStore({ MEDIA_STORE }: { readonly MEDIA_STORE: string }): ObjectStore {
  const url = new URL(MEDIA_STORE);
  if (url.protocol === 'file:') return createFileObjectStore(fileURLToPath(url));
  throw new Error(`MEDIA_STORE: nothing is known of ${url.protocol}//`);
}
