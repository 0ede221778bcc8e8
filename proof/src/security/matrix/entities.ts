import { getNamedType, isLeafType } from 'graphql';
import { createMintIdentity, IDENTITY_HEADER } from '@storegraph/service/identity';
import { newId } from '@storegraph/kernel/ids';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { post } from '../../clients/graphql-client.ts';
import type { Answer } from '../../clients/graphql-client.ts';
import { each, everyNth } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import { entities, ownFields } from '../graph/composed.ts';
import type { Entity } from '../graph/composed.ts';
import { plainFields } from '../graph/document.ts';
import { OBJECTS } from '../table/objects.ts';
import type { ObjectKind } from '../table/objects.ts';
import { rowsAgreedTo } from '../table/rows.ts';
import type { Row } from '../table/rows.ts';
import type { Target } from '../target.ts';
import type { People, Person } from '../world/people.ts';
import type { Things } from '../world/things.ts';

/** An entity of a customer's: of what kind it is, and who besides them finds it. `everyone`: that it is there is no secret, its fields have rows. */
interface OwnedEntity {
  readonly kind: ObjectKind;
  readonly others: readonly Role[] | 'everyone';
}

const SEES_ORDERS: readonly Role[] = ['SUPPORT', 'FULFILMENT', 'FINANCE'];

/** Who finds an entity by its key. A new one needs a line here. */
export const ENTITIES: Readonly<Record<string, OwnedEntity>> = {
  'orders Cart': { kind: 'cart', others: [] },
  'orders Order': { kind: 'order', others: SEES_ORDERS },
  'orders Checkout': { kind: 'order', others: SEES_ORDERS },
  'orders OrderLine': { kind: 'orderLine', others: SEES_ORDERS },
  'orders User': { kind: 'user', others: 'everyone' },
  'payments User': { kind: 'user', others: [] },
  'payments Order': { kind: 'order', others: SEES_ORDERS },
  'payments PaymentMethod': { kind: 'paymentMethod', others: [] },
  'payments Payment': { kind: 'payment', others: ['SUPPORT', 'FINANCE'] },
  'payments PaymentLink': { kind: 'order', others: 'everyone' },
  'payments OrderMoney': { kind: 'order', others: ['SUPPORT', 'FINANCE'] },
  'payments Dispute': { kind: 'dispute', others: 'everyone' },
  'products Import': { kind: 'import', others: 'everyone' },
  'products Product': { kind: 'product', others: 'everyone' },
  'products ProductVariant': { kind: 'variant', others: 'everyone' },
  'products StockNotice': { kind: 'notice', others: 'everyone' },
  'products Category': { kind: 'category', others: 'everyone' },
  'recommendations Product': { kind: 'product', others: 'everyone' },
  'recommendations User': { kind: 'user', others: 'everyone' },
  'reviews Review': { kind: 'review', others: 'everyone' },
  'reviews Product': { kind: 'product', others: 'everyone' },
  'reviews OrderLine': { kind: 'orderLine', others: 'everyone' },
  'users User': { kind: 'user', others: 'everyone' },
  'users Address': { kind: 'address', others: ['SUPPORT'] },
};

/**
 * Asks each subgraph for each of its entities by key, in the name of everybody, the way the gateway does: each field
 * is refused to whom its row does not let in, whatever leads to it; what is another's is as if there were none.
 */
export async function tryEntities({ shop, secrets, isOurs }: Target, people: People): Promise<Outcome> {
  const rows = Map.groupBy(rowsAgreedTo(), ({ subgraph, field }) => `${subgraph} ${field.split('.')[0] ?? ''}`);
  const mint = await createMintIdentity(secrets.internalKey);
  const broken: string[] = [];
  let cases = 0;

  const tryOne = async (entity: Entity, owned: OwnedEntity, person: Person): Promise<void> => {
    const name = `${entity.subgraph} ${entity.type.name}`;
    const ask = async (id: string): Promise<Answer> => {
      const headers = { [IDENTITY_HEADER]: await mint(entity.subgraph, callerOf(person)) };
      return post(`http://127.0.0.1:${shop.ports[entity.subgraph]}`, { query: queryOf(entity), variables: { r: [{ __typename: entity.type.name, id, productId: people.stranger.ids.product }] } }, headers);
    };
    const say = (whose: string, what: string, { status, data, errors }: Answer): void => {
      broken.push(`${name} as ${person.role}, ${whose}: ${what}, but the answer is ${JSON.stringify({ status, data, errors }).slice(0, 500)}`);
    };
    const look = async (whose: 'own' | 'foreign' | 'missing', id: string): Promise<string> => {
      const answer = await ask(id);
      for (const row of rows.get(name) ?? []) {
        const field = row.field.split('.')[1] ?? '';
        if (!plainFields(entity.type).some((plain) => plain.name === field)) continue;
        cases++;
        const value = (answer.data?._entities?.[0] as Record<string, unknown> | null | undefined)?.[field];
        const isRefused = answer.errors?.some(({ path, extensions: { code } }) => path?.[2] === field && (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')) === true;
        const isIn = isLetIn(row, person, whose === 'own');
        if (!isIn && value !== null && value !== undefined) say(whose, `${row.field} is for ${row.who}`, answer);
        if (isIn && isRefused) say(whose, `${row.field} is for ${row.who}`, answer);
      }
      if (answer.status >= 500 || answer.errors?.some(({ extensions: { code } }) => code === 'INTERNAL' || code === 'GRAPHQL_VALIDATION_FAILED')) say(whose, 'nothing may fail', answer);
      return JSON.stringify({ status: answer.status, data: answer.data as unknown, errors: answer.errors }).replaceAll(id, '<id>');
    };
    const none = await look('missing', newId(OBJECTS[owned.kind]));
    const foreign = idOf(people.stranger, owned.kind);
    if (foreign) {
      const seen = await look('foreign', foreign);
      const mayFind = owned.others === 'everyone' || isOneOf(person, owned.others);
      if (!mayFind && seen !== none) say('foreign', 'others\' are as if there were none, to the byte', JSON.parse(seen) as Answer);
      if (mayFind && owned.others !== 'everyone' && seen === none) say('foreign', `${person.role} works with these and finds it`, JSON.parse(seen) as Answer);
    }
    const own = person.token ? idOf(person.things, owned.kind) : undefined;
    if (own && owned.others !== 'everyone' && (await look('own', own)) === none) say('own', 'what is theirs is there', JSON.parse(none) as Answer);
  };

  await each(entities, async (entity) => {
    const owned = ENTITIES[`${entity.subgraph} ${entity.type.name}`];
    if (!owned) broken.push(`${entity.subgraph} ${entity.type.name}: nobody said who finds it by its key. Say it in proof/src/security/matrix/entities.ts.`);
    else for (const person of isOurs || owned.others !== 'everyone' ? people.all : everyNth(people.all, 2)) await tryOne(entity, owned, person);
  });
  return { cases, broken, figures: { entities: entities.length } };
}

const idOf = (things: Things | undefined, kind: ObjectKind): string | undefined => things?.ids[kind];
const isOneOf = ({ role }: Person, roles: readonly Role[]): boolean => (role === 'ADMIN' && roles.length > 0) || (roles as readonly string[]).includes(role);

/** Of an entity, the owner of which is asked for as themselves, `owner` is the one who asks. */
function isLetIn({ who }: Row, { role, token }: Person, isOwn: boolean): boolean {
  if (who === 'everyone') return true;
  if (who === 'loggedIn') return token !== undefined;
  const those = who.split(' ');
  return those.includes(role) || (isOwn && those.includes('owner'));
}

/** All fields that need no argument; of objects, which they are. */
function queryOf({ type, subgraph }: Entity): string {
  const own = new Set(ownFields.filter((field) => field.type === type && field.subgraph === subgraph).map(({ field }) => field.name));
  const fields = plainFields(type).filter(({ name }) => own.has(name)).map(({ name, type: its }) => (isLeafType(getNamedType(its)) ? name : `${name} { __typename }`));
  return `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name} { ${fields.join(' ')} } } }`;
}

const ROLES = new Set<string>(['SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN']);

/** Whom the gateway would say a person is. */
function callerOf({ role, token, things }: Person): Caller {
  if (!token) return { userId: undefined, roles: [], client: 'security' };
  const userId = (things?.ids.user ?? JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub) as Caller['userId'];
  return { userId, roles: ROLES.has(role) ? [role as Role] : ['CUSTOMER'], client: 'security' };
}
