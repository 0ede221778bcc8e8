import { randomUUID } from 'node:crypto';
import { demoAccounts } from '@storegraph/sample-shop/people';
import { createGraphqlClient, granted } from './graphql-client.ts';
import type { GraphqlClient, Counting } from './graphql-client.ts';
import { createRetryingClient } from './retrying-client.ts';
import type { Troubles } from './retrying-client.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** What somebody logs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody logged in. */
export interface User extends GraphqlClient, Credentials {
  readonly token: string;
  readonly userId: string;
}

/** What nobody has logged in with before. */
export const newCredentials = (): Credentials => ({ email: `shopper-${randomUUID()}@storegraph.example`, password: `secret ${randomUUID()}` });

/** What the demo account of a role is logged in to with. */
export function credentialsOf(role: string): Credentials {
  const account = demoAccounts.find(({ roles }) => (roles as readonly string[]).includes(role));
  if (!account) throw new Error(`no demo account is ${role}`);
  return { email: account.email, password: account.password };
}

type Shop = Pick<ShopFacts, 'url'>;

/** What lets somebody in. */
interface Admission {
  readonly session: { readonly accessToken: string; readonly accessTokenExpiresAt: string; readonly user: { readonly id: string } };
}

/** Opens an account, however often a busy shop has to be asked. */
export async function register({ url }: Shop, credentials: Credentials, displayName: string, troubles: Troubles = new Map()): Promise<Admission> {
  const door = doorOf(url, troubles);
  const registered = await door.act<Admission>('register', { ...credentials, displayName });
  // Asked again, whoever was let in by an answer that did not come is told that there is an account.
  const isThere = registered.userErrors.some(({ code }) => code === 'EMAIL_TAKEN');
  return granted(isThere ? await door.act<Admission>('log-in', credentials) : registered);
}

/** Lets somebody in who has an account. */
export const admit = async ({ url }: Shop, { email, password }: Credentials, troubles: Troubles = new Map()): Promise<Admission> => granted(await doorOf(url, troubles).act<Admission>('log-in', { email, password }));

const doorOf = (url: string, troubles: Troubles) => createRetryingClient(url, async () => undefined, troubles);

/** A customer who has just registered: nobody else's orders are in the way. What they ask from then on is counted. */
export async function newCustomer(shop: Shop, { displayName = 'Test Shopper', counting }: { readonly displayName?: string; readonly counting?: Counting } = {}): Promise<User> {
  const credentials = newCredentials();
  return person(shop.url, credentials, await register(shop, credentials, displayName), counting);
}

/** Somebody who has an account. */
export const logIn = async (shop: Shop, credentials: Credentials): Promise<User> => person(shop.url, credentials, await admit(shop, credentials));

/** The demo account of a role. */
export const staff = (shop: Shop, role: string): Promise<User> => logIn(shop, credentialsOf(role));

function person(url: string, { email, password }: Credentials, { session }: Admission, counting?: Counting): User {
  return { ...createGraphqlClient(url, session.accessToken, { counting }), token: session.accessToken, userId: session.user.id, email, password };
}
