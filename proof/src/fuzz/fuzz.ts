import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Kind, print, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Chance } from '@storegraph/gateway/execution/oracle/chance';
import { randomOperation, type ScalarOf } from '@storegraph/gateway/execution/oracle/random-operation';
import { readSupergraph } from '@storegraph/gateway/supergraph/read-supergraph';
import { inRepository } from '@storegraph/stack/repository';
import { newCustomer, staff } from '../clients/users.ts';
import { faultsOf, TYPENAME } from './check-answer.ts';

export interface Fuzzing {
  readonly url: string;
  /** `NOBODY`, `NEWCOMER` (a customer of their own), or a role of the demo accounts. */
  readonly roles: readonly string[];
  /** Of each role. */
  readonly operations: number;
  readonly seed: string;
  /** Otherwise nothing is changed. */
  readonly mutates: boolean;
}

export interface Fuzzed {
  readonly operations: number;
  /** Answered with data and without errors. */
  readonly whole: number;
  /** What must not be, each with the seed and role that make the operation again. */
  readonly faults: readonly string[];
}

const SIZE = { depth: 5, fields: 14 };
/** Whatever is asked, nobody is told that something broke. */
const BROKEN = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE', 'TIMEOUT']);

/** Sends random valid operations to a shop as each role, with ids that were seen in answers before. Every answer must be what the schema says, and none a fault. */
export async function fuzz({ url, roles, operations, seed, mutates }: Fuzzing): Promise<Fuzzed> {
  const supergraph = readSupergraph(readFileSync(inRepository('schema', 'supergraph.graphql'), 'utf8'));
  const seen = new Map<string, string[]>();
  const faults: string[] = [];
  let [sent, whole] = [0, 0];
  for (const role of roles) {
    const token = await tokenOf(url, role);
    for (let number = 0; sent < operations * (roles.indexOf(role) + 1); number += 1) {
      const drawnFrom = `${seed} ${role} ${number}`;
      const drawn = randomOperation({ supergraph, most: SIZE }, drawnFrom, scalarsFrom(seen));
      const isMutation = drawn.document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation');
      if (isMutation && !mutates) continue;
      const document = withTypenames(drawn.document);
      const [variables = {}] = drawn.variables;
      sent += 1;
      const { status, answer } = await send(url, token, JSON.stringify({ query: print(document), variables, ...(drawn.operationName ? { operationName: drawn.operationName } : {}) }));
      const wrong = [
        ...(status >= 500 ? [`status ${status}: ${JSON.stringify(answer).slice(0, 300)}`] : []),
        ...(answer.errors ?? []).filter(({ extensions }) => BROKEN.has(extensions?.code ?? 'INTERNAL')).map((error) => JSON.stringify(error)),
        ...(answer.data ? faultsOf({ schema: supergraph.apiSchema, document, operationName: drawn.operationName, variables }, answer.data) : []),
      ];
      if (answer.data && !answer.errors) whole += 1;
      if (wrong.length > 0) faults.push(`${drawnFrom}: ${wrong.slice(0, 3).join('; ')}\n    ${print(document).replace(/\s+/g, ' ')}\n    ${JSON.stringify(variables)}`);
      remember(answer.data, seen);
    }
  }
  return { operations: sent, whole, faults };
}

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions?: { readonly code?: string } }[];
}

/** A service that takes too long is one, too; one that does so for ten seconds on end is broken. */
const BUSY = new Set(['OVERLOADED', 'SUBGRAPH_UNAVAILABLE']);
const TRIES = 40;
const PAUSE_MS = 250;

/** A machine that has other things to do says so, and is asked again. */
async function send(url: string, token: string | undefined, body: string, tries = TRIES): Promise<{ readonly status: number; readonly answer: Answer }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, signal: AbortSignal.timeout(60_000), body,
  });
  const answer = (await response.json()) as Answer;
  if (tries <= 1 || !answer.errors?.some(({ extensions }) => BUSY.has(extensions?.code ?? ''))) return { status: response.status, answer };
  await delay(PAUSE_MS);
  return send(url, token, body, tries - 1);
}

async function tokenOf(url: string, role: string): Promise<string | undefined> {
  if (role === 'NOBODY') return undefined;
  return (role === 'NEWCOMER' ? await newCustomer({ url }) : await staff({ url }, role)).token;
}

/** Asks for the type wherever something is selected, but for the root, under a name that nothing else has. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node, _key, parent) => (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION ? undefined
      : { ...node, selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' }, alias: { kind: Kind.NAME, value: TYPENAME } }] }),
  });
}

const MOST_IDS = 200;

/** Ids by their prefix: `order_…`. */
function remember(value: unknown, seen: Map<string, string[]>): void {
  if (typeof value === 'string') {
    const [, prefix] = /^([a-z]+)_[0-9a-z]{26}$/.exec(value) ?? [];
    const known = prefix === undefined ? undefined : (seen.get(prefix) ?? []);
    if (prefix !== undefined && known && known.length < MOST_IDS && !known.includes(value)) seen.set(prefix, [...known, value]);
  } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) remember(inner, seen);
}

const TEXTS = ['lamp', 'Desk lamp', '', 'EUR', 'ünïcödé 灯', '%', "'; DROP TABLE product; --", 'a'.repeat(300), 'en', '-'] as const;

/** Mostly what makes sense where it stands; now and then what does not. */
const scalarsFrom = (seen: ReadonlyMap<string, readonly string[]>): ScalarOf => (type, name, chance) => SCALARS[type]?.(name, chance, seen);

type Draw = (name: string, chance: Chance, seen: ReadonlyMap<string, readonly string[]>) => unknown;
const PREFIXES: Readonly<Record<string, string>> = { variant: 'var', product: 'prod', category: 'cat', line: 'cline', payment: 'pay', promotion: 'promo', warehouse: 'wh' };
const SCALARS: Readonly<Record<string, Draw>> = {
  ID: (name, chance, seen) => {
    const stem = name.replace(/Ids?$/, '').toLowerCase();
    const fitting = seen.get(PREFIXES[stem] ?? stem) ?? [];
    if (fitting.length > 0 && chance.is(0.8)) return chance.pick(fitting);
    const any = [...seen.values()].flat();
    return any.length > 0 && chance.is(0.8) ? chance.pick(any) : chance.pick(['x', '', 'order_01h455vb4pex5vsknk084sn02q']);
  },
  Int: (name, chance) => (name === 'first' ? chance.int(0, 30) : chance.is(0.1) ? chance.pick([-1, 2 ** 31 - 1, -(2 ** 31)]) : chance.int(0, 12)),
  Decimal: (_name, chance) => chance.pick(['1.00', '19.99', '0', '-1', '1e9', '999999999999999.99', '0.001', 'x']),
  CurrencyCode: (_name, chance) => chance.pick(['EUR', 'USD', 'JPY', 'GBP', 'XXX']),
  CountryCode: (_name, chance) => chance.pick(['DE', 'US', 'JP', 'XX']),
  DateTime: (_name, chance) => chance.pick(['2026-11-21T09:30:00.000Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'yesterday']),
  URL: (_name, chance) => chance.pick(['https://example.com/x', '/x', 'javascript:1']),
  EmailAddress: (_name, chance) => chance.pick(['nobody@storegraph.example', 'x']),
  String: (_name, chance) => chance.pick(TEXTS),
};

