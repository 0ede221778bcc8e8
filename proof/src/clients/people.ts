import { randomUUID } from 'node:crypto';
import { demoAccounts } from '@storegraph/sample-shop/people';
import { createAsker } from './ask.ts';
import type { Asker, Counting } from './ask.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** What somebody logs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody logged in. */
export interface Person extends Asker, Credentials {
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

/** A customer who has just registered: nobody else's orders are in the way. What they ask from then on is counted. */
export async function newCustomer({ url }: Shop, { displayName = 'Test Shopper', counting }: { readonly displayName?: string; readonly counting?: Counting } = {}): Promise<Person> {
  const credentials = newCredentials();
  return person(url, credentials, await createAsker(url).must('register', { ...credentials, displayName }), counting);
}

/** Somebody who has an account. */
export async function logIn({ url }: Shop, { email, password }: Credentials): Promise<Person> {
  return person(url, { email, password }, await createAsker(url).must('log-in', { email, password }));
}

/** The demo account of a role. */
export const staff = (shop: Shop, role: string): Promise<Person> => logIn(shop, credentialsOf(role));

function person(url: string, credentials: Credentials, { session }: { session: { accessToken: string; user: { id: string } } }, counting?: Counting): Person {
  return { ...createAsker(url, session.accessToken, { counting }), token: session.accessToken, userId: session.user.id, ...credentials };
}
