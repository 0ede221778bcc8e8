// What the gateway's refusals mean to whoever writes an operation.
const EXPLAINED = {
  RATE_LIMITED: ({ seconds }) => `Your quota is used up and fills again${seconds ? `: try again in ${seconds} s` : ''}. Logging in gives you a quota of your own.`,
  COST_LIMIT_EXCEEDED: () => 'No single operation may be this dear: ask for fewer entries (first: …), or fewer levels of them.',
  OVERLOADED: ({ seconds }) => `The gateway has too much to do just now${seconds ? `: try again in ${seconds} s` : ''}.`,
  UNAUTHENTICATED: () => 'This is for people who are logged in: choose an account above.',
  FORBIDDEN: () => 'Whoever is logged in may not do this: log in as somebody of another role.',
  NOT_FOUND: () => 'It is not there, or not for whoever is logged in: others\' carts and orders are not shown.',
  SUBGRAPH_UNAVAILABLE: ({ service }) => `${service ? `“${service}”` : 'A part of the shop'} is away; everything else of the answer is right.`,
  INTROSPECTION_NOT_ALLOWED: () => 'The schema is shown to administrators alone here: log in as one for documentation and completion. Operations work without.',
  QUERY_TOO_DEEP: () => 'The operation is nested too deep.',
  GATEWAY_AWAY: () => 'Is it still running? It is started with npm start. Nothing was lost here: send again when it is back.',
};

/** A sentence for the first error whose code says something to people; undefined when there is none. */
export function explain(errors, seconds) {
  for (const { extensions } of errors ?? []) {
    const sentence = EXPLAINED[extensions?.code]?.({ seconds, service: extensions.service });
    if (sentence) return { code: extensions.code, sentence };
  }
  return errors?.length ? { code: errors[0].extensions?.code ?? 'ERROR', sentence: errors[0].message } : undefined;
}
