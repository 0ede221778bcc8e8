// What the explorer adds to GraphiQL: the samples beside it and the line below the answer.
import { JOURNEYS, nameOf } from './samples.js';
import { report } from './store.js';

const { React } = window;
const h = React.createElement;

/** An icon drawn as one line. */
export const icon = (d) => () => h('svg', { viewBox: '0 0 24 24', width: 20, height: 20, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, 'aria-hidden': true }, h('path', { d, strokeLinecap: 'round', strokeLinejoin: 'round' }));

/** The samples by journey; a click opens one in a tab of its own. */
export function samplesPlugin(open) {
  return {
    title: 'Sample operations',
    icon: icon('M4 6h16M4 12h16M4 18h10'),
    content: () => h('div', { className: 'samples' },
      h('h2', { className: 'graphiql-doc-explorer-title' }, 'Sample operations'),
      h('p', { className: 'quiet' }, 'Each opens in a tab, with variables of this shop. What an answer tells – a cart, an order – is filled into the next.'),
      ...Object.entries(JOURNEYS).map(([journey, files]) => h('section', { key: journey },
        h('h3', {}, journey),
        h('ul', {}, ...files.map((file) => h('li', { key: file }, h('button', { type: 'button', className: 'sample', onClick: () => open(file) }, nameOf(file)))))))),
  };
}

const number = (value) => (typeof value === 'number' ? Math.round(value).toLocaleString('en') : value);

/** Status, time and cost of the last answer, or the events of a subscription; and what a refusal means. */
export function Told({ show }) {
  const told = React.useSyncExternalStore(report.watch, report.get);
  return h('div', { className: 'told', role: 'status' },
    told.refusal && h('p', { className: 'refusal' }, h('strong', {}, told.refusal.code), ' ', told.refusal.sentence),
    LINES[told.kind](told, show));
}

const LINES = {
  nothing: () => h('p', { className: 'quiet' }, 'Time and cost of an answer are shown here.'),
  waiting: () => h('p', { className: 'quiet' }, 'Asking …'),
  answer: ({ status, ms, cost, requestId }) => h('p', { className: 'facts' },
    status && h('span', {}, `HTTP ${status}`), h('span', {}, `${number(ms)} ms`),
    cost && h('span', { title: `It fills by ${number(cost.restoreRate)} per second` }, `cost ${number(cost.requested)}, left ${number(cost.available)} of ${number(cost.maximum)}`),
    requestId && h('span', { className: 'quiet' }, `request ${requestId}`)),
  live: ({ state, events }, show) => h(React.Fragment, null,
    h('p', { className: `live ${state === 'on' ? 'on' : 'off'}` }, STATES[state], `, ${events.length === 1 ? 'one event' : `${events.length} events`}`),
    events.length > 0 && h('ol', { className: 'events', 'aria-label': 'Events' }, ...events.map(({ at, answer }, index) =>
      h('li', { key: index }, h('button', { type: 'button', onClick: () => show(answer) }, `${at.toLocaleTimeString()} ${gist(answer)}`))))),
};

const STATES = { connecting: 'Connecting', on: 'Live', ended: 'Ended', failed: 'Ended by an error' };

/** What an event is about, in a word, where it says so. */
function gist({ data, errors }) {
  const [entity] = Object.values(data ?? {});
  return entity?.displayStatus ?? entity?.status ?? errors?.[0]?.extensions?.code ?? '';
}
