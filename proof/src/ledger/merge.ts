/** Rows of two sources that stand for the same thing; either may have none. Both come in the order of their ids. */
export async function* merge<Left extends { readonly id: string }, Right extends { readonly id: string }>(left: AsyncIterable<Left>, right: AsyncIterable<Right>): AsyncGenerator<{ readonly id: string; readonly left?: Left; readonly right?: Right }> {
  const [lefts, rights] = [left[Symbol.asyncIterator](), right[Symbol.asyncIterator]()];
  let [one, other] = await Promise.all([lefts.next(), rights.next()]);
  while (!one.done || !other.done) {
    if (!one.done && (other.done || one.value.id < other.value.id)) {
      yield { id: one.value.id, left: one.value };
      one = await lefts.next();
    } else if (!other.done && (one.done || other.value.id < one.value.id)) {
      yield { id: other.value.id, right: other.value };
      other = await rights.next();
    } else if (!one.done && !other.done) {
      yield { id: one.value.id, left: one.value, right: other.value };
      [one, other] = await Promise.all([lefts.next(), rights.next()]);
    }
  }
}
