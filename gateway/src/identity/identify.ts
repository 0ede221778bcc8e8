import type { Caller } from '@storegraph/kernel/caller';
import { accessClassOf } from './access-class.ts';
import type { Authenticate } from './authenticate.ts';
import { clientOf } from './client.ts';
import type { Client } from './client.ts';

/** What a request, or the opening of a socket, shows of who asks. */
export interface Shown {
  readonly authorization: string | undefined;
  /** The client's network address. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Who asks, and everything that follows from it. */
export interface Identity {
  readonly caller: Caller;
  /** In ms since 1970; infinite when nothing that expires was shown. */
  readonly expiresAt: number;
  readonly client: Client;
  /** The variant of the graph that is asked. */
  readonly variant: string;
  /** Headers of the client that subgraphs are told. */
  readonly forwarded: Readonly<Record<string, string>>;
  readonly accessClass: string;
}

/** Finds out who asks. Rejects with a `GraphQLError` that is safe to be shown. */
export type Identify = (shown: Shown) => Promise<Identity>;

export interface IdentifyOptions {
  readonly authenticate: Authenticate;
  readonly variant: string;
  /** Names of headers that subgraphs are told, in small letters. */
  readonly forward: readonly string[];
}

export function createIdentify({ authenticate, variant, forward }: IdentifyOptions): Identify {
  return async ({ authorization, address, headers }) => {
    const { caller, expiresAt } = await authenticate(authorization);
    const forwarded = Object.fromEntries(forward.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])));
    return { caller, expiresAt, client: clientOf(caller, address), variant, forwarded, accessClass: accessClassOf(caller, variant, forwarded) };
  };
}
