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

/** Somebody who asks the graph: the named operations, as one user or as nobody. */
export interface Asker {
  readonly token: string | undefined;
  /** The data of a named operation. Throws `Failed` unless it is answered whole. */
  ask(name: string, variables?: object): Promise<any>;
  /** The payload of a named mutation. Throws `Failed` unless it is answered whole; refusals are in its `userErrors`. */
  act(name: string, input: object): Promise<any>;
  /** The same, and it must not be refused: throws with what it was refused for. */
  must(name: string, input: object): Promise<any>;
  /** The whole answer to any text. */
  raw(query: string, variables?: object): Promise<Answer>;
}

/** How requests for named operations go, for whoever counts them. */
export interface Counting {
  sent(name: string): void;
  failed(name: string, why: string): void;
}

/** An asker with an access token, or without one; `headers` go with each request, and `counting` is told of each. */
export function createAsker(url: string, token?: string, { headers = {}, counting }: { readonly headers?: Record<string, string>; readonly counting?: Counting | undefined } = {}): Asker {
  const raw: Asker['raw'] = (query, variables = {}) => post(url, { query, variables }, { ...headers, ...bearer(token) });
  const ask: Asker['ask'] = async (name, variables) => {
    counting?.sent(name);
    const fail = (why: string): never => {
      counting?.failed(name, why);
      throw new Failed(`${name} was answered ${why}`);
    };
    const { status, data, errors } = await raw(operation(name), variables).catch((error: Error) => fail(`with nothing: ${[error, error.cause].map(String).join(', ')}`));
    return errors || !data ? fail(`${status}: ${JSON.stringify(errors)}`) : data;
  };
  const act: Asker['act'] = async (name, input) => Object.values((await ask(name, { input })) as object)[0];
  return { token, raw, ask, act, must: async (name, input) => granted(await act(name, input)) };
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
