import { operation } from '../../clients/operations.ts';

/** What a client was answered. */
export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions?: { readonly code?: string } }[];
}

/** A request that was not answered as it should be. */
export class Failed extends Error {}

/** A client of a shop: its named operations, as one user or as nobody. */
export interface Asker {
  /** The data of a named operation. Throws `Failed` unless it is answered whole. */
  ask(name: string, variables?: object): Promise<any>;
  /** The payload of a named mutation. Throws `Failed` unless it is answered whole; refusals are in its `userErrors`. */
  act(name: string, input: object): Promise<any>;
  /** The same, and it must not be refused: throws with what it was refused for. */
  must(name: string, input: object): Promise<any>;
  /** The whole answer to any text. */
  raw(query: string, variables?: object): Promise<Answer>;
}

/** How requests go, for whoever counts them. */
export interface Counting {
  sent(name: string): void;
  failed(name: string, why: string): void;
}

/** A client; `counting` is told of each request that is sent, and of each that was not answered whole. */
export function createAsker(url: string, token?: string, counting?: Counting): Asker {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const raw: Asker['raw'] = async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(30_000) });
    return { status: response.status, ...((await response.json()) as object) };
  };
  const ask: Asker['ask'] = async (name, variables) => {
    counting?.sent(name);
    const answer: Answer = await raw(operation(name), variables).catch((error: Error & { cause?: unknown }) => ({ status: 0, errors: [{ message: `${error.message}: ${String(error.cause)}` }] }));
    if (answer.status === 200 && answer.data && !answer.errors) return answer.data;
    const why = `${answer.status} ${JSON.stringify(answer.errors ?? answer)}`;
    counting?.failed(name, why);
    throw new Failed(`${name} was answered ${why}`);
  };
  const act: Asker['act'] = async (name, input) => Object.values((await ask(name, { input })) as object)[0];
  const must: Asker['must'] = async (name, input) => {
    const payload = await act(name, input);
    if (payload.userErrors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  };
  return { raw, ask, act, must };
}
