import { SignJWT, exportJWK, generateKeyPair, type JWK } from 'jose';
import { newId } from '@storegraph/kernel/ids';
import { ANONYMOUS, type Caller, type Role } from '@storegraph/kernel/caller';
import { IDENTITY_HEADER, createMintIdentity } from '@storegraph/service/identity';
import { sealAudiences, withDisclosure } from '@storegraph/service/sealed-audience';

/** What a subgraph takes for the gateway. */
export interface TestGateway {
  /** For INTERNAL_PUBLIC_KEYS. */
  readonly publicKeys: string;
  /** The headers with which the gateway asks a subgraph in a caller's name. */
  headersFor(subgraph: string, caller?: Caller): Promise<Record<string, string>>;
  /** Headers with a token that is signed by the gateway's key and says what it is told to. */
  headersSaying(claims: TokenClaims): Promise<Record<string, string>>;
}

/** What a token says when it is not what the gateway would say. */
export interface TokenClaims {
  readonly audience: string;
  readonly issuer?: string;
  /** Seconds from now at which it ends; none when null. */
  readonly expiresInS?: number | null;
}

/** A gateway with a key of its own, to ask a subgraph with in a test. */
export async function createTestGateway(): Promise<TestGateway> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const kid = 'test';
  const mint = await createMintIdentity({ ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' });
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  return {
    publicKeys: JSON.stringify({ keys: [publicJwk] }),
    headersFor: async (subgraph, caller = ANONYMOUS) => ({ [IDENTITY_HEADER]: await mint(subgraph, caller) }),
    headersSaying: async ({ audience, issuer = 'storegraph-gateway', expiresInS = 60 }) => {
      const sealed = sealAudiences([audience])[0]!;
      const token = new SignJWT({ roles: [], client: 'test', aud: [sealed.element] as never }).setProtectedHeader({ alg: 'EdDSA', kid }).setIssuer(issuer).setIssuedAt();
      if (expiresInS !== null) token.setExpirationTime(Math.floor(Date.now() / 1000) + expiresInS);
      return { [IDENTITY_HEADER]: withDisclosure(await token.sign(privateKey), sealed) };
    },
  };
}

/** Somebody who is logged in, with these roles; a customer unless told otherwise. */
export function someone(...roles: readonly Role[]): Caller & { readonly userId: NonNullable<Caller['userId']> } {
  return { userId: newId('user'), roles: roles.length > 0 ? roles : ['CUSTOMER'], client: 'test' };
}
