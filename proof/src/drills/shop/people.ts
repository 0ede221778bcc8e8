import { randomUUID } from 'node:crypto';
import { readDemoAccounts } from '@storegraph/stack/services/accounts';
import { createAsker, type Asker, type Counting } from './ask.ts';

/** Somebody logged in. */
export interface Person extends Asker {
  readonly token: string;
  readonly email: string;
  readonly password: string;
}

/** A customer who has just registered. */
export async function newCustomer(url: string, counting?: Counting): Promise<Person> {
  const [email, password] = [`drill-${randomUUID()}@storegraph.example`, `secret ${randomUUID()}`];
  const { session } = await createAsker(url).must('register', { email, password, displayName: 'Drill Shopper' });
  return { ...createAsker(url, session.accessToken, counting), token: session.accessToken, email, password };
}

/** Somebody who has an account. */
export async function logIn(url: string, email: string, password: string, counting?: Counting): Promise<Person> {
  const { session } = await createAsker(url).must('log-in', { email, password });
  return { ...createAsker(url, session.accessToken, counting), token: session.accessToken, email, password };
}

/** The demo account of a role. */
export async function staff(url: string, role: string, counting?: Counting): Promise<Person> {
  const account = (await readDemoAccounts()).find(({ roles }) => roles.includes(role));
  if (!account) throw new Error(`No demo account is ${role}.`);
  return logIn(url, account.email, account.password, counting);
}
