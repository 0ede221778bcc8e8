import type { ApolloServerPlugin } from '@apollo/server';
import { currentSpan } from '@storegraph/tracing/span';
import type { GatewayMetrics } from '../metrics.ts';
import type { RequestContext } from '../request-context.ts';
import { createCountedName } from './operation-names.ts';
import type { CountedName } from './operation-names.ts';

/** Measures every operation by its name, counts the errors that clients are told, and names the request's span after it. */
export function measureOperations({ operations, errors }: Pick<GatewayMetrics, 'operations' | 'errors'>, countedName: CountedName = createCountedName()): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const end = operations.startTimer();
      return {
        async didResolveOperation({ operation, operationName }) {
          if (operation) nameSpan(operation.operation, operationName);
        },
        async willSendResponse({ operation, operationName, response: { body }, contextValue }) {
          const told = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const { extensions } of told) errors.inc({ code: String(extensions?.code) });
          const labels = { operation: operation ? countedName(operationName) : '(none)', kind: operation?.operation ?? '(none)', outcome: told.length > 0 ? 'errors' : 'ok' };
          end(labels);
          contextValue.notes.counted = labels;
        },
      };
    },
  };
}

const MAX_NAME = 64;

function nameSpan(kind: string, operationName: string | null): void {
  const span = currentSpan();
  if (!span) return;
  const name = operationName?.slice(0, MAX_NAME);
  span.rename(name ? `${kind} ${name}` : kind);
  span.set({ 'graphql.operation.type': kind, ...(name ? { 'graphql.operation.name': name } : {}) });
}
