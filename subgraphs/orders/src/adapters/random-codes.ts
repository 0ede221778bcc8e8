import { randomInt } from 'node:crypto';

/** Without what is easily misread: I, L, O, U, 0, 1. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const block = (length: number): string => Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A promotion's code of 10 signs, 49 bits: `K7QMP-2XWBD`. */
export const randomCode = (): string => `${block(5)}-${block(5)}`;

/** A gift card's code of 20 signs, 98 bits: `K7QMP-2XWBD-9ETRA-MMC4V`. Nobody guesses it. */
export const randomCardCode = (): string => Array.from({ length: 4 }, () => block(5)).join('-');
