import type { FormatError } from './format-error.ts';
import type { RebuildSubgraphError } from './rebuild-subgraph-error.ts';

/** For graphs whose errors are meant to be read: a subgraph's message and code pass as they are, and nothing else of it. */
export const readPlainly: RebuildSubgraphError = (error) => {
  const { message, path, extensions } = (error ?? {}) as { message?: unknown; path?: readonly (string | number)[]; extensions?: { code?: unknown } };
  return {
    message: typeof message === 'string' ? message : 'A subgraph failed.',
    ...(Array.isArray(path) ? { path } : {}),
    extensions: { code: typeof extensions?.code === 'string' ? extensions.code : 'DOWNSTREAM_SERVICE_ERROR' },
  };
};

/** What came from a subgraph is shown; the gateway's own faults are still masked. */
export function showPlainly(format: FormatError): FormatError {
  return (formatted, error) => {
    const { code } = formatted.extensions ?? {};
    return typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR' || code === 'GRAPHQL_VALIDATION_FAILED' ? format(formatted, error) : { message: formatted.message, ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}), extensions: { code, ...(formatted.extensions?.service ? { service: formatted.extensions.service } : {}) } };
  };
}
