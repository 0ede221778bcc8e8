/** So many at once, and no more; of them so many for one. */
export interface Slots {
  /** Takes a place; undefined when there is none. Call what it answers to let it go. */
  take(who: string): (() => void) | undefined;
}

/** Places for `atOnce`, and for one of them `atOnceEach`. */
export function createSlots(atOnce: number, atOnceEach: number): Slots {
  const taken: string[] = [];
  return {
    take(who) {
      if (taken.length >= atOnce || taken.filter((each) => each === who).length >= atOnceEach) return undefined;
      taken.push(who);
      let isMine = true;
      return () => {
        if (isMine) taken.splice(taken.indexOf(who), 1);
        isMine = false;
      };
    },
  };
}

/** Does one piece of work after the other, in the order in which they come. */
export function createTurns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
