import type { Answer } from '../../clients/graphql-client.ts';
import { documentOf } from '../graph/document.ts';
import { leavesOf } from '../graph/arguments.ts';
import type { Given } from '../graph/arguments.ts';
import { rootFields } from '../graph/composed.ts';
import type { OwnField } from '../graph/composed.ts';
import type { Outcome } from '../experiment.ts';
import { each } from '../each.ts';
import { kindOf } from '../table/objects.ts';
import { OWNED } from '../table/owned.ts';
import type { Owned } from '../table/owned.ts';
import { rowsAgreedTo } from '../table/rows.ts';
import type { Row } from '../table/rows.ts';
import type { Target } from '../target.ts';
import { subscribeOnce } from '../world/subscribe-once.ts';
import { withRetries } from '../world/with-retries.ts';
import type { People, Person } from '../world/people.ts';
import { askedFor, comparable } from './cell.ts';
import type { Asked, Whose } from './cell.ts';

/** An operation, as the table has it. */
interface Tried {
  readonly operation: OwnField;
  readonly row: Row;
  readonly owned: Owned | undefined;
}

/**
 * Asks every field of Query, Mutation and Subscription as everybody: who is not let in is refused before anything is
 * looked at; what is one's own is there; what is another's is, to the byte, as if there were none.
 */
export async function tryOperations({ shop, isOurs }: Target, people: People): Promise<Outcome> {
  const rows = new Map(rowsAgreedTo().map((row) => [`${row.subgraph} ${row.field}`, row]));
  const broken: string[] = [];
  /** Whose foreign thing somebody who may has taken away. */
  const spent = new Set<OwnField>();
  const some = createSome();
  let cases = 0;
  const tried = rootFields.flatMap((operation): Tried[] => {
    const row = rows.get(`${operation.subgraph} ${operation.name}`);
    const owned = OWNED[operation.name];
    broken.push(...withoutKind(operation));
    return row ? [{ operation, row, owned }] : [];
  });
  const ask = ({ type, ...rest }: OwnField, person: Person, { variables }: Asked): Promise<Answer> => {
    const query = documentOf({ type, ...rest });
    cases++;
    if (type.name === 'Subscription') return withRetries(() => subscribeOnce(shop.url, { query, variables }, person.token ? { authorization: `Bearer ${person.token}` } : {}));
    return person.raw(query, variables);
  };
  const tryOne = async ({ operation, row, owned }: Tried, person: Person): Promise<void> => {
    const say = (whose: Whose, what: string, { status, data, errors }: Answer): void => {
      broken.push(`${operation.name} as ${person.role}, ${whose}: ${what}, but the answer is ${JSON.stringify({ status, data, errors }).slice(0, 400)}`);
    };
    const isIn = isLetIn(row, person);
    // Whoever has a token shows it wherever one is asked for: it opens what is theirs alone.
    const withToken = ({ path }: Given): unknown => (owned && path.endsWith('token') ? person.things?.token : undefined);
    const missing = askedFor(operation, undefined, owned ? people.stranger : undefined, withToken);
    if (isIn && !owned && alters(operation, missing) && !isOurs) return;
    const none = await ask(operation, person, missing);
    if (isFault(none)) say('missing', 'nothing may fail', none);
    if (!isIn) {
      const code = operation.type.name === 'Subscription' ? 'NOT_FOUND' : person.token ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      if (!isRefused(none, code) && !isRefused(none, person.token ? 'FORBIDDEN' : 'UNAUTHENTICATED')) say('missing', `the table lets in ${row.who} (${code} for others)`, none);
    } else if (isRefused(none, 'FORBIDDEN') || (isRefused(none, 'UNAUTHENTICATED') && !(owned?.orLogIn && !person.token))) say('missing', `the table lets in ${row.who}`, none);
    if (!owned) return;

    const asIfNone = comparable(none, missing);
    for (const stranger of owned.byToken ? [people.stranger, people.strangeGuest] : [people.stranger]) {
      const foreign = askedFor(operation, { ...stranger, ...withoutToken }, people.stranger, withToken);
      const answer = await ask(operation, person, foreign);
      const isThere = comparable(answer, foreign) !== asIfNone;
      const maySee = isIn && hasOneOf(person, owned.others) && !(owned.byToken && stranger === people.strangeGuest);
      if (isFault(answer)) say('foreign', 'nothing may fail', answer);
      if (maySee && owned.ends && spent.has(operation)) continue;
      if (maySee) spent.add(operation);
      if (isThere !== maySee) say('foreign', maySee ? `${person.role} works with these and finds it` : 'others\' are as if there were none, to the byte (table/owned.ts says who sees them)', answer);
    }
    const has = person.things && (owned.byToken ?? person.token !== undefined);
    if (!has || !isIn || owned.hasNoOwn) return;
    const own = askedFor(operation, person.things, people.stranger);
    const answer = await ask(operation, person, own);
    if (isFault(answer)) say('own', 'nothing may fail', answer);
    if (comparable(answer, own) === asIfNone) say('own', 'what is theirs is there', answer);
  };
  const last = (order: Owned | undefined): number => order?.ends ?? 0;
  for (const [, together] of [...Map.groupBy(tried, ({ owned }) => last(owned))].sort(([a], [b]) => a - b)) {
    await each(together, async (one) => {
      const persons = isOurs || one.owned ? people.all : some(people.all);
      // What may yet come is waited for: all wait at once.
      if (one.operation.type.name === 'Subscription') await Promise.all(persons.map((person) => tryOne(one, person)));
      else for (const person of persons) await tryOne(one, person);
    });
  }
  return { cases, broken, figures: { operations: tried.length, roles: people.all.length } };
}

/** In a shop that others use, what belongs to nobody is asked for by whoever has no account, by a customer, and by each of the staff in turn. */
const ALWAYS = new Set(['anonymous', 'customer']);
function createSome(): (all: readonly Person[]) => readonly Person[] {
  let turn = 0;
  return (all) => {
    const inTurn = all.filter(({ role }) => role !== 'guest' && !ALWAYS.has(role));
    turn++;
    return [...all.filter(({ role }) => ALWAYS.has(role)), ...inTurn.filter((_, index) => index === turn % inTurn.length || index === (turn + 2) % inTurn.length)];
  };
}

const withoutToken = { token: undefined } as unknown as { token: string };
const hasOneOf = ({ role }: Person, roles: readonly string[]): boolean => (roles.length > 0 && role === 'ADMIN') || roles.includes(role);

function isLetIn({ who }: Row, { role, token }: Person): boolean {
  if (who === 'everyone') return true;
  if (who === 'loggedIn') return token !== undefined;
  return who.split(' ').includes(role);
}

const codes = ({ errors }: Answer): readonly string[] => errors?.map(({ extensions }) => extensions.code) ?? [];
/** Faults, and requests that are not valid: then nothing was tried. */
const FAULTS = new Set(['INTERNAL', 'SUBGRAPH_UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST', 'COST_LIMIT_EXCEEDED', 'RATE_LIMITED']);
const isFault = (answer: Answer): boolean => answer.status >= 500 || codes(answer).some((code) => FAULTS.has(code));
const isRefused = (answer: Answer, code: string): boolean => codes(answer).includes(code) && Object.values((answer.data ?? {}) as object).every((value) => value === null);

/** Whether staff who asks so would alter the shop for everybody: nothing is named that is not there. */
const alters = ({ type }: OwnField, { ids }: Asked): boolean => type.name === 'Mutation' && ids.length === 0;

function withoutKind(operation: OwnField): readonly string[] {
  return leavesOf(operation).filter(({ path, type }) => type === 'ID' && !kindOf(operation.name, path))
    .map(({ path }) => `${operation.name}: nobody said what ${path} is the id of. Say it in proof/src/security/table/objects.ts.`);
}
