// Who is logged in, kept in this window alone: a refresh token works once, so two windows must not share one.
import { createStore, notice } from './store.js';

const KEY = 'storegraph.explorer.session';
const EARLY_MS = 60_000;

const read = () => {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; }
};

/** The session of whoever is logged in, or null. */
export const session = createStore(read());

function keep(next) {
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.removeItem(KEY);
  session.set(next);
}

async function send(operation, input, accessToken) {
  const query = await (await fetch(`/operations/${operation}.graphql`)).text();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await response.json();
  const payload = data && Object.values(data)[0];
  if (!payload) throw new Error(errors?.[0]?.message ?? 'The gateway did not say why.');
  return payload;
}

/** Logs in. Throws an `Error` for people when that is refused. */
export async function logIn(email, password) {
  const { session: opened, userErrors } = await send('log-in', { email, password }).catch((error) => {
    throw error instanceof TypeError ? new Error('The gateway does not answer.') : error;
  });
  if (!opened) throw new Error(userErrors.map(({ message }) => message).join(' '));
  keep(opened);
}

/** Ends the session here and, if the gateway can be reached, there. */
export async function logOut() {
  const { refreshToken, accessToken } = session.get() ?? {};
  keep(null);
  if (refreshToken) await send('log-out', { refreshToken }, accessToken).catch(() => {});
}

let refreshing;
/** An access token that is good for another minute; undefined for nobody. One exchange at a time. */
export async function accessToken() {
  const current = session.get();
  if (!current || Date.parse(current.accessTokenExpiresAt) - Date.now() > EARLY_MS) return current?.accessToken;
  refreshing ??= exchange(current).finally(() => { refreshing = undefined; });
  return refreshing;
}

async function exchange(current) {
  const { session: next } = await send('refresh-session', { refreshToken: current.refreshToken });
  // Somebody else may have logged in, or out, meanwhile.
  if (session.get() !== current) return session.get()?.accessToken;
  keep(next ? { ...current, ...next } : null);
  if (!next) notice.set('Your log-in has ended. Log in again to go on as yourself.');
  return next?.accessToken;
}
