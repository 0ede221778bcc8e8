import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { createAttachMedia } from './attach-media.ts';
import type { AttachMedia } from './attach-media.ts';
import { createDetachMedia, createUpdateMedia } from './change-medium.ts';
import type { DetachMedia, UpdateMedia } from './change-medium.ts';
import { createCreateUpload } from './create-upload.ts';
import type { CreateUpload, CreateUploadDeps } from './create-upload.ts';
import type { MediaStores, Subjects } from './medium.ts';
import { createReorderMedia } from './reorder-media.ts';
import type { ReorderMedia } from './reorder-media.ts';

/** What callers can have done with media. */
export interface MediaUseCases<SubjectId extends Id> {
  readonly createUpload: CreateUpload;
  readonly attachMedia: AttachMedia<SubjectId>;
  readonly reorderMedia: ReorderMedia<SubjectId>;
  readonly detachMedia: DetachMedia<SubjectId>;
  readonly updateMedia: UpdateMedia<SubjectId>;
}

/** Makes those that say where a picture is shown, for a kind of subject beside the first. */
export function createPlacingMedia<Stores extends MediaStores, SubjectId extends Id>(
  deps: { readonly transact: Transact<Stores>; readonly subjects: Subjects<Stores, SubjectId> },
): Pick<MediaUseCases<SubjectId>, 'attachMedia' | 'reorderMedia'> {
  return { attachMedia: createAttachMedia(deps), reorderMedia: createReorderMedia(deps) };
}

/** Makes all of them for one kind of subject. */
export function createMediaUseCases<Stores extends MediaStores, SubjectId extends Id>(
  deps: Omit<CreateUploadDeps<Stores>, 'newId'> & { readonly subjects: Subjects<Stores, SubjectId> },
): MediaUseCases<SubjectId> {
  return {
    createUpload: createCreateUpload({ ...deps, newId: () => newId('media') }),
    ...createPlacingMedia(deps),
    detachMedia: createDetachMedia(deps),
    updateMedia: createUpdateMedia(deps),
  };
}
