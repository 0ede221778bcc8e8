import { newId } from '@storegraph/kernel/ids';
import type { Answer } from '../../clients/graphql-client.ts';
import { argumentsOf } from '../graph/arguments.ts';
import type { Give } from '../graph/arguments.ts';
import type { OwnField } from '../graph/composed.ts';
import { OBJECTS, kindOf } from '../table/objects.ts';
import type { ObjectKind } from '../table/objects.ts';
import type { Things } from '../world/things.ts';

/** Whose thing somebody asks for. */
export type Whose = 'own' | 'foreign' | 'missing';

/** What an operation is asked with, and the ids among it. */
export interface Asked {
  readonly variables: Record<string, unknown>;
  readonly ids: readonly string[];
}

/** Kinds of things that belong to nobody: whoever asks, and for whose ever thing, the same one is meant. */
const COMMON = new Set<ObjectKind>(['variant', 'product']);

/** The arguments of an operation about somebody's things; without things about something there is none of. `instead` may say otherwise of any. */
export function askedFor(operation: OwnField, things: Things | undefined, common: Things | undefined, instead: Give = () => undefined): Asked {
  const ids: string[] = [];
  const idOf = (kind: ObjectKind, isNeeded: boolean): string | undefined => {
    const known = COMMON.has(kind) ? common?.ids[kind] : things?.ids[kind];
    const id = known ?? (isNeeded || (things === undefined && common?.ids[kind]) ? newId(OBJECTS[kind]) : undefined);
    if (id) ids.push(id);
    return id;
  };
  const variables = argumentsOf(operation, (given) => {
    const { path, type, isNeeded } = given;
    const other = instead(given);
    if (other !== undefined) return other;
    if (type === 'ID') {
      const kind = kindOf(operation.name, path);
      return kind ? idOf(kind, isNeeded) : undefined;
    }
    if (path.endsWith('idempotencyKey')) return crypto.randomUUID();
    if (operation.name === 'Query.orderByNumber') return things?.number ?? 'SG-999999999';
    if (operation.name === 'Mutation.applyGiftCard' && path.endsWith('code')) return common?.giftCardCode;
    return path.endsWith('token') && common?.ids.cart ? (things?.token ?? (isNeeded ? 'word' : undefined)) : undefined;
  });
  return { variables, ids };
}

/** An answer without what differs from one request to the next: ids that were asked for, and the request's own. */
export function comparable({ status, data, errors }: Answer, { ids }: Asked): string {
  const shown = errors?.map(({ extensions: { requestId: _own, ...extensions }, ...error }) => ({ ...error, extensions }));
  return ids.reduce((text, id) => text.replaceAll(id, '<id>'), JSON.stringify({ status, data, errors: shown }));
}
