// How GraphiQL asks the graph: queries and mutations over HTTP, subscriptions over graphql-transport-ws.
import { createClient } from '/pages/vendor/graphql-ws/client.js';
import { remember } from './memory.js';
import { explain } from './refusals.js';
import { accessToken } from './session.js';
import { notice, report } from './store.js';

const INTROSPECTION = 'IntrospectionQuery';
const AWAY = { errors: [{ message: 'The gateway does not answer.', extensions: { code: 'GATEWAY_AWAY' } }] };
const RETRIES = 5;

/** GraphiQL's fetcher. What was answered, how long it took and what it cost is told to `report`. */
export function ask({ operationName: chosen, ...asked }, { headers } = {}) {
  const operation = operationIn(asked.query, chosen);
  const parameters = { ...asked, operationName: operation ? operation.name?.value : chosen };
  if (operation?.operation === 'subscription') return follow(parameters, headers ?? {});
  return parameters.operationName === INTROSPECTION ? introspect(parameters, headers) : send(parameters, headers);
}

/** The operation that is meant. For a moment after another tab was opened GraphiQL still names that of the tab before. */
function operationIn(query, name) {
  try {
    const operations = window.GraphiQL.GraphQL.parse(query).definitions.filter(({ kind }) => kind === 'OperationDefinition');
    return operations.length === 1 ? operations[0] : operations.find((operation) => operation.name?.value === name);
  } catch {
    // What is wrong with it the gateway says better.
    return undefined;
  }
}

async function send(parameters, headers) {
  report.set({ kind: 'waiting' });
  const { answer, ...told } = await post(parameters, headers);
  report.set({ kind: 'answer', ...told, cost: answer.extensions?.cost, refusal: explain(answer.errors, told.seconds) });
  if (answer.data) remember(answer.data);
  return answer;
}

/** The schema. Where it is not shown, or nobody answers, the page says so at its top. */
async function introspect(parameters, headers) {
  const { answer } = await post(parameters, headers);
  notice.set(answer.data ? undefined : `The schema cannot be had: ${explain(answer.errors)?.sentence ?? 'the gateway did not say why.'}`);
  return answer;
}

async function post(parameters, headers) {
  const start = performance.now();
  try {
    const token = await accessToken();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      body: JSON.stringify(parameters),
    });
    const answer = await response.json();
    return { answer, status: response.status, ms: performance.now() - start, seconds: response.headers.get('retry-after'), requestId: response.headers.get('x-request-id') };
  } catch {
    return { answer: AWAY, ms: performance.now() - start };
  }
}

/** A socket for each subscription, closed with it. Its token is asked for anew each time it connects. */
function follow(parameters, headers) {
  const events = [];
  const tell = (state, refusal) => report.set({ kind: 'live', state, events: [...events], refusal });
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: async () => {
      const token = await accessToken();
      return { ...(token ? { authorization: `Bearer ${token}` } : {}), ...given, ...(given['x-api-key'] ? { apiKey: given['x-api-key'] } : {}) };
    },
    retryAttempts: RETRIES,
    shouldRetry: (event) => !(event?.code === 4403 && event.reason === 'Forbidden'),
    on: { connecting: () => tell('connecting'), connected: () => tell('on') },
  });
  return iterate(client, parameters, { events, tell });
}

/** The events of a subscription. Written out, for a generator that waits for the next event cannot be told to stop. */
function iterate(client, parameters, { events, tell }) {
  const answers = client.iterate(parameters);
  let isOver = false;
  const end = (state, refusal) => {
    if (isOver) return;
    isOver = true;
    tell(state, refusal);
    void client.dispose();
  };
  return {
    [Symbol.asyncIterator]() { return this; },
    async next() {
      if (isOver) return { done: true };
      try {
        const { value, done } = await answers.next();
        if (done) return end('ended'), { done };
        events.push({ at: new Date(), answer: value });
        if (value.data) remember(value.data);
        tell('on', explain(value.errors));
        return { value, done };
      } catch (error) {
        const errors = errorsOf(error);
        end('failed', explain(errors));
        return { value: { errors }, done: false };
      }
    },
    return() {
      end('ended');
      return answers.return();
    },
  };
}

/** A refusal is a list of errors; a socket that was closed tells a code; one that never opened tells nothing. */
function errorsOf(error) {
  if (Array.isArray(error)) return error;
  if (!error?.reason) return AWAY.errors;
  return [{ message: `The connection was closed: ${error.reason}.`, extensions: { code: error.code === 4403 ? 'UNAUTHENTICATED' : 'GATEWAY_AWAY' } }];
}
