import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of the media library, by name. Another's upload or medium is refused like one that is not there. */
export const contentTypeNotAllowed = () => new Refusal('CONTENT_TYPE_NOT_ALLOWED', 'A picture is image/png, image/jpeg, image/webp or image/avif.', { field: ['contentType'] });
export const sizeOutOfRange = () => new Refusal('SIZE_OUT_OF_RANGE', 'A picture has 1 byte to 10 MB.', { field: ['byteLength'] });
export const tooManyUploads = (atMost: number) => new Refusal('TOO_MANY_UPLOADS', `Finish or attach what was begun: there are ${atMost} open uploads.`);
export const uploadNotFound = () => new Refusal('UPLOAD_NOT_FOUND', 'There is no such upload, or it is not yours.', { field: ['uploadId'] });
export const uploadNotFinished = () => new Refusal('UPLOAD_NOT_FINISHED', 'The picture has not come in yet.', { field: ['uploadId'] });
export const tooManyMedia = (atMost: number) => new Refusal('TOO_MANY_MEDIA', `There are ${atMost} pictures already, and may not be more.`);
export const altTooLong = () => new Refusal('ALT_TOO_LONG', 'The text for who cannot see the picture has at most 500 characters.', { field: ['alt'] });
export const mediaNotFound = () => new Refusal('MEDIA_NOT_FOUND', 'There is no such picture.', { field: ['mediaId'] });
export const mediaMismatch = () => new Refusal('MEDIA_MISMATCH', 'These are not exactly its pictures, each once.', { field: ['mediaIds'] });
