/** Does all of it, so many at one time, and answers what came of each. */
export async function mapConcurrently<Item, Answer>(items: readonly Item[], lanes: number, work: (item: Item, index: number, lane: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = items.entries();
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    for (const [index, item] of queue) answers[index] = await work(item, index, lane);
  }));
  return answers;
}
