import { setTimeout as delay } from 'node:timers/promises';
import { operation } from './operations.ts';

/** What a GraphQL request was answered. */
export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string; [name: string]: unknown } }[];
  readonly extensions?: any;
}

/** A request that was not answered as it should be. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

const CLIENT_MS = 30_000;

/** Sends a request over plain HTTP. Rejects when there is no answer in time, and with `Failed` when it is no GraphQL. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}, timeoutMs = CLIENT_MS): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body), signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  try {
    return { status: response.status, ...(JSON.parse(text) as object) };
  } catch {
    throw new Failed(`${response.status}: ${text.slice(0, 500)}`);
  }
}

/** The header that says whose a request is. */
export const bearer = (token: string | undefined): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

/** Somebody who asks the graph: the named operations, as one user or as nobody. A shop that is busy for the moment is asked again. */
export interface GraphqlClient {
  readonly token: string | undefined;
  /** The data of a named operation. Throws `Failed` unless it is answered whole. */
  ask(name: string, variables?: object): Promise<any>;
  /** The payload of a named mutation. Throws `Failed` unless it is answered whole; refusals are in its `userErrors`. */
  act(name: string, input: object): Promise<any>;
  /** The same, and it must not be refused: throws with what it was refused for. */
  must(name: string, input: object): Promise<any>;
  /** The data of any text. Throws `Failed` unless it is answered whole. */
  read(query: string, variables?: object): Promise<any>;
  /** The answer to any text, whatever it is. */
  raw(query: string, variables?: object): Promise<Answer>;
}

/** How requests for named operations go, for whoever counts them. */
export interface Counting {
  sent(name: string): void;
  failed(name: string, why: string): void;
}

/** A client with an access token, or without one; `headers` go with each request. `counting` is told of each, and then none is asked again. */
export function createGraphqlClient(url: string, token?: string, { headers = {}, counting }: { readonly headers?: Record<string, string>; readonly counting?: Counting | undefined } = {}): GraphqlClient {
  const raw: GraphqlClient['raw'] = (query, variables = {}) => post(url, { query, variables }, { ...headers, ...bearer(token) });
  const whole = async (name: string, query: string, variables: object = {}): Promise<any> => {
    const fail = (why: string): never => {
      counting?.failed(name, why);
      throw new Failed(`${name} was answered ${why}`);
    };
    for (const giveUpAt = performance.now() + PATIENCE_MS; ; await delay(PAUSE_MS)) {
      counting?.sent(name);
      const { status, data, errors } = await raw(query, variables).catch((error: Error) => fail(`with nothing: ${[error, error.cause].map(String).join(', ')}`));
      if (data && !errors) return data;
      if (counting || performance.now() > giveUpAt || !mayBeAskedAgain(query, variables, errors)) return fail(`${status}: ${JSON.stringify(errors)}`);
    }
  };
  const ask: GraphqlClient['ask'] = (name, variables) => whole(name, operation(name), variables);
  const act: GraphqlClient['act'] = async (name, input) => Object.values((await ask(name, { input })) as object)[0];
  return { token, raw, ask, act, read: (query, variables) => whole(query.slice(0, 60), query, variables), must: async (name, input) => granted(await act(name, input)) };
}

/** How long somebody asks a shop that is busy, and how often. */
const [PATIENCE_MS, PAUSE_MS] = [15_000, 200];
/** A shop that is busy says so; whether it did what it was asked is known of the first of these alone. */
const [NOT_DONE, BUSY] = [new Set(['OVERLOADED', 'IDENTITY_UNAVAILABLE']), new Set(['OVERLOADED', 'IDENTITY_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'])];

/** Whether nothing is wrong but that the shop is busy, and nothing is done twice by asking again. */
function mayBeAskedAgain(query: string, variables: object, errors: Answer['errors'] = []): boolean {
  const isKeyed = 'input' in variables && Object.hasOwn(variables.input as object, 'idempotencyKey');
  const busy = isKeyed || !/^\s*mutation\b/m.test(query) ? BUSY : NOT_DONE;
  return errors.length > 0 && errors.every(({ extensions }) => busy.has(extensions.code));
}

/** Why a mutation did nothing. */
export interface Refusals {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

/** A payload without refusals. Throws with them when there are any. */
export function granted<Payload extends Refusals>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new Error(`refused: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}
