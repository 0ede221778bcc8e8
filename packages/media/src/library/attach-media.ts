import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { MediaStores, Subjects } from './medium.ts';
import { parseAlt } from './parse-alt.ts';
import { tooManyMedia, uploadNotFinished, uploadNotFound } from './refusals.ts';

/** What to show, of what, as a client says it. */
export interface AttachMediaInput { readonly subjectId: string; readonly uploadId: string; readonly alt?: string | null | undefined }

/**
 * Shows one's upload of a subject, after those it has. Again for the same subject it changes nothing. Answers the subject's id.
 * Refuses with the subject's own refusal, UPLOAD_NOT_FOUND, UPLOAD_NOT_FINISHED, TOO_MANY_MEDIA or ALT_TOO_LONG.
 */
export type AttachMedia<SubjectId extends Id> = (caller: Caller, input: AttachMediaInput) => Promise<SubjectId>;

/** Makes `AttachMedia`. */
export function createAttachMedia<Stores extends MediaStores, SubjectId extends Id>(deps: { transact: Transact<Stores>; subjects: Subjects<Stores, SubjectId> }): AttachMedia<SubjectId> {
  const { transact, subjects } = deps;
  return async (caller, input) => {
    const ownerId = requireUser(caller);
    const subjectId = subjects.parse(input.subjectId);
    const id = parseId('media', input.uploadId, ['uploadId']);
    const alt = parseAlt(input.alt);
    return transact(async (stores) => {
      const { media } = stores;
      if (!(await subjects.hold(stores, subjectId, caller))) throw subjects.notFound();
      const upload = await media.uploadOf(ownerId, id);
      if (upload?.subjectId === subjectId) return subjectId;
      if (upload?.state === 'AWAITED' || upload?.state === 'PROCESSING') throw uploadNotFinished();
      if (upload?.state !== 'STORED') throw uploadNotFound();
      const { length: before } = await media.ofSubjects([subjectId]);
      if (before >= subjects.atMost) throw tooManyMedia(subjects.atMost);
      // It may have been given up, or attached elsewhere, just now.
      if (!(await media.attach(id, subjectId, { position: before + 1, alt }))) throw uploadNotFound();
      await subjects.changed(stores, subjectId, before === 0 ? id : undefined);
      return subjectId;
    });
  };
}
