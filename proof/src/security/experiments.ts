import { ledgerViolations } from '../ledger/violations.ts';
import { memoize } from './memoize.ts';
import { tryDoor } from './door/try-door.ts';
import { tryEnumeration } from './enumeration/try-enumeration.ts';
import type { Experiment } from './experiment.ts';
import { tryGoodBeside } from './hostile/good-beside.ts';
import { tryHostile } from './hostile/try-hostile.ts';
import { trySockets } from './hostile/try-sockets.ts';
import { tryCorpus } from './inputs/try-corpus.ts';
import { tryExtraFields } from './inputs/try-extra-fields.ts';
import { tryEntities } from './matrix/entities.ts';
import { tryOperations } from './matrix/operations.ts';
import { tryPartners } from './partners/try-partners.ts';
import { tryCanaries } from './secrets/try-canaries.ts';
import { differences, rowsAgreedTo, rowsOfCode } from './table/rows.ts';
import { tryAccessTokens } from './tokens/try-access-tokens.ts';
import { tryRefreshTokens } from './tokens/try-refresh-tokens.ts';
import { tryWebhooks } from './webhooks/try-webhooks.ts';
import { gatherPeople } from './world/people.ts';

/** Whoever takes part in several experiments is gathered once. */
const people = memoize(({ shop }: Parameters<Experiment['run']>[0]) => gatherPeople(shop));

/** All that is tried, in this order. */
export const EXPERIMENTS: readonly Experiment[] = [
  {
    id: 'T18 rows', promise: 'somebody agreed to who sees each field',
    async run() {
      const code = rowsOfCode();
      return { cases: code.length, broken: differences(rowsAgreedTo(), code) };
    },
  },
  {
    id: 'T18 entities', promise: 'each field is refused by reference as it is by name',
    run: async (target) => tryEntities(target, await people(target)),
  },
  {
    id: 'T18 operations', promise: 'each operation lets in whom the table says; others\' things are as if there were none',
    run: async (target) => tryOperations(target, await people(target)),
  },
  { id: 'T12 hostile', promise: 'no request, whatever it is, takes more than 50 ms of the processor', run: tryHostile },
  { id: 'T12 beside', promise: 'while hostile requests come one upon the other, good ones are answered', run: tryGoodBeside },
  { id: 'T13 sockets', promise: 'whoever is hostile on a socket is let go within a second, by the code that says why, and whoever means well goes on', run: trySockets },
  { id: 'T19 door', promise: 'subgraphs answer nobody but the gateway, and begin nothing for others', run: tryDoor },
  { id: 'tokens', promise: 'forged access tokens are refused alike, over HTTP and WebSocket', run: tryAccessTokens },
  { id: 'refresh', promise: 'a refresh token works once, also when it comes fifty times at once', run: tryRefreshTokens },
  { id: 'webhooks', promise: 'what the provider did not sign just now is not heard', run: tryWebhooks },
  {
    id: 'T18 partners', promise: 'partners ask what they published of their contract, and nothing else',
    run: async (target) => tryPartners(target, await people(target)),
  },
  {
    id: 'injection', promise: 'no text in any argument is taken for more than text',
    run: async (target) => tryCorpus(target, await people(target)),
  },
  {
    id: 'extra fields', promise: 'who says more than an input takes is refused as a whole',
    run: async (target) => tryExtraFields(target, await people(target)),
  },
  {
    id: 'enumeration', promise: 'guesses learn nothing but that they are wrong',
    run: async (target) => tryEnumeration(target, await people(target)),
  },
  {
    id: 'T24 secrets', promise: 'what somebody gives is in its column, and in no log, metric or event besides',
    run: async (target) => tryCanaries(target, await people(target)),
  },
  {
    id: 'ledger', promise: 'after all that the books agree',
    async run({ shop, isOurs }) {
      // The shop that all tests share is checked when all of them are through.
      return { cases: INVARIANTS, broken: isOurs ? await ledgerViolations(shop) : [] };
    },
  },
];

const INVARIANTS = 12;
