import { Readable } from 'node:stream';
import type { Id } from '@storegraph/kernel/ids';
import { isId } from '@storegraph/kernel/ids';
import { MediaRefused } from '../media-refused.ts';
import type { ObjectStore } from '../object-store.ts';
import { receivePicture } from '../receive-picture.ts';
import { makeRenditions } from '../renditions.ts';
import { readUpload } from '../upload-token.ts';
import type { MediaRows } from './medium.ts';
import { createSlots, createTurns } from './slots.ts';

/** The body of an upload, and what its sender says of it; null where nothing is said. */
export interface Sent { readonly body: AsyncIterable<Uint8Array>; readonly bytes: number | null; readonly type: string | null }

/** What has come in: its id, and how large it is upright, in pixels. */
export interface Received { readonly id: Id<'media'>; readonly width: number; readonly height: number }

/** Takes a picture for a grant. Rejects with `MediaRefused`; until a whole picture has come in the grant can be used again. */
export type ReceiveUpload = (token: string, sent: Sent) => Promise<Received>;

/** Where uploads go. */
export interface ReceiveUploadDeps {
  readonly media: Pick<MediaRows, 'sentBy' | 'claim' | 'keep' | 'giveUp'>;
  readonly store: ObjectStore;
  readonly now: () => Date;
  readonly secret: string;
  /** The folder of the store. */
  readonly room: string;
  /** How many come in at once: each holds up to 10 MB in memory. Of one user a third of them. */
  readonly atOnce?: number;
}

/** What takes longer than this to be made ready has died. */
const PROCESSING_MS = 10 * 60_000;
/** What is not attached after a day is not wanted. */
const UNATTACHED_MS = 24 * 3600_000;

/** Makes `ReceiveUpload`. Pictures are unpacked one after the other. */
export function createReceiveUpload({ media, store, now, secret, room, atOnce = 16 }: ReceiveUploadDeps): ReceiveUpload {
  const slots = createSlots(atOnce, Math.ceil(atOnce / 3));
  const inTurn = createTurns();
  const after = (ms: number): Date => new Date(now().getTime() + ms);

  async function process(id: Id<'media'>, picture: Buffer): Promise<Received> {
    const { width, height, renditions } = await inTurn(() => makeRenditions(picture));
    for (const { name, bytes } of renditions) await store.put(`${room}/${id}/${name}`, Readable.from([bytes]));
    if (await media.keep(id, { width, height }, after(UNATTACHED_MS))) return { id, width, height };
    for (const { name } of renditions) await store.delete(`${room}/${id}/${name}`);
    throw notValid();
  }

  return async (token, { body, bytes, type }) => {
    const grant = readUpload(token, secret, now().getTime());
    if (!grant || !isId('media', grant.mediaId)) throw notValid();
    const id = grant.mediaId;
    const upload = await media.sentBy(id);
    if (upload?.state !== 'AWAITED') throw upload ? used() : notValid();
    if (bytes !== null && bytes !== grant.bytes) throw new MediaRefused(bytes > grant.bytes ? 'TOO_LARGE' : 'SIZE_MISMATCH', `The picture was announced with ${grant.bytes} bytes.`);
    if (type !== null && type !== grant.type) throw new MediaRefused('TYPE_MISMATCH', `The picture was announced as ${grant.type}.`);
    const leave = slots.take(upload.ownerId);
    if (!leave) throw new MediaRefused('TOO_MANY_AT_ONCE', 'Too many pictures come in at the moment; try again in a moment.');
    try {
      const picture = await receivePicture(body, grant);
      // From here on nobody else can use the grant, and before there is an object there is a row that knows of it.
      if (!(await media.claim(id, after(PROCESSING_MS)))) throw used();
      return await process(id, picture).catch(async (error: unknown) => {
        await media.giveUp(id, now());
        throw error;
      });
    } finally {
      leave();
    }
  };
}

const notValid = (): MediaRefused => new MediaRefused('UPLOAD_NOT_VALID', 'This is no upload that was granted, or it is over.');
const used = (): MediaRefused => new MediaRefused('UPLOAD_USED', 'This upload was used.');
