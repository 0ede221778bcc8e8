import { toThree } from '../shared/figures.ts';
import type { Figure } from '../shared/figures.ts';
import { writeTable } from '../shared/table.ts';
import { CONTENDERS } from './contenders/contender.ts';
import type { ContenderName } from './contenders/contender.ts';
import { MODES } from './modes.ts';
import { medianOf } from './sharing.ts';
import type { Measured } from './sharing.ts';
import type { Round } from './measure-contender.ts';

const shown = (value: number | undefined): string => (value === undefined ? '' : String(toThree(value)));

/** How much each contender answers in each mode. */
export function writeSharing(measured: Measured): string {
  return writeTable(
    ['', 'gateway', 'requests/s', 'against stock', 'p50 ms', 'p99 ms', 'of its core', 'subgraph requests each'],
    [...measured].flatMap(([mode, contenders]) => [...contenders.keys()].map((name, index) => {
      const cell = (of: (round: Round) => number): string => shown(medianOf(measured, mode, name, of));
      const stock = medianOf(measured, mode, 'stock', (round) => round.requestsPerSecond);
      const own = medianOf(measured, mode, name, (round) => round.requestsPerSecond);
      return [
        index === 0 ? MODES[mode].title : '', titleOf(name), cell((round) => round.requestsPerSecond),
        own !== undefined && stock !== undefined ? `${shown(own / stock)}×` : '',
        cell((round) => round.latencyMs.p50), cell((round) => round.latencyMs.p99),
        cell((round) => Math.round(round.core * 100)).concat(' %'), cell((round) => round.subgraphRequestsPerRequest),
      ];
    })),
  );
}

const titleOf = (name: ContenderName): string => CONTENDERS[name].title;

/** What was asked for, and whether it is met. */
export function writeWanted(all: readonly Figure[]): string {
  return writeTable(
    ['figure', 'wanted', 'found', ''],
    all.filter(({ wanted }) => wanted !== undefined).map(({ figure, wanted = '', value, unit, met }) => [figure.replace(/^gateway\./, ''), wanted, `${value} ${unit}`, met ? 'met' : 'not met']),
  );
}
