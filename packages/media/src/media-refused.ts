/** Why a picture is not let in. */
export type MediaRefusal =
  | 'UPLOAD_NOT_VALID' | 'UPLOAD_USED' | 'TOO_MANY_AT_ONCE'
  | 'TYPE_NOT_ALLOWED' | 'TYPE_MISMATCH' | 'TOO_LARGE' | 'SIZE_MISMATCH' | 'TOO_MANY_PIXELS' | 'UNREADABLE';

/** A picture was not let in, through no fault of ours. */
export class MediaRefused extends Error {
  override readonly name = 'MediaRefused';
  readonly code: MediaRefusal;

  constructor(code: MediaRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
