import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { PICTURE_TYPES } from '../picture-type.ts';
import type { PictureType } from '../picture-type.ts';
import { MAX_BYTES } from '../receive-picture.ts';
import { signUpload } from '../upload-token.ts';
import type { MediaStores } from './medium.ts';
import { contentTypeNotAllowed, sizeOutOfRange, tooManyUploads } from './refusals.ts';

/** A picture that somebody wants to send, as a client says it. */
export interface CreateUploadInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly contentType: string;
  readonly byteLength: number;
}

/** What to send a picture with: to `url`, which is relative to the gateway, before `expiresAt`, once. */
export interface UploadGranted {
  readonly id: Id<'media'>;
  readonly url: string;
  readonly method: 'PUT';
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
}

/** Grants an upload. Refuses with CONTENT_TYPE_NOT_ALLOWED, SIZE_OUT_OF_RANGE, TOO_MANY_UPLOADS or IDEMPOTENCY_CONFLICT. */
export type CreateUpload = (caller: Caller, input: CreateUploadInput) => Promise<UploadGranted>;

/** For whom uploads are granted, and how many. */
export interface CreateUploadDeps<Stores extends MediaStores> {
  readonly transact: Transact<Stores>;
  readonly newId: () => Id<'media'>;
  readonly now: () => Date;
  readonly secret: string;
  /** The subgraph that takes them, as the gateway calls it. */
  readonly room: string;
  /** How many uploads one user may have that are not attached to anything. */
  readonly atMostOpen: number;
}

/** A picture is sent within 15 minutes, or not at all. */
const LIFETIME_MS = 15 * 60_000;

/** Makes `CreateUpload`. */
export function createCreateUpload<Stores extends MediaStores>({ transact, newId, now, secret, room, atMostOpen }: CreateUploadDeps<Stores>): CreateUpload {
  return async (caller, input) => {
    const ownerId = requireUser(caller);
    const contentType = parseType(input.contentType);
    const { idempotencyKey, byteLength: bytes } = input;
    if (!Number.isInteger(bytes) || bytes < 1 || bytes > MAX_BYTES) throw sizeOutOfRange();
    const call = { actor: ownerId, operation: 'createUpload', key: idempotencyKey ?? undefined, input: { contentType, bytes } };
    const { id, until } = await transact(({ media, idempotency }) =>
      idempotency.once(call, async () => {
        const upload = { id: newId(), ownerId, contentType, bytes, expiresAt: new Date(now().getTime() + LIFETIME_MS) };
        if (!(await media.open(upload, atMostOpen))) throw tooManyUploads(atMostOpen);
        return { id: upload.id, until: upload.expiresAt.getTime() };
      }));
    const token = signUpload({ mediaId: id, type: contentType, bytes, expiresAt: until }, secret);
    return { id, url: `/uploads/${room}/${token}`, method: 'PUT', headers: [{ name: 'content-type', value: contentType }], expiresAt: new Date(until) };
  };
}

function parseType(text: string): PictureType {
  const type = PICTURE_TYPES.find((allowed) => allowed === text.toLowerCase());
  if (!type) throw contentTypeNotAllowed();
  return type;
}
