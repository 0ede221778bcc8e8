import type { ShopFacts } from '../shop/start-shop.ts';
import { granted } from './ask.ts';
import { createPatientAsker } from './patient-ask.ts';
import type { PatientAsker, Troubles } from './patient-ask.ts';
import { credentialsOf, newCredentials } from './people.ts';
import type { Credentials } from './people.ts';

/** Somebody logged in, who logs in again before the token is over. */
export interface Person extends PatientAsker {
  /** A token that is good; another one than the one that was refused. */
  token(refused?: string): Promise<string>;
}

interface Session {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
}

interface Admission {
  readonly session: Session;
}

/** Before it is over, so that what is begun with it is finished with it. */
const SPARE_MS = 60_000;

function person(url: string, credentials: Credentials, first: Session, troubles: Troubles): Person {
  const door = createPatientAsker(url, async () => undefined, troubles);
  let session = first;
  let renewing: Promise<Session> | undefined;
  const token = async (refused?: string): Promise<string> => {
    if (session.accessToken === refused || Date.parse(session.accessTokenExpiresAt) - Date.now() < SPARE_MS) {
      renewing ??= door.act<Admission>('log-in', credentials).then((payload) => granted(payload).session);
      session = await renewing.finally(() => (renewing = undefined));
    }
    return session.accessToken;
  };
  return { token, ...createPatientAsker(url, token, troubles) };
}

/** A customer who has just registered. */
export async function newCustomer({ url }: Pick<ShopFacts, 'url'>, troubles: Troubles = new Map()): Promise<Person> {
  const credentials = newCredentials();
  const door = createPatientAsker(url, async () => undefined, troubles);
  const registered = await door.act<Admission>('register', { ...credentials, displayName: 'Test Shopper' });
  // Asked again, whoever was let in by an answer that did not come is told that there is an account.
  const isThere = registered.userErrors.some(({ code }) => code === 'EMAIL_TAKEN');
  const { session } = granted(isThere ? await door.act<Admission>('log-in', credentials) : registered);
  return person(url, credentials, session, troubles);
}

/** The demo account of a role. */
export async function staff({ url }: Pick<ShopFacts, 'url'>, role: string, troubles: Troubles = new Map()): Promise<Person> {
  const credentials = credentialsOf(role);
  const { session } = granted(await createPatientAsker(url, async () => undefined, troubles).act<Admission>('log-in', credentials));
  return person(url, credentials, session, troubles);
}
