import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import type { Course } from './courses.ts';

/** Of those who buy at all, how many come back. */
const REPEAT_SHARE = 0.25;
/** Of those with an account, how many ever buy. */
const BUYER_SHARE = 0.9;

/**
 * The index of the customer who places each order. Three in four buyers come once. The first
 * customer comes back and has orders of as many courses as can be, for the demo account to show.
 */
export function whoBuys(courses: readonly Course[], customers: number, random: Random): number[] {
  const buyers = Math.round(customers * BUYER_SHARE);
  const repeating = Math.round(buyers * REPEAT_SHARE);
  const regulars = Array.from({ length: repeating }, (_, customer) => [customer, random.between(0.4, 1.6)] as const);
  const once = Array.from({ length: buyers - repeating }, (_, index) => repeating + index);
  const twice = regulars.flatMap(([customer]) => [customer, customer]);
  const more = Array.from({ length: courses.length - once.length - twice.length }, () => random.pickWeighted(regulars));
  return withOneOfEach(0, courses, random.shuffle([...once, ...twice, ...more]));
}

/** Lets a customer swap orders with others until they have one of every course, the latest first, or nothing left to swap. */
function withOneOfEach(customer: number, courses: readonly Course[], buyers: readonly number[]): number[] {
  const swapped = [...buyers];
  const usual = courses.map((course, at) => ({ course, at })).filter(({ course }) => course.perThousand > 500).map(({ at }) => at);
  for (const course of new Set(courses.toReversed())) {
    if (courses.some((each, at) => each === course && swapped[at] === customer)) continue;
    const given = usual.find((at) => swapped[at] === customer);
    if (given === undefined) return swapped;
    const taken = courses.indexOf(course);
    swapped[given] = itemAt(swapped, taken);
    swapped[taken] = customer;
  }
  return swapped;
}
