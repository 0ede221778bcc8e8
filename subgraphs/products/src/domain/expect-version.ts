import { versionConflict } from './refusals.ts';

/** Refuses with VERSION_CONFLICT when a client expected another version than there is; one that expects none takes it as it is. */
export function expectVersion({ version }: { readonly version: number }, expected: number | null | undefined): void {
  if (expected != null && expected !== version) throw versionConflict(version);
}
