import { writeFileSync } from 'node:fs';
import type { Figures } from '../shared/figures.ts';
import { median } from '../shared/median.ts';
import { CONTENDERS } from './contenders/contender.ts';
import type { ContenderName } from './contenders/contender.ts';
import { measure, startContender } from './measure-contender.ts';
import type { Round } from './measure-contender.ts';
import { MODES, THRESHOLDS } from './modes.ts';
import type { ModeName } from './modes.ts';
import type { Options } from './options.ts';
import { saySame } from './probe-answer.ts';
import type { Stage } from './stage.ts';

/** The rounds of each contender in each mode. */
export type Measured = ReadonlyMap<ModeName, ReadonlyMap<ContenderName, readonly Round[]>>;

/**
 * Checks that all contenders give the stock one's answer, then measures them one at a time, round by round, so that
 * whatever else the machine does falls on all of them.
 */
export async function measureSharing(stage: Stage, modes: readonly ModeName[], options: Options, figures: Figures, tell: (line: string) => void): Promise<Measured> {
  await checkAnswers(stage, options.contenders, tell);
  const measured = new Map(modes.map((mode) => [mode, new Map<ContenderName, Round[]>()]));
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const name of options.contenders) {
      const asked = modes.filter((mode) => MODES[mode].contenders.includes(name));
      if (asked.length === 0) continue;
      const running = await startContender(stage, name);
      for (const mode of asked) {
        const found = await measure(stage, running, mode, options);
        const rounds = measured.get(mode);
        rounds?.set(name, [...(rounds.get(name) ?? []), found]);
        tell(`round ${round}/${options.rounds}  ${MODES[mode].title.padEnd(32)} ${CONTENDERS[name].title.padEnd(44)} ${found.requestsPerSecond.toFixed(0).padStart(6)} req/s  ${(found.core * 100).toFixed(0).padStart(3)} % of its core  ${found.requestsPerCpuSecond.toFixed(0).padStart(6)} per CPU second`);
      }
      await running.child.stop();
    }
  }
  tellFigures(measured, figures);
  return measured;
}

async function checkAnswers(stage: Stage, contenders: readonly ContenderName[], tell: (line: string) => void): Promise<void> {
  const stock = await startContender(stage, 'stock');
  await stock.child.stop();
  writeFileSync(stage.field.answerFile, stock.answer);
  for (const name of contenders) {
    const running = await startContender(stage, name);
    await running.child.stop();
    if (!saySame(running.answer, stock.answer)) throw new Error(`${name} answers something else than the stock gateway:\n${running.answer.slice(0, 1_000)}\ninstead of\n${stock.answer.slice(0, 1_000)}`);
  }
  tell(`All contenders give the same answer of ${(Buffer.byteLength(stock.answer) / 1_000).toFixed(1)} KB.`);
}

/** The median of something over a contender's rounds. */
export function medianOf(measured: Measured, mode: ModeName, name: ContenderName, of: (round: Round) => number): number | undefined {
  return median((measured.get(mode)?.get(name) ?? []).map(of));
}

/** How often the one answers while the other answers once: the median over the rounds. */
function ratioOf(measured: Measured, mode: ModeName, of: ContenderName, against: ContenderName, by: (round: Round) => number): number | undefined {
  const rounds = measured.get(mode);
  const others = rounds?.get(against) ?? [];
  return median((rounds?.get(of) ?? []).flatMap((round, index) => (others[index] ? [by(round) / by(others[index])] : [])));
}

function tellFigures(measured: Measured, figures: Figures): void {
  for (const [mode, contenders] of measured) {
    for (const [name, rounds] of contenders) {
      const tell = (what: string, unit: string, of: (round: Round) => number): void => {
        const value = median(rounds.map(of));
        if (value !== undefined) figures.tell({ figure: `gateway.${mode}.${name}.${what}`, value, unit, rounds: rounds.map(of) });
      };
      tell('requestsPerSecond', '1/s', (round) => round.requestsPerSecond);
      tell('requestsPerCpuSecond', '1/s', (round) => round.requestsPerCpuSecond);
      tell('core', 'of one core', (round) => round.core);
      tell('latencyP50', 'ms', (round) => round.latencyMs.p50);
      tell('latencyP99', 'ms', (round) => round.latencyMs.p99);
      tell('subgraphRequests', 'per request', (round) => round.subgraphRequestsPerRequest);
      tell('resident', 'MB', (round) => round.residentMb);
    }
  }
  for (const { mode, of, against, atLeast } of THRESHOLDS) {
    const value = ratioOf(measured, mode, of, against, (round) => round.requestsPerSecond);
    const byCpu = ratioOf(measured, mode, of, against, (round) => round.requestsPerCpuSecond);
    if (value !== undefined) figures.tell({ figure: `gateway.${mode}.${of}.over.${against}`, value, unit: 'times', wanted: `≥ ${atLeast}`, met: value >= atLeast });
    if (byCpu !== undefined) figures.tell({ figure: `gateway.${mode}.${of}.over.${against}.byCpu`, value: byCpu, unit: 'times' });
  }
}
