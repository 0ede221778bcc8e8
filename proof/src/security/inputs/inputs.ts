import type { Answer } from '../../clients/graphql-client.ts';
import { leavesOf } from '../graph/arguments.ts';
import type { Given } from '../graph/arguments.ts';
import { rootFields } from '../graph/composed.ts';
import type { OwnField } from '../graph/composed.ts';
import { askedFor } from '../matrix/cell.ts';
import type { Asked } from '../matrix/cell.ts';
import { rowsAgreedTo } from '../table/rows.ts';
import type { Target } from '../target.ts';
import type { People, Person } from '../world/people.ts';

/** An operation that somebody may ask, and who. */
export interface Input {
  readonly operation: OwnField;
  readonly person: Person;
  /** Where it takes text. */
  readonly texts: readonly Given[];
  /** What it is asked with, with something else at some places. */
  ask(instead: (given: Given) => unknown): Asked;
}

const TEXT = new Set(['String', 'ID', 'EmailAddress', 'URL', 'Decimal', 'DateTime', 'CountryCode', 'CurrencyCode', 'JSON']);
/** Work that is counted by address, and that other tests need too. */
const COUNTED = new Set(['Mutation.register', 'Mutation.login']);

/**
 * Every query and mutation that takes an argument, to be asked by somebody who may. In a shop that others use none by which staff
 * would alter it, or use up what everybody has a share of.
 */
export function inputsOf({ isOurs }: Target, { all, stranger }: People): readonly Input[] {
  const rows = new Map(rowsAgreedTo().map((row) => [`${row.subgraph} ${row.field}`, row.who]));
  const of = (wanted: string): Person => all.find(({ role }) => role === wanted) ?? { ...all[0], role: wanted } as Person;
  return rootFields.filter(({ type, field }) => type.name !== 'Subscription' && field.args.length > 0).flatMap((operation): Input[] => {
    const who = rows.get(`${operation.subgraph} ${operation.name}`) ?? '';
    const isOpen = who === 'everyone' || who === 'loggedIn';
    const person = of(isOpen ? 'customer' : 'ADMIN');
    const things = isOpen ? person.things : isOurs ? stranger : undefined;
    const ask: Input['ask'] = (instead) => askedFor(operation, things, isOpen || isOurs ? stranger : undefined, instead);
    const alters = operation.type.name === 'Mutation' && !isOpen && ask(() => undefined).ids.length === 0;
    if (!isOurs && (alters || COUNTED.has(operation.name))) return [];
    return [{ operation, person, texts: leavesOf(operation).filter(({ type }) => TEXT.has(type)), ask }];
  });
}

/** What tells of the inside: where the code is, what the database says, what Node says. */
const LEAKS = [/node_modules|node:internal|\.[jt]s:\d+|\n\s+at /, /\b(syntax error at or near|relation "|column "|duplicate key value|violates|invalid byte sequence|QueryFailedError|pg_)\b/i, /\b(TypeError|RangeError|ReferenceError|undefined is not|Cannot read|call stack)\b/];
const FAULTS = new Set(['INTERNAL', 'SUBGRAPH_UNAVAILABLE']);

/** What is wrong with an answer to whatever input: a fault, or a word of the inside that was not asked with. */
export function wrongWith({ status, data, errors }: Answer, asked: unknown): string | undefined {
  if (status >= 500) return `status ${status}`;
  const fault = errors?.find(({ extensions: { code } }) => FAULTS.has(code));
  if (fault) return `${fault.extensions.code}: ${fault.message}`;
  const given = JSON.stringify(asked);
  const said = JSON.stringify({ data: data as unknown, errors });
  const leak = LEAKS.find((pattern) => pattern.test(said) && !pattern.test(given));
  return leak && `it says ${leak.exec(said)?.[0] ?? ''}: ${said.slice(0, 200)}`;
}
