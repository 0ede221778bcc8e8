import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { MediaStores, Subjects } from './medium.ts';
import { mediaMismatch } from './refusals.ts';

/** All pictures of a subject, in the order they are to have. */
export interface ReorderMediaInput { readonly subjectId: string; readonly mediaIds: readonly string[] }

/**
 * Puts a subject's pictures in order. Answers its id. Refuses with the subject's own refusal, and with MEDIA_MISMATCH unless each
 * of its pictures is named once: whoever did not see that one came or went does not undo it.
 */
export type ReorderMedia<SubjectId extends Id> = (caller: Caller, input: ReorderMediaInput) => Promise<SubjectId>;

/** Makes `ReorderMedia`. */
export function createReorderMedia<Stores extends MediaStores, SubjectId extends Id>(deps: { transact: Transact<Stores>; subjects: Subjects<Stores, SubjectId> }): ReorderMedia<SubjectId> {
  const { transact, subjects } = deps;
  return async (caller, input) => {
    const subjectId = subjects.parse(input.subjectId);
    const wanted = input.mediaIds.map((text) => parseId('media', text, ['mediaIds']));
    return transact(async (stores) => {
      if (!(await subjects.hold(stores, subjectId, caller))) throw subjects.notFound();
      const present = (await stores.media.ofSubjects([subjectId])).map(({ id }) => id);
      if (wanted.length !== present.length || new Set(wanted).size !== wanted.length || !wanted.every((id) => present.includes(id))) throw mediaMismatch();
      if (wanted.every((id, index) => id === present[index])) return subjectId;
      await stores.media.reorder(subjectId, wanted);
      await subjects.changed(stores, subjectId, wanted[0] === present[0] ? undefined : wanted[0]);
      return subjectId;
    });
  };
}
