// Who is logged in, kept in this browser. An access token that is about to end is exchanged first.
const KEY = 'storegraph.session';
const EARLY_MS = 30_000;
const listeners = new Set();

export const session = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');
export const onSession = (listener) => listeners.add(listener);

export function keepSession(next) {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  for (const listener of listeners) listener(next);
}

export const isEnding = ({ accessTokenExpiresAt }) => Date.parse(accessTokenExpiresAt) - Date.now() < EARLY_MS;
