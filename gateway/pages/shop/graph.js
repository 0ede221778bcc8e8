// The way to the graph: named operations over HTTP, subscriptions over WebSocket.
import { createClient } from '/pages/vendor/graphql-ws/client.js';
import { isEnding, keepSession, session } from './session.js';

const texts = new Map();

/** The text of a named operation; the same files that the tests and the documentation use. */
function textOf(name) {
  if (!texts.has(name)) texts.set(name, fetch(`/operations/${name}.graphql`).then((response) => response.text()));
  return texts.get(name);
}

async function post(name, variables, accessToken) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}) },
    body: JSON.stringify({ query: await textOf(name), variables }),
  });
  return response.json();
}

let refreshing;
/** A token for the next request. One exchange at a time: a refresh token works once. */
async function accessToken() {
  const current = session();
  if (!current || !isEnding(current)) return current?.accessToken;
  refreshing ??= post('refresh-session', { input: { refreshToken: current.refreshToken } }).finally(() => { refreshing = undefined; });
  const { data } = await refreshing;
  const next = data?.refreshSession.session;
  keepSession(next ? { ...current, ...next } : null);
  return next?.accessToken;
}

/** Asks the graph. Throws an `Error` with the first error's message when there is no answer at all. */
export async function ask(name, variables = {}) {
  const answer = await post(name, variables, await accessToken());
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? 'The shop does not answer.');
  return answer.data;
}

/** A mutation's payload; its refusals thrown as one `Error` with their messages, `codes` and `userErrors`. */
export async function act(name, field, input) {
  const answer = await post(name, { input }, await accessToken());
  const payload = answer.data?.[field];
  if (!payload) throw new Error(answer.errors?.[0]?.message ?? 'The shop does not answer.');
  const userErrors = payload.userErrors ?? [];
  if (userErrors.length === 0) return payload;
  throw Object.assign(new Error(userErrors.map(({ message }) => message).join(' ')), { codes: userErrors.map(({ code }) => code), userErrors });
}

const sockets = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  connectionParams: async () => ({ authorization: `Bearer ${await accessToken()}` }),
  retryAttempts: Infinity,
  shouldRetry: () => true,
});

/** Follows a subscription. `variables` is asked anew at each reconnect, so that nothing is missed. Returns how to stop. */
export function follow(name, variables, { next, state }) {
  let stop = () => {};
  let isStopped = false;
  const begin = async () => {
    if (isStopped) return;
    const query = await textOf(name);
    stop = sockets.subscribe({ query, variables: variables() }, {
      next: ({ data }) => { state(true); if (data) next(data); },
      error: () => { state(false); setTimeout(begin, 1_000); },
      complete: () => state(false),
    });
  };
  const offs = [sockets.on('connected', () => state(true)), sockets.on('closed', () => state(false))];
  void begin();
  return () => { isStopped = true; stop(); for (const off of offs) off(); };
}
