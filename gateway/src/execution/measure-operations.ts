import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayFigures } from '../figures.ts';
import type { RequestContext } from '../request-context.ts';

/** So many different names are counted by themselves; clients choose names, and each costs memory. */
const MAX_NAMES = 200;

/** Measures every operation by its name, and counts the errors that clients are told. */
export function measureOperations({ operations, errors }: GatewayFigures): ApolloServerPlugin<RequestContext> {
  const names = new Set<string>();
  const bounded = (name: string | null | undefined): string => {
    if (!name) return '(none)';
    if (names.size < MAX_NAMES) names.add(name);
    return names.has(name) ? name : '(other)';
  };
  return {
    async requestDidStart() {
      const end = operations.startTimer();
      return {
        async willSendResponse({ operation, operationName, response: { body } }) {
          const told = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const { extensions } of told) errors.inc({ code: String(extensions?.code) });
          end({ operation: operation ? bounded(operationName) : '(none)', kind: operation?.operation ?? '(none)', outcome: told.length > 0 ? 'errors' : 'ok' });
        },
      };
    },
  };
}
