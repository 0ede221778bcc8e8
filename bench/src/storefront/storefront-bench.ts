import { cpus } from 'node:os';
import { chooseCores } from '../shared/cores.ts';
import { createFigures } from '../shared/figures.ts';
import type { Figure } from '../shared/figures.ts';
import { median } from '../shared/median.ts';
import { measure } from './measure.ts';
import type { Contender, Round } from './measure.ts';
import { keyOf, medianOf } from './measured.ts';
import { HELP, readOptions } from './options.ts';
import type { Size } from '../shared/loaded-shop.ts';
import type { Options } from './options.ts';
import type { PageName } from './pages.ts';
import { setStage } from './stage.ts';
import type { Venue } from './stage.ts';
import { writeWanted } from '../shared/table.ts';
import { writePages } from './tables.ts';

/** What is asked for. */
const WANTED = { slower: 1.3, ofSql: 0.35, ofHttp: 0.5 } as const;

/** Who is measured in turn; between the two the shops are started anew, to keep answers. */
const TURNS: readonly (readonly Contender[])[] = [['gateway', 'sql'], ['kept', 'http']];

/** Runs `pnpm bench storefront`. */
export async function benchStorefront(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') return void process.stdout.write(HELP);
  const tell = (line: string): void => console.error(line);
  const figures = createFigures(options.markdown ? console.error : console.log);
  // The shop may use all cores, as it would: what measures it shares them.
  const cores = { ...chooseCores(), pinned: false };
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores for everything, Node ${process.versions.node}`;
  tell(`${machine}.`);

  const stage = await setStage(options, cores, tell);
  const measured = new Map<string, Round[]>();
  try {
    for (const contenders of TURNS) {
      if (contenders.includes('kept')) for (const venue of stage.venues) await venue.keep();
      for (let round = 1; round <= options.rounds; round += 1) {
        for (const page of options.only) for (const contender of contenders) for (const venue of stage.venues) await measureOnce(round, page, contender, venue);
      }
    }
    for (const page of options.only) {
      for (const { size, pages } of stage.venues) {
        for (const contender of TURNS.flat()) tellRounds(keyOf(page, size, contender));
        const { statements = [], answerBytes = 0 } = pages.get(page) ?? {};
        figures.tell({ figure: `storefront.${page}.${size}.statements`, value: median(statements.map(({ length }) => length)) ?? 0, unit: 'statements/page' });
        figures.tell({ figure: `storefront.${page}.${size}.answer`, value: answerBytes, unit: 'bytes' });
        const ofSql = medianOf(measured, keyOf(page, size, 'gateway'), 'perSecond') / medianOf(measured, keyOf(page, size, 'sql'), 'perSecond');
        const ofHttp = medianOf(measured, keyOf(page, size, 'kept'), 'perSecond') / medianOf(measured, keyOf(page, size, 'http'), 'perSecond');
        figures.tell({ figure: `storefront.${page}.${size}.ofHttp`, value: ofHttp, unit: '×', wanted: `≥ ${WANTED.ofHttp}`, met: ofHttp >= WANTED.ofHttp });
        figures.tell({ figure: `storefront.${page}.${size}.ofSql`, value: ofSql, unit: '×', wanted: `≥ ${WANTED.ofSql}`, met: ofSql >= WANTED.ofSql });
      }
      const [smallest, largest] = [options.sizes[0], options.sizes.at(-1)] as [Size, Size];
      if (smallest === largest) continue;
      const slower = medianOf(measured, keyOf(page, largest, 'gateway'), 'p99') / medianOf(measured, keyOf(page, smallest, 'gateway'), 'p99');
      figures.tell({ figure: `storefront.${page}.p99.${largest}/${smallest}`, value: slower, unit: '×', wanted: `≤ ${WANTED.slower}`, met: slower <= WANTED.slower });
    }
  } finally {
    await stage.close();
  }
  const command = ['pnpm bench storefront', ...args.filter((arg) => arg !== '--markdown')].join(' ');
  console.log(['', `${new Date().toISOString().slice(0, 10)}, \`${command}\`, ${machine}, ${options.connections} connections:`, writePages(options, measured, figures.all), writeWanted(figures.all)].join('\n\n'));

  async function measureOnce(round: number, page: PageName, contender: Contender, venue: Venue): Promise<void> {
    const key = keyOf(page, venue.size, contender);
    // A page that is not answered rightly has no figures; the others still have.
    const found = await measure(stage, venue, page, contender, options as Options).catch((error: unknown) => void tell(`✖ ${String(error)}`));
    if (!found) return;
    measured.set(key, [...(measured.get(key) ?? []), found]);
    tell(`round ${round}: ${key} ${Math.round(found.perSecond)}/s, p50 ${found.p50.toFixed(1)} ms, p99 ${found.p99.toFixed(1)} ms`);
  }
  function tellRounds(key: string): void {
    if (!measured.has(key)) return;
    const figure = (of: keyof Round, name: string, unit: string): Figure => (
      { figure: `storefront.${key}.${name}`, value: medianOf(measured, key, of), unit, rounds: (measured.get(key) ?? []).map((round) => round[of]) }
    );
    figures.tell(figure('perSecond', 'requestsPerSecond', 'requests/s'));
    figures.tell(figure('p50', 'p50', 'ms'));
    figures.tell(figure('p99', 'p99', 'ms'));
  }
}
