import { GraphQLError } from 'graphql';

/** How many of something each client has, and may have. */
export interface PerClientLimit {
  isFull(client: string): boolean;
  /** Throws a `GraphQLError` when a client has as many as it may. */
  demand(client: string): void;
  /** The returned function gives it back; again is the same as once. */
  take(client: string): () => void;
}

/** `most` of `what` for each client. */
export function createPerClientLimit(most: number, what: string): PerClientLimit {
  const taken = new Map<string, number>();
  const change = (client: string, by: number): void => {
    const count = (taken.get(client) ?? 0) + by;
    if (count > 0) taken.set(client, count);
    else taken.delete(client);
  };
  const isFull = (client: string): boolean => (taken.get(client) ?? 0) >= most;
  return {
    isFull,
    demand(client) {
      if (isFull(client)) throw new GraphQLError(`At most ${most} ${what} are open for one client.`, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 429 } } });
    },
    take(client) {
      change(client, 1);
      let isGiven = false;
      return () => {
        if (!isGiven) change(client, -1);
        isGiven = true;
      };
    },
  };
}
