import { noteRefusals } from './refusals/reached.ts';

/** An operation and what goes with it. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** An error as it came over the wire. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>> & { readonly code?: string };
}

/** What came back, whatever it was. */
export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  /** Empty when there are none. */
  readonly errors: readonly AnsweredError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Posts an operation. Rejects only when nothing, or no JSON, comes back: errors are for the test to look at. */
export async function postGraphQL<Data = Record<string, unknown>>(
  url: string, request: GraphQLRequest, headers: Readonly<Record<string, string>> = {},
): Promise<GraphQLAnswer<Data>> {
  return readAnswer<Data>(await post(url, JSON.stringify(request), headers));
}

/** Posts a body as it is, well-formed or not. */
export async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

/** The text of a mutation with one input, as all of them have it: `mutationText('createBrand', 'brand { id }')`. */
export function mutationText(name: string, selection: string): string {
  return `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} } }`;
}

/** The codes of an answer's errors. */
export function codesOf({ errors }: Pick<GraphQLAnswer<unknown>, 'errors'>): readonly (string | undefined)[] {
  return errors.map(({ extensions }) => extensions?.code);
}

async function readAnswer<Data>(response: Response): Promise<GraphQLAnswer<Data>> {
  const text = await response.text();
  try {
    const { data = null, errors = [], extensions = {} } = JSON.parse(text) as Partial<GraphQLAnswer<Data>>;
    noteRefusals(data);
    return { status: response.status, headers: response.headers, data, errors, extensions };
  } catch (cause) {
    throw new Error(`${response.url} answered ${response.status} with no JSON: ${text.slice(0, 500)}`, { cause });
  }
}
