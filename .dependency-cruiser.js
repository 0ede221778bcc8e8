// Who may know whom: each room lists all it may import; anything else breaks the promise it is named after.
// Run: depcruise --output-type err-long packages subgraphs gateway schema stack tests bench proof

const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const packages = (...names) => names.map((name) => `^packages/${name}/src/`);

// A desk is what several tests of a room work at: `payments.desk.ts`.
const TESTS = ['\\.test\\.ts$', '\\.desk\\.ts$', '^tests/', '^packages/testkit/', '^bench/', '^proof/'];
const OWN = '^subgraphs/$1/src';
const GRAPHQL = npm('graphql', '@apollo', 'dataloader');
/** For rooms whose trade is a third party's; the rules below still keep graph, database and bus to theirs. */
const ANY_NPM = '(^|/)node_modules/';
/** How much to seed is a word of the process that seeds. */
const SEED_SIZE = '^packages/service/src/running-service\\.ts$';
const DATABASE = npm('typeorm', 'pg');
/** What media are and what is done with them, and how they are kept. */
const MEDIA_TERMS = '^packages/media/src/library/(medium|media-url|use-cases)\\.ts$';
const MEDIA_ROWS = '^packages/media/src/library/media-(rows|tables)\\.ts$';

/** `from` captures the subgraph's name as `$1`. A room without `node` does not touch files, network, time or chance. */
const ROOMS = [
  {
    promise: 'kernel-depends-on-nothing',
    from: '^packages/kernel/src/',
    may: [...packages('kernel'), ...npm('typeid-js')],
    because: 'Every room builds on the kernel, so it builds on none. (typeid-js is the form of our ids.)',
  },
  {
    promise: 'tracing-depends-on-nothing-of-ours',
    from: '^packages/tracing/src/',
    may: [...packages('tracing'), ...npm('@opentelemetry')],
    node: true,
    because: 'Log, HTTP, database and bus all ask it for whom they work, so it knows none of them.',
  },
  {
    promise: 'events-know-only-the-kernel',
    from: '^packages/events/src/',
    may: [...packages('events', 'kernel', 'tracing'), ...npm('zod', 'nats')],
    node: true,
    because: 'The catalogue is what the domains agree on; it belongs to none of them.',
  },
  {
    promise: 'postgres-knows-no-graph',
    from: '^packages/postgres/src/',
    may: [...packages('postgres', 'kernel', 'events', 'tracing'), ...DATABASE],
    node: true,
    because: 'A database serves a subgraph without knowing what asks.',
  },
  {
    promise: 'service-knows-no-trade',
    from: '^packages/service/src/',
    may: [...packages('service', 'kernel', 'tracing'), ...npm('zod', 'fastify', 'jose', 'pino', 'prom-client')],
    node: true,
    because: 'What makes any process well-behaved holds for one without a graph, a database or a bus too.',
  },
  {
    promise: 'subgraph-package-knows-no-database',
    from: '^packages/subgraph/src/',
    may: [...packages('subgraph', 'service', 'kernel', 'events', 'tracing'), ...GRAPHQL, ...npm('fastify', 'zod')],
    node: true,
    because: 'What makes a service a subgraph holds for all of them, whatever they store.',
  },
  {
    promise: 'groundwork-knows-no-subgraph',
    from: '^packages/groundwork/src/',
    may: [...packages('groundwork', 'subgraph', 'postgres', 'service', 'kernel', 'events', 'sample-shop'), ...npm('zod')],
    because: 'What all subgraphs stand on is put together once; what is one subgraph\'s own is handed in.',
  },
  {
    promise: 'operations-are-data',
    from: '^packages/operations/src/',
    may: [...packages('operations', 'kernel'), ...npm('graphql')],
    node: true,
    because: 'What a client asks is checked and reckoned the same wherever: by the gateway, by users, on a command line.',
  },
  {
    promise: 'media-know-only-pictures',
    from: '^packages/media/src/[^/]+$',
    may: ['^packages/media/src/[^/]+$', ...npm('sharp', 'aws4fetch')],
    node: true,
    because: 'A picture is let in, kept and shown by the same rules, whatever it is of.',
  },
  {
    promise: 'media-library-knows-no-subgraph',
    from: '^packages/media/src/library/',
    may: [...packages('media', 'kernel', 'service', 'postgres'), ...npm('typeorm', 'fastify', 'zod')],
    node: true,
    because: 'Pictures of products and of reviews are granted, received and removed by the same statements; whose they are is handed in.',
  },
  {
    promise: 'simulator-package-plays-nobody',
    from: '^packages/simulator/src/',
    may: [...packages('simulator'), ...npm('zod', 'undici')],
    node: true,
    because: 'Memory and webhooks are the same whoever of the outside world is played.',
  },
  {
    promise: 'sample-shop-is-plain-data',
    from: '^packages/sample-shop/src/',
    may: packages('sample-shop', 'kernel'),
    node: true,
    because: 'The demo shop is data; mapping it to rows is up to each store.',
  },
  {
    promise: 'domain-is-pure',
    from: '^subgraphs/([^/]+)/src/domain/',
    may: [`${OWN}/domain/`, ...packages('kernel', 'events'), MEDIA_TERMS],
    because: 'A rule of the trade outlives database, graph and bus. What it needs is a port in domain/ports.ts.',
  },
  {
    promise: 'store-stands-behind-the-ports',
    from: '^subgraphs/([^/]+)/src/store/',
    may: [`${OWN}/(store|domain)/`, ...packages('kernel', 'postgres', 'sample-shop', 'events'), MEDIA_ROWS, SEED_SIZE, ...DATABASE],
    node: true,
    because: 'A store keeps what the domain tells it. Who asks, and who hears of it, is not its business.',
  },
  {
    promise: 'adapters-stand-behind-the-ports',
    from: '^subgraphs/([^/]+)/src/adapters/',
    may: [`${OWN}/(adapters|domain)/`, ...packages('kernel', 'service', 'tracing', 'operations'), ANY_NPM],
    node: true,
    because: 'An adapter translates one outside world to the domain, and knows no other.',
  },
  {
    promise: 'listeners-only-translate',
    from: '^subgraphs/([^/]+)/src/events/',
    may: [`${OWN}/(events|domain)/`, ...packages('kernel', 'events')],
    because: 'A listener is one line from an event to a use case; what the use case needs is handed to it.',
  },
  {
    promise: 'resolvers-only-translate',
    from: '^subgraphs/([^/]+)/src/graphql/',
    may: [`${OWN}/(graphql|domain)/`, ...packages('kernel', 'subgraph', 'service'), MEDIA_TERMS, ...GRAPHQL],
    because: 'A resolver is one line from a field to a use case or a loader. It reads through what its context is handed.',
  },
  {
    promise: 'main-only-starts',
    from: '^subgraphs/([^/]+)/src/main\\.ts$',
    may: [`${OWN}/service\\.ts$`, ...packages('service')],
    because: 'What is started is put together in service.ts, so that the stack can start the same.',
  },
  {
    promise: 'gateway-knows-no-subgraph',
    from: '^gateway/',
    may: ['^gateway/', '^schema/', ...packages('kernel', 'events', 'service', 'tracing', 'operations'), ANY_NPM],
    node: true,
    because: 'The gateway serves any supergraph; what it knows of ours stands in schema/.',
  },
  {
    promise: 'schema-runs-nothing',
    from: '^schema/',
    may: ['^schema/', '^packages/subgraph/src/schema-text\\.ts$', ...packages('operations'), ...npm('graphql', '@apollo', '@theguild', '@graphql-codegen', 'yaml')],
    node: true,
    because: 'The graph is composed from schema files alone.',
  },
];

const roomRules = ROOMS.map(({ promise, from, may, node = false, because }) => ({
  name: promise,
  severity: 'error',
  comment: because,
  from: { path: from, pathNot: TESTS },
  to: { pathNot: may, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
}));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    ...roomRules,
    forbid(
      'subgraphs-meet-through-graph-and-events',
      'What one subgraph needs of another it selects through the graph or hears as an event.',
      { path: '^subgraphs/([^/]+)/' },
      { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    ),
    forbid(
      'domain-knows-event-types-only',
      'A domain says what is told with the types of events (import type); telling it is up to the outbox.',
      { path: '^subgraphs/[^/]+/src/(domain|store)/', pathNot: TESTS },
      { path: '^packages/events/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'subgraph-package-knows-event-types-only',
      'The package that serves the graph neither tells nor hears.',
      { path: '^packages/subgraph/src/', pathNot: TESTS },
      // Who asked, and why, is noted for the events that a request leads to.
      { path: '^packages/events/', pathNot: '/cause\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'only-service-knows-every-room',
      'service.ts puts a subgraph together; only its process, the stack and tests know it.',
      { pathNot: ['^subgraphs/[^/]+/src/main\\.ts$', '^subgraphs/[^/]+/simulator/main\\.ts$', '^stack/', ...TESTS] },
      { path: '^subgraphs/[^/]+/(src|simulator)/service\\.ts$' },
    ),
    forbid(
      'nats-has-one-adapter',
      'What carries events can be replaced in one file.',
      { pathNot: ['^packages/events/src/nats-[^/]+\\.ts$', '^stack/', ...TESTS] },
      { path: npm('nats') },
    ),
    forbid(
      'only-stores-know-the-database',
      'What keeps rows can be changed behind the ports of the domain.',
      { pathNot: ['^packages/postgres/src/', MEDIA_ROWS, '^subgraphs/[^/]+/src/store/', '^stack/', ...TESTS] },
      { path: DATABASE },
    ),
    forbid(
      'only-the-graph-knows-graphql',
      'A rule, a row and an event mean the same whoever asks for them.',
      { pathNot: ['^packages/(subgraph|operations)/src/', '^subgraphs/[^/]+/src/graphql/', '^gateway/', '^schema/', '^stack/', ...TESTS] },
      { path: GRAPHQL },
    ),
    forbid(
      'opentelemetry-has-one-room',
      'Who wants no traces loads nothing of it.',
      { pathNot: ['^packages/tracing/src/', ...TESTS] },
      { path: npm('@opentelemetry') },
    ),
    forbid(
      'sharp-has-one-file',
      'What unpacks the bytes of strangers is looked at in one place.',
      { pathNot: ['^packages/media/src/renditions\\.ts$', ...TESTS] },
      { path: npm('sharp') },
    ),
    forbid('nothing-knows-the-stack', 'The shop does not know how it is started.', { pathNot: ['^stack/', ...TESTS] }, { path: '^stack/' }),
    forbid('testkit-is-for-tests', 'What helps tests runs nowhere else.', { pathNot: TESTS }, { path: ['^packages/testkit/', '^tests/', '\\.desk\\.ts$', ...npm('@jest', 'jest')] }),
    forbid(
      'sample-data-is-for-seeds',
      'The shop runs on what is in its databases.',
      { pathNot: ['^packages/sample-shop/', '^packages/groundwork/src/prepare-database\\.ts$', '^subgraphs/[^/]+/src/store/(seed|load)', '^subgraphs/[^/]+/simulator/seed', '^stack/', ...TESTS] },
      { path: '^packages/sample-shop/' },
    ),
    forbid('the-outside-is-played-outside', 'The shop knows nothing of how the outside world is played.', { pathNot: ['^packages/simulator/', '^subgraphs/[^/]+/simulator/', ...TESTS] }, { path: '^packages/simulator/' }),
    forbid('no-test-is-imported', 'A test is the end of every road.', {}, { path: '\\.test\\.ts$' }),
    forbid('no-barrels', 'An import names its file, so that it brings in nothing else.', {}, {
      path: '^(packages|subgraphs|gateway|schema|stack|tests)/.*/index\\.ts$',
      // The list of migrations is a list, not a barrel.
      pathNot: ['/node_modules/', '/store/migrations/index\\.ts$'],
    }),
    forbid('no-circles', 'All arrows point one way.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('imports-resolve', 'The file or package is not there.', {}, { couldNotResolve: true }),
    forbid(
      'packages-are-declared',
      'What a room imports stands in its package.json, or a fresh install will not have it.',
      { pathNot: '\\.js$' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The browser's modules name what they import by its url: `/pages/…`.
    exclude: { path: ['/__generated__/', '^\\.data/', '^tests/\\.output/', '^/pages/', '^bench/peers/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
