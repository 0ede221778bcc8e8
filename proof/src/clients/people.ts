import { randomUUID } from 'node:crypto';
import { createAsker } from './ask.ts';
import type { Asker } from './ask.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** Somebody logged in. */
export interface Person extends Asker {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
}

/** A customer who has just registered: nobody else's orders are in the way. */
export async function newCustomer({ url }: Pick<ShopFacts, 'url'>, displayName = 'Test Shopper'): Promise<Person> {
  const credentials = { email: `shopper-${randomUUID()}@storegraph.example`, password: `secret ${randomUUID()}` };
  const { session, userErrors } = await createAsker(url).act('register', { ...credentials, displayName });
  if (!session) throw new Error(JSON.stringify(userErrors));
  return { ...createAsker(url, session.accessToken), userId: session.user.id, ...credentials };
}

/** The demo account of a role. */
export async function staff({ url, accounts }: Pick<ShopFacts, 'url' | 'accounts'>, role: string): Promise<Person> {
  const account = accounts.find(({ roles }) => roles.includes(role));
  if (!account) throw new Error(`no demo account is ${role}`);
  const { email, password } = account;
  const { session, userErrors } = await createAsker(url).act('log-in', { email, password });
  if (!session) throw new Error(JSON.stringify(userErrors));
  return { ...createAsker(url, session.accessToken), userId: session.user.id, email, password };
}
