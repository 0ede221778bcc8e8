/** Why an upload is refused. */
export type UploadRefusal = 'UPLOAD_NOT_AWAITED' | 'UPLOAD_ELSEWHERE' | 'UPLOAD_TOO_LARGE';

/** An upload was refused: told by HTTP, not by the graph. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly code: UploadRefusal;
  /** Where the upload is, for whoever thought it elsewhere. */
  readonly uploadedBytes: number | undefined;

  constructor(code: UploadRefusal, message: string, uploadedBytes?: number) {
    super(message);
    this.code = code;
    this.uploadedBytes = uploadedBytes;
  }
}

/** Nothing is announced under this key, or it is done with. */
export const uploadNotAwaited = () => new UploadRefused('UPLOAD_NOT_AWAITED', 'There is no upload awaited here: it is complete, was called off or was not begun in time.');
/** The piece does not follow on what is kept. */
export const uploadElsewhere = (uploadedBytes: number) => new UploadRefused('UPLOAD_ELSEWHERE', `The upload is at byte ${uploadedBytes}.`, uploadedBytes);
/** No catalogue is as large. */
export const uploadTooLarge = () => new UploadRefused('UPLOAD_TOO_LARGE', 'A file has at most 512 MB.');
