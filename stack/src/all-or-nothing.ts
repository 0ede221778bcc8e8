/** Like Promise.all, but rejects only when all have settled: what is still being started can be stopped then. */
export async function allOrNothing<Parts extends readonly unknown[]>(parts: Parts): Promise<{ -readonly [Index in keyof Parts]: Awaited<Parts[Index]> }> {
  await Promise.allSettled(parts);
  return Promise.all(parts);
}
