/** Says of each message whether it is still within what may come: so many at once, and so many in each second after that. */
export function createMessageRate(atOnce: number, perSecond: number, now: () => number = () => performance.now()): () => boolean {
  let left = atOnce;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(atOnce, left + ((time - at) / 1_000) * perSecond);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
