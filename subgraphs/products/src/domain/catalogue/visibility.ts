import { hasRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';

/** Whether a caller may know of a product or a variant: of published ones everybody, of others who manages the catalogue. */
export function isVisibleTo(caller: Caller): (thing: { readonly isPublished: boolean }) => boolean {
  const seesAll = hasRole(caller, 'CATALOGUE_MANAGER');
  return ({ isPublished }) => isPublished || seesAll;
}
