import { operation } from './operations.ts';

/** What a GraphQL request was answered. */
export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string; [name: string]: unknown } }[];
  readonly extensions?: any;
}

/** Sends a request over plain HTTP. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  try {
    return { status: response.status, ...(JSON.parse(text) as object) };
  } catch {
    throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  }
}

/** Somebody who asks the graph: the named operations, as one user or as nobody. */
export interface Asker {
  readonly token: string | undefined;
  /** The data of a named operation. Throws when there are errors. */
  ask(name: string, variables?: object): Promise<any>;
  /** The payload of a named mutation. Throws when there are errors; refusals are in its `userErrors`. */
  act(name: string, input: object): Promise<any>;
  /** The whole answer to any text. */
  raw(query: string, variables?: object): Promise<Answer>;
}

/** An asker with an access token, or without one; `headers` go with each request. */
export function createAsker(url: string, token?: string, headers: Record<string, string> = {}): Asker {
  const raw: Asker['raw'] = (query, variables = {}) => post(url, { query, variables }, { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) });
  const ask: Asker['ask'] = async (name, variables) => {
    const { status, data, errors } = await raw(operation(name), variables);
    if (errors) throw new Error(`${name} (${status}): ${JSON.stringify(errors)}`);
    return data;
  };
  return { token, raw, ask, act: async (name, input) => Object.values(await ask(name, { input }) as object)[0] };
}
