import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { MediaStores, Subjects } from './medium.ts';
import { parseAlt } from './parse-alt.ts';
import { mediaNotFound } from './refusals.ts';

/** Which picture is not to be shown any more. */
export interface DetachMediaInput { readonly mediaId: string }
/** A picture and what it shows, for who cannot see it. */
export interface UpdateMediaInput { readonly mediaId: string; readonly alt: string }

/** Shows a picture no more; it is removed for good. Answers the id of what it was shown of. Refuses with MEDIA_NOT_FOUND. */
export type DetachMedia<SubjectId extends Id> = (caller: Caller, input: DetachMediaInput) => Promise<SubjectId>;
/** Says what a picture shows. Answers the id of what it is shown of. Refuses with MEDIA_NOT_FOUND or ALT_TOO_LONG. */
export type UpdateMedia<SubjectId extends Id> = (caller: Caller, input: UpdateMediaInput) => Promise<SubjectId>;

interface Deps<Stores, SubjectId extends Id> { readonly transact: Transact<Stores>; readonly subjects: Subjects<Stores, SubjectId> }

/** Makes `DetachMedia`. */
export function createDetachMedia<Stores extends MediaStores, SubjectId extends Id>({ now, ...deps }: Deps<Stores, SubjectId> & { readonly now: () => Date }): DetachMedia<SubjectId> {
  return (caller, input) =>
    change(deps, caller, input.mediaId, async (stores, id, subjectId) => {
      const [first, second] = await stores.media.ofSubjects([subjectId]);
      if (!(await stores.media.detach(id, subjectId, now()))) return false;
      await deps.subjects.changed(stores, subjectId, first?.id === id ? (second?.id ?? null) : undefined);
      return true;
    });
}

/** Makes `UpdateMedia`. */
export function createUpdateMedia<Stores extends MediaStores, SubjectId extends Id>(deps: Deps<Stores, SubjectId>): UpdateMedia<SubjectId> {
  return async (caller, input) => {
    const alt = parseAlt(input.alt);
    return change(deps, caller, input.mediaId, async (stores, id, subjectId) => {
      if (!(await stores.media.describe(id, subjectId, alt))) return false;
      await deps.subjects.changed(stores, subjectId);
      return true;
    });
  };
}

/** Changes a picture while its subject is held; false from `make` when it is gone by then. */
async function change<Stores extends MediaStores, SubjectId extends Id>(
  { transact, subjects }: Deps<Stores, SubjectId>, caller: Caller, text: string, make: (stores: Stores, id: Id<'media'>, subjectId: SubjectId) => Promise<boolean>,
): Promise<SubjectId> {
  const id = parseId('media', text, ['mediaId']);
  return transact(async (stores) => {
    const subjectId = (await stores.media.subjectOf(id)) as SubjectId | undefined;
    if (!subjectId || !(await subjects.hold(stores, subjectId, caller)) || !(await make(stores, id, subjectId))) throw mediaNotFound();
    return subjectId;
  });
}
