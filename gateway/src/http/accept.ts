import { GraphQLError } from 'graphql';

/** What an answer is sent as, or anything that covers it. */
const ANSWER = /^\s*(?:\*\/\*|application\/(?:\*|json|graphql-response\+json))\s*(?:;|$)/i;
const NOT_AT_ALL = /;\s*q=0(?:\.0*)?\s*(?:;|$)/i;

/** Refuses with 406 whoever takes no answer of ours, before anything is done: Apollo Server looks only once the operation has run, mutations too. */
export function demandAcceptable(accept: string | undefined): void {
  if (accept === undefined || accept.split(',').some((range) => ANSWER.test(range) && !NOT_AT_ALL.test(range))) return;
  throw new GraphQLError('Answers are sent as application/json or application/graphql-response+json: name one of them in `accept`, or leave it out.', { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } });
}
