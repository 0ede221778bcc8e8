import { hash, randomBytes } from 'node:crypto';

/** An audience as a signed token names it, and what shows that audience, and nobody else, that it is meant. */
export interface SealedAudience {
  readonly audience: string;
  readonly element: { readonly '...': string };
  readonly disclosure: string;
}

const SALT_BYTES = 16;

/**
 * Seals audiences: each an element of a token's `aud` by selective disclosure for JWTs (RFC 9901). One signature serves
 * many audiences so, and none of them can show the token to another: it cannot guess what that one's digest was made of.
 */
export function sealAudiences(audiences: readonly string[]): SealedAudience[] {
  const salts = randomBytes(SALT_BYTES * audiences.length);
  return audiences.map((audience, index) => {
    const salt = salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES).toString('base64url');
    const disclosure = Buffer.from(JSON.stringify([salt, audience])).toString('base64url');
    return { audience, element: { '...': digestOf(disclosure) }, disclosure };
  });
}

/** Puts a token together with what discloses one of its audiences. */
export const withDisclosure = (jwt: string, { disclosure }: Pick<SealedAudience, 'disclosure'>): string => `${jwt}~${disclosure}~`;

/** Takes a token and its disclosure apart; undefined when it is not of this form. */
export function splitDisclosure(token: string): { readonly jwt: string; readonly disclosure: string } | undefined {
  const [jwt = '', disclosure = '', end, ...more] = token.split('~');
  return disclosure !== '' && end === '' && more.length === 0 ? { jwt, disclosure } : undefined;
}

/** Whether a token's `aud` names an audience, by what was disclosed to it. */
export function isDisclosed(aud: unknown, disclosure: string, audience: string): boolean {
  const digest = digestOf(disclosure);
  return Array.isArray(aud) && aud.some((element: unknown) => (element as Partial<SealedAudience['element']> | null)?.['...'] === digest) && disclosed(disclosure) === audience;
}

function disclosed(disclosure: string): unknown {
  try {
    const [, audience] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as unknown[];
    return audience;
  } catch {
    return undefined;
  }
}

const digestOf = (disclosure: string): string => hash('sha256', disclosure, 'base64url');
