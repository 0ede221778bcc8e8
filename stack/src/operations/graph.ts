import { Problem } from '../command-line/problem.ts';
import { readDemoAccounts } from '../services/accounts.ts';

/** The graph, asked by an administrator. */
export interface Graph {
  /** Answers the data of an operation. Rejects with a `Problem` when the graph cannot be reached or refuses. */
  ask<Data>(operation: string, variables?: object): Promise<Data>;
}

/** Who asks: a token, or what is logged in with; the demo shop's administrator when neither is said. */
export interface Credentials {
  readonly STOREGRAPH_TOKEN?: string | undefined;
  readonly STOREGRAPH_EMAIL?: string | undefined;
  readonly STOREGRAPH_PASSWORD?: string | undefined;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const LOG_IN = 'mutation LogIn($input: LoginInput!) { login(input: $input) { session { accessToken } userErrors { message } } }';

/** Logs in where that is needed. */
export async function connectGraph(url: string, credentials: Credentials): Promise<Graph> {
  const token = credentials.STOREGRAPH_TOKEN ?? (await logIn(url, credentials));
  return { ask: (operation, variables) => send(url, operation, variables, { authorization: `Bearer ${token}` }) };
}

async function logIn(url: string, { STOREGRAPH_EMAIL: email, STOREGRAPH_PASSWORD: password }: Credentials): Promise<string> {
  const admin = (await readDemoAccounts()).find(({ roles }) => roles.includes('ADMIN'));
  const input = email === undefined && admin ? { email: admin.email, password: admin.password } : { email: email ?? '', password: password ?? '' };
  const { login } = await send<{ login: { session: { accessToken: string } | null; userErrors: { message: string }[] } }>(url, LOG_IN, { input });
  if (login.session) return login.session.accessToken;
  throw new Problem(`${input.email} cannot log in: ${login.userErrors.map(({ message }) => message).join(' ')}`, 'Set STOREGRAPH_EMAIL and STOREGRAPH_PASSWORD, or STOREGRAPH_TOKEN.');
}

async function send<Data>(url: string, query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(30_000),
  }).catch((error: unknown) => {
    throw new Problem(`There is no shop at ${url}.`, 'Start one with npm start, or say where it is: --url URL', { cause: error });
  });
  const answer = await response.text().then((text) => JSON.parse(text) as Answer).catch((error: unknown) => {
    throw new Problem(`What answers at ${url} is no graph (${response.status}).`, 'Say where the shop is: --url URL', { cause: error });
  });
  const [error] = answer.errors ?? [];
  if (!error) return answer.data as Data;
  const mend = error.extensions?.code === 'FORBIDDEN' || error.extensions?.code === 'UNAUTHENTICATED' ? 'Only administrators may: set STOREGRAPH_TOKEN, or STOREGRAPH_EMAIL and STOREGRAPH_PASSWORD.' : '';
  throw new Problem(`The graph refuses: ${error.message}`, mend);
}
