import type fc from 'fast-check';
import { askForReturn, cancelOrder, cancelSome, makeUpParcel, move, moveOneReturn, moveWhole } from './afterwards.ts';
import { stepsOf } from './deed.ts';
import type { Deed, Step } from './deed.ts';
import { changePrice, countStock } from './house.ts';
import { answerProvider, buy, change, chooseShipping, claim, enterCode, order, orderAsGuest, payAgain, presentCard, putIn, takeCardBack, takeCodeOut } from './shopper.ts';

const times = <Drawn extends object>(count: number, deed: Deed<Drawn>): readonly fc.Arbitrary<Step>[] => Array.from({ length: count }, () => stepsOf(deed));

/** All that shoppers and staff do, each as often as it makes sequences that go far. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  ...times(4, putIn), ...times(1, change), ...times(2, enterCode), ...times(1, takeCodeOut), ...times(2, presentCard), ...times(1, takeCardBack), ...times(1, chooseShipping),
  ...times(5, buy), ...times(4, order), ...times(1, orderAsGuest), ...times(2, claim), ...times(2, payAgain), ...times(3, answerProvider),
  ...times(1, cancelOrder), ...times(5, cancelSome), ...times(3, makeUpParcel), ...times(8, move), ...times(4, moveWhole), ...times(3, askForReturn), ...times(7, moveOneReturn),
  ...times(1, changePrice), ...times(1, countStock),
];
