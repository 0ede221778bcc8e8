import { wrongIn } from '../../../tests/shop/books.ts';
import { once } from './once.ts';
import type { Experiment } from './experiment.ts';
import { tryOperations } from './matrix/operations.ts';
import { differences, rowsAgreedTo, rowsOfCode } from './table/rows.ts';
import { gatherPeople } from './world/people.ts';

/** Whoever takes part in several experiments is gathered once. */
const people = once(({ shop }: Parameters<Experiment['run']>[0]) => gatherPeople(shop));

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
    id: 'T18 operations', promise: 'each operation lets in whom the table says; others\' things are as if there were none',
    run: async (target) => tryOperations(target, await people(target)),
  },
  {
    id: 'ledger', promise: 'after all that the books agree',
    async run({ shop, isOurs }) {
      // The shop that all tests share is checked when all of them are through.
      return { cases: INVARIANTS, broken: isOurs ? await wrongIn(shop) : [] };
    },
  },
];

const INVARIANTS = 12;
