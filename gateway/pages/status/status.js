// The status page: asks /health/services every two seconds and shows what it answers.
import { element } from '../element.js';

const EVERY_MS = 2_000;
const VERDICTS = { UP: 'Everything works', DEGRADED: 'Something is down; the rest works', DOWN: 'The shop is down' };
const QUERY = `query LookAround {
  products(first: 1) {
    edges {
      node {
        name
        priceRange { min { amount currency } }
        ratingSummary { average count }
        boughtTogether(first: 2) { product { name } }
      }
    }
  }
}`;

const at = (id) => document.getElementById(id);

function showPart({ name, kind, status, latencyMs, version }) {
  const latency = latencyMs === null || latencyMs === undefined ? '–' : `${Math.round(latencyMs * 10) / 10} ms`;
  return element('li', { class: `part ${status}`, 'data-service': name },
    element('strong', {}, name), element('span', { class: 'state' }, status),
    element('span', { class: 'kind' }, kind === name ? '' : kind), element('span', { class: 'latency' }, latency),
    version && element('span', { class: 'version' }, version));
}

async function refresh() {
  try {
    const { status, services } = await (await fetch('/health/services', { cache: 'no-store' })).json();
    at('verdict').textContent = VERDICTS[status];
    at('parts').replaceChildren(...services.map(showPart));
    at('when').textContent = `Asked at ${new Date().toLocaleTimeString()}; asked again every two seconds.`;
  } catch {
    at('verdict').textContent = 'The gateway does not answer';
    at('when').textContent = 'Is it still running? It is started with npm start.';
  }
  setTimeout(refresh, EVERY_MS);
}

async function ask() {
  const start = performance.now();
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY }) });
  at('answer').hidden = false;
  at('answer').firstElementChild.textContent = JSON.stringify(await response.json(), null, 2);
  at('took').textContent = `${Math.round(performance.now() - start)} ms`;
}

at('query').textContent = QUERY;
at('ask').addEventListener('click', ask);
await refresh();
