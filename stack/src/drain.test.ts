import { describe, expect, it } from '@jest/globals';
import { createDrain, order, type Rank } from './drain.ts';

function desk() {
  const drain = createDrain();
  const left: string[] = [];
  const add = (rank: Rank, outcome: 'leaves' | 'fails' = 'leaves'): void => drain.add(rank, {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (outcome === 'fails') throw new Error(`${rank} hangs on`);
      left.push(rank);
    },
    kill: () => void left.push(`${rank} killed`),
  });
  return { drain, left, add };
}

describe('a drain', () => {
  it('lets the gateway leave first and the servers last, in whatever order they came', async () => {
    const { drain, left, add } = desk();
    for (const rank of [...order].reverse()) add(rank);
    await drain.run();
    expect(left).toEqual(['gateway', 'subgraphs', 'simulator', 'servers', 'folder']);
  });

  it('stops the others when one fails to stop, and says so at the end', async () => {
    const { drain, left, add } = desk();
    add('gateway');
    add('subgraphs', 'fails');
    add('servers');
    await expect(drain.run()).rejects.toThrow('subgraphs hangs on');
    expect(left).toEqual(['gateway', 'servers']);
  });

  it('run again stops what came meanwhile', async () => {
    const { drain, left, add } = desk();
    const first = drain.run();
    add('servers');
    await first;
    await drain.run();
    expect(left).toContain('servers');
  });

  it('can be cut short', () => {
    const { drain, left, add } = desk();
    add('gateway');
    add('servers');
    drain.kill();
    expect(left).toEqual(['gateway killed', 'servers killed']);
  });
});
