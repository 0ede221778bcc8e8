/** How many are under way at a time. */
const AT_ONCE = 6;

/** Every so manieth of the items: of what others wait for, some. */
export const everyNth = <Item>(items: readonly Item[], n: number): readonly Item[] => items.filter((_, index) => index % n === 0);

/** Does something for each item, a few at a time. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, atOnce = AT_ONCE): Promise<void> {
  const left = [...items].reverse();
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  }));
}
