import { fromString, toUUID, typeidUnboxed, fromUUID } from 'typeid-js';
import { decodeUuid, encodeUuid, isUuidAt } from './base32.ts';
import { Refusal } from './refusal.ts';

/** The kinds of things that have an id, by the prefix their ids show. */
export type IdKind =
  | 'prod' | 'var' | 'cat'
  | 'brand' | 'coll' | 'attr' | 'cgroup'
  | 'wh' | 'notice'
  | 'user' | 'addr' | 'sess'
  | 'cart' | 'cline' | 'order' | 'oline' | 'promo' | 'gcard'
  | 'ship' | 'ret' | 'grant' | 'onote'
  | 'draft' | 'dline' | 'plink' | 'edit'
  | 'pay' | 'refund' | 'capture' | 'disp' | 'pm'
  | 'rev' | 'media'
  | 'partner' | 'key' | 'manifest'
  | 'smeth' | 'point' | 'window' | 'slot'
  | 'imp' | 'exp'
  | 'evt';

/** A TypeID: the kind, `_`, and a UUIDv7 in Crockford's base32 (https://github.com/jetify-com/typeid). */
export type Id<K extends IdKind = IdKind> = `${K}_${string}`;

const UNDERSCORE = 95;

/** A new id of a kind; ids made later sort later. */
export function newId<K extends IdKind>(kind: K): Id<K> {
  return typeidUnboxed(kind) as unknown as Id<K>;
}

/** Whether a text is a well-formed id of a kind. */
export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  return text.charCodeAt(kind.length) === UNDERSCORE && text.startsWith(kind) && isUuidAt(text, kind.length + 1);
}

/** Takes a text for an id of a kind. Refuses with INVALID_ID, naming `field`, when it is not one. */
export function parseId<K extends IdKind>(kind: K, text: string, field?: readonly string[]): Id<K> {
  if (isId(kind, text)) return text;
  throw new Refusal('INVALID_ID', `This is not an id of the kind ${kind}_….`, { field });
}

/** The UUID an id stands for, as the database keeps it. */
export function toUuid(id: Id): string {
  const from = id.indexOf('_') + 1;
  // Pages are made of hundreds of ids: the library is asked about what is none, since it knows what to say.
  return isUuidAt(id, from) ? decodeUuid(id, from) : toUUID(fromString(id));
}

/** The id of a kind that stands for a UUID. */
export function fromUuid<K extends IdKind>(kind: K, uuid: string): Id<K> {
  const signs = encodeUuid(uuid);
  return signs === undefined ? (fromUUID(uuid, kind) as unknown as Id<K>) : `${kind}_${signs}`;
}
