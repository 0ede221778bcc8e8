/** What a process of a shop tells of itself at `/metrics` under this name, of those with this label. NaN where there is nothing of the kind. */
export async function readGauge(url: string, name: string, label: string): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) });
  const line = (await answer.text()).split('\n').find((each) => each.startsWith(`${name}{`) && each.includes(label));
  return Number(line?.split(' ').at(-1));
}
