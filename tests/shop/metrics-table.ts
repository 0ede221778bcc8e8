/** A metric as services show it. */
interface Described {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly labels: string;
  readonly services: readonly string[];
}

/** A table of all metrics for people, from what each service answers at `/metrics`. */
export function metricsTable(texts: Readonly<Record<string, string>>): string {
  const all = new Map<string, Described>();
  const everybody = Object.keys(texts);
  for (const [service, text] of Object.entries(texts)) {
    for (const { name, type, help, labels } of describe(text)) all.set(name, { name, type, help, labels, services: [...(all.get(name)?.services ?? []), service] });
  }
  const rows = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, type, help, labels, services }) =>
    `| \`${name}\` | ${type} | ${labels} | ${help} | ${whose(services, everybody)} |`);
  return ['| metric | kind | told apart by | what it tells | shown by |', '|---|---|---|---|---|', ...rows].join('\n');
}

function describe(text: string): readonly Omit<Described, 'services'>[] {
  return [...text.matchAll(/^# HELP (\S+) (.*?)(?: \[([^\]]*)\])?\n# TYPE \S+ (\S+)$/gm)].map(([, name = '', help = '', labels = '', type = '']) => ({ name, help, labels, type }));
}

function whose(services: readonly string[], everybody: readonly string[]): string {
  if (services.length === everybody.length) return 'all';
  return services.length > 3 ? 'subgraphs' : services.join(', ');
}
