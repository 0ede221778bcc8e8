import type fc from 'fast-check';
import { askForReturn, cancelOrder, cancelSome, makeUpParcel, move, moveOneReturn, moveWhole } from './post-purchase.ts';
import { stepsOf } from './command.ts';
import type { Command, Step } from './command.ts';
import { changeAddress, chooseShipping } from './delivery.ts';
import { editOrder, payOwed } from './edits.ts';
import { claim, find, orderAsGuest } from './guests.ts';
import { changePrice, countStock } from './catalogue.ts';
import { answerProvider, buy, change, enterCode, order, payAgain, presentCard, putIn, takeCardBack, takeCodeOut } from './shopper.ts';

const times = <Drawn extends object>(count: number, command: Command<Drawn>): readonly fc.Arbitrary<Step>[] => Array.from({ length: count }, () => stepsOf(command));

/** All that shoppers and staff do, each as often as it makes sequences that go far. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  ...times(2, putIn), ...times(1, change), ...times(1, enterCode), ...times(1, takeCodeOut), ...times(1, presentCard), ...times(1, takeCardBack), ...times(1, chooseShipping), ...times(1, changeAddress),
  ...times(5, buy), ...times(2, order), ...times(1, orderAsGuest), ...times(1, claim), ...times(1, find), ...times(3, payAgain), ...times(4, answerProvider),
  ...times(1, cancelOrder), ...times(2, cancelSome), ...times(4, makeUpParcel), ...times(16, move), ...times(10, moveWhole), ...times(10, askForReturn), ...times(16, moveOneReturn), ...times(4, editOrder), ...times(4, payOwed),
  ...times(1, changePrice), ...times(1, countStock),
];
