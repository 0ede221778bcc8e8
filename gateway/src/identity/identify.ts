import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { accessClassOf, publicClassOf } from './access-class.ts';
import type { Admitted, AdmitPartner } from './api-key.ts';
import type { Authenticate } from './authenticate.ts';
import { clientOf } from './client.ts';
import type { Client } from './client.ts';

/** What a request, or the opening of a socket, shows of who asks. */
export interface Shown {
  readonly authorization: string | undefined;
  /** A partner's. */
  readonly apiKey?: string | undefined;
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
  /** The client's network address. */
  readonly address: string;
  /** The variant of the graph that is asked. */
  readonly variant: string;
  /** Headers of the client that subgraphs are told. */
  readonly forwarded: Readonly<Record<string, string>>;
  readonly accessClass: string;
  /** The same for all who are shown the same of what is nobody's own; undefined for staff. */
  readonly publicClass: string | undefined;
  /** `tell` is called once who asks is not let in any more though nothing expired. Returns how to listen no more. */
  readonly whenRevoked?: Admitted['whenRevoked'];
}

/** Finds out who asks. Rejects with a `GraphQLError` that is safe to be shown. */
export type Identify = (shown: Shown) => Promise<Identity>;

export interface IdentifyOptions {
  readonly authenticate: Authenticate;
  /** Undefined where nobody is asked who they are. */
  readonly admitPartner: AdmitPartner | undefined;
  /** What is asked by everybody but partners, whose contract says it. */
  readonly variant: string;
  /** Names of headers that subgraphs are told, in small letters. */
  readonly forward: readonly string[];
}

export function createIdentify({ authenticate, admitPartner, variant: usual, forward }: IdentifyOptions): Identify {
  /** Who asks again from the same place is who it was: most requests are anonymous, or one of many with the same token. */
  const last = new WeakMap<Caller, Identity>();
  return async ({ authorization, apiKey, address, headers }) => {
    const { caller: asked, expiresAt } = await authenticate(authorization);
    const isPlain = apiKey === undefined && forward.length === 0;
    const before = isPlain ? last.get(asked) : undefined;
    if (before?.address === address && before.expiresAt === expiresAt) return before;
    const admitted = apiKey === undefined ? undefined : admitPartner?.(apiKey);
    const caller = admitted ? { ...asked, client: `partner:${admitted.partner.id}` } : asked;
    const variant = admitted?.partner.contract ?? usual;
    const forwarded = Object.fromEntries(forward.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])));
    const identity = identityOf({ caller, expiresAt, address, variant, forwarded }, admitted);
    if (isPlain) last.set(asked, identity);
    return identity;
  };
}

/** Who asks and shows nothing of who they are. */
export function createAnonymous(variant: string): (address: string) => Identity {
  let last: Identity | undefined;
  return (address) => (last?.address === address ? last : (last = identityOf({ caller: ANONYMOUS, expiresAt: Number.POSITIVE_INFINITY, address, variant, forwarded: {} })));
}

function identityOf(known: Pick<Identity, 'caller' | 'expiresAt' | 'address' | 'variant' | 'forwarded'>, admitted?: Admitted): Identity {
  const { caller, address, variant, forwarded } = known;
  return {
    ...known,
    client: clientOf(caller, address, admitted?.partner),
    accessClass: accessClassOf(caller, variant, forwarded),
    publicClass: publicClassOf(caller, variant, forwarded),
    ...(admitted ? { whenRevoked: admitted.whenRevoked } : {}),
  };
}
