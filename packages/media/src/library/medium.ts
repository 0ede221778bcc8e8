import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { PictureType } from '../picture-type.ts';

/**
 * How far a medium has come: `AWAITED` until its bytes come in, `PROCESSING` while they are made into what is shown,
 * `STORED` until it is shown of something, `ATTACHED` while it is, and `REMOVED` until nothing of it is left.
 * It never goes back; each step is one conditional statement.
 */
export type MediaState = 'AWAITED' | 'PROCESSING' | 'STORED' | 'ATTACHED' | 'REMOVED';

/** A picture that is shown of something. */
export interface Medium {
  readonly id: Id<'media'>;
  /** What it is shown of. */
  readonly subjectId: Id;
  /** Where it stands among those of its subject, from 1. */
  readonly position: number;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** Of what was uploaded. */
  readonly contentType: PictureType;
  /** Of what was uploaded, upright, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Leave to send one picture. */
export interface NewUpload {
  readonly id: Id<'media'>;
  readonly ownerId: Id<'user'>;
  readonly contentType: PictureType;
  readonly bytes: number;
  readonly expiresAt: Date;
}

/** An upload, however far it has come. */
export interface Upload { readonly state: MediaState; readonly subjectId: Id | null }

/** Media to read. */
export interface MediaReads {
  /** By their subjects, each subject's in their order. */
  ofSubjects(subjectIds: readonly Id[]): Promise<readonly Medium[]>;
  /** Whether everybody may see it: it is attached to something that is shown. */
  isShown(id: Id<'media'>): Promise<boolean>;
  /** How far an upload has come, and whose it is; undefined when there is none. */
  sentBy(id: Id<'media'>): Promise<{ readonly state: MediaState; readonly ownerId: Id<'user'> } | undefined>;
}

/** Media to write. Each step answers false when the medium was not where the step begins. */
export interface MediaRows extends MediaReads {
  /** Notes an upload; false when its owner has `atMost` open ones already. */
  open(upload: NewUpload, atMost: number): Promise<boolean>;
  /** An upload of this owner's; undefined when there is none. */
  uploadOf(ownerId: Id<'user'>, id: Id<'media'>): Promise<Upload | undefined>;
  /** `AWAITED` to `PROCESSING`: whoever is answered true is the only one who ever will be. */
  claim(id: Id<'media'>, expiresAt: Date): Promise<boolean>;
  /** `PROCESSING` to `STORED`. */
  keep(id: Id<'media'>, size: { readonly width: number; readonly height: number }, expiresAt: Date): Promise<boolean>;
  /** `PROCESSING` to `REMOVED`. */
  giveUp(id: Id<'media'>, at: Date): Promise<boolean>;
  /** `STORED` to `ATTACHED`. */
  attach(id: Id<'media'>, subjectId: Id, place: { readonly position: number; readonly alt: string }): Promise<boolean>;
  /** `ATTACHED` to `REMOVED`; those that stood after it move up. */
  detach(id: Id<'media'>, subjectId: Id, at: Date): Promise<boolean>;
  /** All of a subject's from `ATTACHED` to `REMOVED`. */
  detachAll(subjectId: Id, at: Date): Promise<void>;
  /** Puts all media of a subject in this order. */
  reorder(subjectId: Id, ids: readonly Id<'media'>[]): Promise<void>;
  describe(id: Id<'media'>, subjectId: Id, alt: string): Promise<boolean>;
  /** The subject of an attached medium. */
  subjectOf(id: Id<'media'>): Promise<Id | undefined>;
  /** To `REMOVED`: uploads that were not finished, or not attached, in time. */
  abandon(now: Date): Promise<void>;
  /** The oldest ones that are removed. */
  removed(atMost: number): Promise<readonly Id<'media'>[]>;
  /** Forgets one that is removed. */
  forget(id: Id<'media'>): Promise<void>;
}

/** What a transaction must offer to work with media. */
export interface MediaStores { readonly media: MediaRows; readonly idempotency: Idempotency }

/** What pictures are shown of: products, reviews. */
export interface Subjects<Stores, SubjectId extends Id = Id> {
  /** Reads a subject's id. Refuses with INVALID_ID. */
  parse(text: string): SubjectId;
  /** Nobody else changes the subject's pictures until the transaction ends. False when there is none, or it is not this caller's to change. */
  hold(stores: Stores, id: SubjectId, caller: Caller): Promise<boolean>;
  /** Thrown when it is not there, or not the caller's. */
  notFound(): Error;
  /** How many pictures one may have. */
  readonly atMost: number;
  /** Told within the transaction that its pictures, or what is said of them, are others; and with `first` that this one, or none, is the first now. */
  changed(stores: Stores, id: SubjectId, first?: Id<'media'> | null): Promise<void>;
}
