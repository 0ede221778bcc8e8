import type { ShopFacts } from '../shop/start-shop.ts';
import { createRetryingClient } from './retrying-client.ts';
import type { RetryingClient, Troubles } from './retrying-client.ts';
import { admit, credentialsOf, newCredentials, register } from './users.ts';
import type { Credentials } from './users.ts';

/** Somebody logged in, who logs in again before the token is over. */
export interface User extends RetryingClient {
  /** A token that is good; another one than the one that was refused. */
  token(refused?: string): Promise<string>;
}

type Session = Awaited<ReturnType<typeof admit>>['session'];

/** Before it is over, so that what is begun with it is finished with it. */
const SPARE_MS = 60_000;

function person(url: string, credentials: Credentials, first: Session, troubles: Troubles): User {
  let session = first;
  let renewing: Promise<Session> | undefined;
  const token = async (refused?: string): Promise<string> => {
    if (session.accessToken === refused || Date.parse(session.accessTokenExpiresAt) - Date.now() < SPARE_MS) {
      renewing ??= admit({ url }, credentials, troubles).then((admission) => admission.session);
      session = await renewing.finally(() => (renewing = undefined));
    }
    return session.accessToken;
  };
  return { token, ...createRetryingClient(url, token, troubles) };
}

/** A customer who has just registered. */
export async function newCustomer(shop: Pick<ShopFacts, 'url'>, troubles: Troubles = new Map()): Promise<User> {
  const credentials = newCredentials();
  const { session } = await register(shop, credentials, 'Test Shopper', troubles);
  return person(shop.url, credentials, session, troubles);
}

/** The demo account of a role. */
export async function staff(shop: Pick<ShopFacts, 'url'>, role: string, troubles: Troubles = new Map()): Promise<User> {
  const credentials = credentialsOf(role);
  const { session } = await admit(shop, credentials, troubles);
  return person(shop.url, credentials, session, troubles);
}
