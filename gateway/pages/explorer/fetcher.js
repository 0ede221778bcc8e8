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
export function ask(parameters, { headers, documentAST } = {}) {
  if (isSubscription(documentAST, parameters.operationName)) return follow(parameters, headers ?? {});
  return parameters.operationName === INTROSPECTION ? introspect(parameters, headers) : send(parameters, headers);
}

function isSubscription(document, name) {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition');
  return (operations.find((operation) => operation.name?.value === name) ?? operations[0])?.operation === 'subscription';
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
  const tell = (state) => report.set({ kind: 'live', state, events: [...events] });
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
  return (async function* () {
    let state = 'ended';
    try {
      for await (const answer of client.iterate(parameters)) {
        events.push({ at: new Date(), answer });
        if (answer.data) remember(answer.data);
        tell('on');
        yield answer;
      }
    } catch (error) {
      state = 'failed';
      const errors = Array.isArray(error) ? error : error?.code ? [{ message: `The connection was closed: ${error.reason || error.code}.`, extensions: { code: error.reason === 'Forbidden' ? 'UNAUTHENTICATED' : 'GATEWAY_AWAY' } }] : AWAY.errors;
      report.set({ kind: 'live', state, events: [...events], refusal: explain(errors) });
      yield { errors };
    } finally {
      if (state === 'ended') tell('ended');
      void client.dispose();
    }
  })();
}
