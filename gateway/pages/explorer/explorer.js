// GraphiQL over this gateway, from its own files alone: with samples, a log-in, live subscriptions and links.
import { showAccount } from './account.js';
import { ask } from './fetcher.js';
import { linkTo, linked } from './link.js';
import { Told, icon, samplesPlugin } from './parts.js';
import { FIRST_TABS, sampleIn, textOf, variablesFor } from './samples.js';
import { session } from './session.js';
import { notice } from './store.js';

const { React, ReactDOM, GraphiQL, GraphiQLPluginExplorer } = window;
const { ToolbarButton, useEditorContext, useSchemaStore } = GraphiQL.React;
const h = React.createElement;
const WIDE = '(min-width: 64rem)';
const LinkIcon = icon('M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1');
const FillIcon = icon('M12 3v10m0 0 4-4m-4 4-4-4M4 15v4a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-4');

const at = (id) => document.getElementById(id);

notice.watch((text) => {
  at('notice').textContent = text ?? '';
  at('notice').hidden = !text;
});

const accounts = await fetch('/explorer/accounts').then((response) => response.json()).catch(() => []);
showAccount(at('account'), accounts);

/** Variables that were filled in here may be filled in anew; what somebody wrote may not. */
const filled = {
  KEY: 'storegraph.explorer.filled',
  all: () => JSON.parse(sessionStorage.getItem(filled.KEY) ?? '[]'),
  add: (text) => sessionStorage.setItem(filled.KEY, JSON.stringify([...filled.all(), text].slice(-100))),
  has: (text) => text.trim() === '' || filled.all().includes(text),
};

/** What GraphiQL's own parts can do, as of their last drawing. */
const inside = {};

/** Opens a tab with an operation. */
function open(query, variables) {
  ReactDOM.flushSync(() => inside.editors.addTab());
  inside.editors.queryEditor.setValue(query);
  inside.editors.variableEditor.setValue(variables);
}

async function openSample(file) {
  try {
    const [query, variables] = await Promise.all([textOf(file), variablesFor(file, accounts)]);
    filled.add(variables);
    open(query, variables);
  } catch {
    notice.set('The sample cannot be had: the gateway does not answer.');
  }
}

/** Fills the variables of the sample in the present tab, from the shop as it is now. */
async function fill({ evenWritten }) {
  const { queryEditor, variableEditor } = inside.editors;
  const query = queryEditor?.getValue() ?? '';
  const file = sampleIn(query);
  if (!file || !(evenWritten || filled.has(variableEditor.getValue()))) return;
  const variables = await variablesFor(file, accounts);
  if (queryEditor.getValue() !== query) return;
  filled.add(variables);
  variableEditor.setValue(variables);
}

async function copyLink() {
  const { queryEditor, variableEditor } = inside.editors;
  const link = linkTo(queryEditor.getValue(), variableEditor.getValue());
  history.replaceState(null, '', link);
  try {
    await navigator.clipboard.writeText(link);
    notice.set('The link is copied. It holds the operation and its variables, and nothing of your log-in.');
  } catch {
    notice.set('The link is in the address bar. It holds the operation and its variables, and nothing of your log-in.');
  }
}

function openLinked() {
  const found = linked();
  if (found && found.query !== inside.editors.queryEditor.getValue()) open(found.query, found.variables);
}

const shown = (answer) => inside.editors.responseEditor.setValue(JSON.stringify(answer, null, 2));

/** The line below the answer, which also keeps `inside` up to date. */
function Inside() {
  inside.editors = useEditorContext({ nonNull: true });
  inside.schema = useSchemaStore();
  const { queryEditor, variableEditor, headerEditor, responseEditor, activeTabIndex } = inside.editors;
  const isReady = Boolean(queryEditor && variableEditor);
  const labels = { Operation: queryEditor, 'Variables as JSON': variableEditor, 'Headers as JSON': headerEditor, Answer: responseEditor };
  React.useEffect(() => {
    for (const [label, editor] of Object.entries(labels)) editor?.getInputField().setAttribute('aria-label', label);
  }, Object.values(labels));
  React.useEffect(() => {
    if (isReady) void fill({ evenWritten: false });
  }, [isReady, activeTabIndex]);
  React.useEffect(() => {
    if (!isReady) return;
    // Only its button also unfolds the place that a plugin is shown in.
    if (matchMedia(WIDE).matches) document.querySelector(`.graphiql-sidebar button[aria-label$="${samples.title}"]`)?.click();
    // Not while GraphiQL is drawing itself.
    setTimeout(() => {
      openLinked();
      at('explorer').inert = false;
    });
    addEventListener('hashchange', openLinked);
    return () => removeEventListener('hashchange', openLinked);
  }, [isReady]);
  return h(Told, { show: shown });
}

let userId = session.get()?.user.id;
session.watch((current) => {
  // A token that was renewed is nobody new.
  if (current?.user.id === userId) return;
  userId = current?.user.id;
  void inside.schema?.introspect();
  void fill({ evenWritten: false });
});

async function firstTabs() {
  const tabs = await Promise.all(FIRST_TABS.map(async (file) => ({ query: await textOf(file), variables: await variablesFor(file, accounts), headers: '' })));
  for (const { variables } of tabs) filled.add(variables);
  return tabs;
}

const samples = samplesPlugin((file) => void openSample(file));
const plugins = [samples, ...(GraphiQLPluginExplorer ? [{ ...GraphiQLPluginExplorer.explorerPlugin({ showAttribution: false }), title: 'Build an operation by clicking' }] : [])];

// Tabs are drawn before the editors are there: GraphiQL empties the tab that is left then, and gives its text to the one that is gone to.
at('explorer').inert = true;
ReactDOM.createRoot(at('explorer')).render(h(GraphiQL, {
  fetcher: ask, plugins,
  defaultEditorToolsVisibility: 'variables',
  defaultTabs: await firstTabs().catch(() => [{ query: '{\n  __typename\n}\n', headers: '' }]),
  defaultQuery: '', shouldPersistHeaders: false, schemaDescription: true, inputValueDeprecation: true,
},
h(GraphiQL.Logo, null, ' '),
h(GraphiQL.Toolbar, null, ({ prettify, copy, merge }) => h(React.Fragment, null, prettify, merge, copy,
  h(ToolbarButton, { label: 'Fill in variables of this shop', onClick: () => void fill({ evenWritten: true }) }, h(FillIcon)),
  h(ToolbarButton, { label: 'Copy a link to this operation', onClick: () => void copyLink() }, h(LinkIcon)))),
h(GraphiQL.Footer, null, h(Inside))));
