import { createHmac, timingSafeEqual } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** What a cursor is good for, and for nothing else. */
export interface CursorOf {
  readonly field: string;
  readonly id: string;
  readonly accessClass: string;
}

/** Signed places in what a subscription shows: who comes back with one goes on after it. */
export interface Cursors {
  /** `mark` tells the place: letters, digits, `-` and `_`. */
  sign(of: CursorOf, mark: string): string;
  /** The mark of a cursor that was signed for this. Throws INVALID_CURSOR for any other. */
  read(of: CursorOf, cursor: unknown): string;
}

const MAC_BYTES = 16;
const FORM = /^([\w-]{1,40})\.([\w-]{22})$/;

/** `key` is a secret that all gateways of a shop share, so that a client may come back to another one. */
export function createCursors(key: string | Buffer): Cursors {
  const macOf = ({ field, id, accessClass }: CursorOf, mark: string): Buffer =>
    createHmac('sha256', key).update(JSON.stringify([field, id, accessClass, mark])).digest().subarray(0, MAC_BYTES);
  return {
    sign: (of, mark) => `${mark}.${macOf(of, mark).toString('base64url')}`,
    read(of, cursor) {
      const [, mark, mac] = FORM.exec(typeof cursor === 'string' ? cursor : '') ?? [];
      if (mark === undefined || mac === undefined) throw invalidCursor();
      const shown = Buffer.from(mac, 'base64url');
      if (shown.length !== MAC_BYTES || !timingSafeEqual(shown, macOf(of, mark))) throw invalidCursor();
      return mark;
    },
  };
}

/** The same for a forged cursor and for another's: neither is told which it is. */
export const invalidCursor = (): GraphQLError => new GraphQLError('This cursor is not one of this subscription. Subscribe without it to begin with the present state.', { extensions: { code: 'INVALID_CURSOR', http: { status: 400 } } });
