import { HOUR, NOW, OPENED, later } from '../clock.ts';
import { toExactTotal } from '../exact-total.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import type { SampleCounts } from '../sizes.ts';
import { COURSES } from './courses.ts';
import type { Course } from './courses.ts';
import { whoBuys } from './who-buys.ts';

/** What is settled of an order before it is known what is in it. */
export interface PlannedOrder {
  readonly placedAt: Date;
  /** The customer's index. */
  readonly customer: number;
  readonly course: Course;
  readonly lineCount: number;
}

/** No order has more lines than this. */
const MOST_LINES = 9;

/** When orders are placed, by whom, how many lines they have and what becomes of them, in the order they are placed. */
export function planOrders(counts: SampleCounts, random: Random): PlannedOrder[] {
  const courses = coursesInOrder(counts.orders, random);
  const times = placingTimes(counts.orders, random);
  const buyers = whoBuys(courses, counts.customers, random);
  const lineCounts = toExactTotal(courses.map(() => geometric(counts.lines / counts.orders, random)), counts.lines, () => MOST_LINES, random);
  return courses.map((course, index) => ({
    course, placedAt: itemAt(times, index), customer: itemAt(buyers, index), lineCount: itemAt(lineCounts, index),
  }));
}

/** Each course as often as it says, at least once. */
function coursesInOrder(orders: number, random: Random): Course[] {
  const [usual, ...others] = COURSES;
  if (!usual) throw new Error('there is no course');
  const rest = others.flatMap((course) => Array<Course>(Math.max(1, Math.round(course.perThousand * orders / 1_000))).fill(course));
  const all = [...Array<Course>(orders - rest.length).fill(usual), ...rest];
  const placed = all.map((course) => ({ course, when: random.between(...course.placedWithin) }));
  return placed.sort((a, b) => a.when - b.when).map(({ course }) => course);
}

/** More orders each month: the later of two moments is taken. */
function placingTimes(orders: number, random: Random): Date[] {
  const span = NOW.getTime() - HOUR - OPENED.getTime();
  const draws = Array.from({ length: orders }, () => Math.max(random.next(), random.next()));
  return draws.sort((a, b) => a - b).map((draw, index) => later(OPENED, draw * span + index));
}

/** 1 or more, on average `mean`: how often one draws until one stops. */
function geometric(mean: number, random: Random): number {
  let count = 1;
  while (count < MOST_LINES && random.chance(1 - 1 / mean)) count++;
  return count;
}
