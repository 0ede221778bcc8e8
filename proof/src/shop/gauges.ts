/** What a process of a shop tells of itself at `/metrics`, at one moment: by name and part of the labels. NaN where there is nothing of the kind. */
export type Gauges = (name: string, label: string) => number;

export async function readGauges(url: string): Promise<Gauges> {
  const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) });
  const lines = (await answer.text()).split('\n');
  return (name, label) => Number(lines.find((each) => each.startsWith(`${name}{`) && each.includes(label))?.split(' ').at(-1));
}

/** One of them. */
export const readGauge = async (url: string, name: string, label: string): Promise<number> => (await readGauges(url))(name, label);
