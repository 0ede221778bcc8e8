import { GraphQLError } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import { LIMITS } from '../limits/limits.ts';
import { PLACEHOLDER, isClaim } from '../supergraph/live-fields.ts';
import type { LiveField } from '../supergraph/live-fields.ts';

/** One token of a NATS subject: nothing that stands for other subjects too. */
const TOKEN = /^[\w-]{1,100}$/;

/** What is listened to: a subject, and the id of the entity its events are about; undefined where the events say it. */
export interface Watched {
  readonly subject: string;
  readonly id: string | undefined;
}

/**
 * The subjects on which a field's changes pass, for these arguments and this caller: one for each entity, once.
 * Throws INVALID_ID for a value that cannot stand in a subject, and UNAUTHENTICATED when the subject needs a user and
 * nobody is known.
 */
export function watchedBy({ id, subject }: LiveField, given: Readonly<Record<string, unknown>>, caller: Caller): readonly Watched[] {
  const fill = (own: Readonly<Record<string, unknown>>) => subject.replaceAll(PLACEHOLDER, (_, name: string) => (isClaim(name) ? userOf(caller) : token(name, own[name])));
  if (id.from === 'event') return [{ subject: fill(given), id: undefined }];
  const ids = new Set([given[id.argument]].flat());
  if (ids.size > LIMITS.followedEntities) throw new GraphQLError(`At most ${LIMITS.followedEntities} are followed at once.`, { extensions: { code: 'LIST_TOO_LONG', field: [id.argument] } });
  return [...ids].map((one) => ({ subject: fill({ ...given, [id.argument]: one }), id: token(id.argument, one) }));
}

function token(name: string, value: unknown): string {
  if ((typeof value === 'string' || typeof value === 'number') && TOKEN.test(String(value))) return String(value);
  throw new GraphQLError('This is not an id.', { extensions: { code: 'INVALID_ID', field: [name] } });
}

/** What has no user's name in it can be followed by everybody; the rest by who is known. */
function userOf({ userId }: Caller): string {
  if (userId === undefined || !TOKEN.test(userId)) throw new GraphQLError('Log in to follow what is yours.', { extensions: { code: 'UNAUTHENTICATED' } });
  return userId;
}
