// Links that carry an operation: in the part of the address that browsers keep to themselves.

/** The address of this page with an operation and its variables. Headers and tokens are never in it. */
export function linkTo(query, variables) {
  const parts = new URLSearchParams({ query, ...(variables.trim() ? { variables } : {}) });
  return `${location.origin}${location.pathname}#${parts}`;
}

/** The operation that the present address carries, if any. */
export function linked() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return parts.has('query') ? { query: parts.get('query'), variables: parts.get('variables') ?? '' } : undefined;
}
