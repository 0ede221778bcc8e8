import type { MediaTable } from '@storegraph/media/library/media-rows';

/** Pictures are shown of reviews, as long as those are. */
export const mediaTable: MediaTable = { subject: 'rev', shownIf: 'EXISTS (SELECT FROM review r WHERE r.id = m.subject_id AND r.deleted_at IS NULL)' };
