/** How many there are of a service, by its name. */
export type Copies = Readonly<Record<string, number>>;

/** What the processes of a service are called: `orders` where it is one, `orders-1` and `orders-2` behind the balancer `orders`. */
export function copiesOf(name: string, copies: Copies = {}): readonly string[] {
  const count = copies[name] ?? 1;
  return count > 1 ? Array.from({ length: count }, (_, index) => `${name}-${index + 1}`) : [name];
}
