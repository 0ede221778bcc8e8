import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of imports and exports, by name. What is wrong with lines of a file is a problem, not a refusal. */
export const importNotFound = () => new Refusal('IMPORT_NOT_FOUND', 'There is no such import.', { field: ['importId'] });
export const importIsOver = () => new Refusal('IMPORT_IS_OVER', 'The import is over; what it did stays.', { field: ['importId'] });
export const uploadNotAwaited = () => new Refusal('UPLOAD_NOT_AWAITED', 'There is no upload awaited here: it is complete, was called off or was not begun in time.');
export const uploadElsewhere = (uploadedBytes: number) =>
  new Refusal('UPLOAD_ELSEWHERE', `The upload is at byte ${uploadedBytes}.`, { extra: { uploadedBytes } });
export const uploadTooLarge = () => new Refusal('UPLOAD_TOO_LARGE', 'A file has at most 512 MB.');
