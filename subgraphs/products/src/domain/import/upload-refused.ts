import { Refusal } from '@storegraph/kernel/refusal';

/** Why an upload is refused: told by HTTP, not by the graph. Nothing was announced under this key, or it is done with. */
export const uploadNotAwaited = () => new Refusal('UPLOAD_NOT_AWAITED', 'There is no upload awaited here: it is complete, was called off or was not begun in time.');
/** The piece does not follow on what is kept. */
export const uploadElsewhere = (uploadedBytes: number) =>
  new Refusal('UPLOAD_ELSEWHERE', `The upload is at byte ${uploadedBytes}.`, { extra: { uploadedBytes } });
/** No catalogue is as large. */
export const uploadTooLarge = () => new Refusal('UPLOAD_TOO_LARGE', 'A file has at most 512 MB.');
