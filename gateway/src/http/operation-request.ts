import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Asked } from '../operations/resolve-operation.ts';

/** What a request over HTTP says of the operation it wants. What cannot be read is left to whoever reads the rest. */
export function askedOf({ method, search, body }: HTTPGraphQLRequest): Asked {
  if (method !== 'GET') return isRecord(body) ? body : {};
  const params = new URLSearchParams(search);
  return { query: params.get('query') ?? undefined, documentId: params.get('documentId') ?? undefined, extensions: tryParse(params.get('extensions')) };
}

/** The same request as if it had sent `text` instead of an id. */
export function withText(request: HTTPGraphQLRequest, text: string): HTTPGraphQLRequest {
  const { method, search, body } = request;
  if (method !== 'GET') {
    const { documentId: _, extensions, ...rest } = body as Record<string, unknown>;
    return { ...request, body: { ...rest, query: text, ...(isRecord(extensions) ? { extensions: withoutId(extensions) } : {}) } };
  }
  const params = new URLSearchParams(search);
  const extensions = tryParse(params.get('extensions'));
  params.delete('documentId');
  params.set('query', text);
  if (isRecord(extensions)) params.set('extensions', JSON.stringify(withoutId(extensions)));
  return { ...request, search: `?${params.toString()}` };
}

function withoutId({ persistedQuery: _, ...extensions }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return extensions;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tryParse(json: string | null): unknown {
  try {
    return json === null ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}
