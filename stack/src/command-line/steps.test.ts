import { describe, expect, it } from '@jest/globals';
import { bar, createSteps } from './steps.ts';

/** Steps whose clock is moved by hand and whose output is kept. */
function desk(isTTY: boolean) {
  let [clock, written] = [0, ''];
  const steps = createSteps(['Folder', 'Seed'], { isTTY, columns: 60, write: (text) => (written += text) }, () => clock);
  return { steps, pass: (ms: number) => (clock += ms), written: () => written };
}

describe('steps', () => {
  it('are numbered, say what came of them and how long they took', async () => {
    const { steps, pass, written } = desk(false);
    await steps.run('Folder', async (step) => {
      pass(1_240);
      step.detail('/srv/shop');
    });
    expect(written()).toBe('  1/2  Folder  /srv/shop  1.2 s\n');
  });

  it('that overlap are told in the order of the list', async () => {
    const { steps, pass, written } = desk(false);
    let finishFolder = (): void => undefined;
    const folder = steps.run('Folder', () => new Promise<void>((resolve) => (finishFolder = resolve)));
    await steps.run('Seed', async () => void pass(500));
    expect(written()).toBe('');
    finishFolder();
    await folder;
    expect(written()).toBe('  1/2  Folder    0.5 s\n  2/2  Seed      0.5 s\n');
  });

  it('count what was done before the process began', async () => {
    const { steps, written } = desk(false);
    await steps.run('Folder', async (step) => step.took(37_000));
    expect(written()).toContain('37.0 s');
  });

  it('tell progress in quarters where lines cannot be written over', async () => {
    const { steps, written } = desk(false);
    await steps.run('Folder', async (step) => {
      for (let done = 1; done <= 100; done += 1) step.progress(done, 100);
    });
    expect(written().split('\n').map((line) => line.trim())).toEqual(['25 %', '50 %', '75 %', '1/2  Folder    0.0 s', '']);
  });

  it('draw a bar on a terminal, and never a line wider than it', async () => {
    const { steps, written } = desk(true);
    await steps.run('Folder', async (step) => {
      step.progress(1, 2);
      step.detail('x'.repeat(200));
    });
    const live = written().split('\r\u001B[K').slice(0, -1);
    expect(live.some((line) => line.includes('████████████░░░░░░░░░░░░ 50 %'))).toBe(true);
    expect(Math.max(...live.filter((line) => !line.endsWith('\n')).map((line) => line.length))).toBeLessThan(60);
  });

  it('mark the one that failed and hand on why', async () => {
    const { steps, written } = desk(false);
    await expect(steps.run('Folder', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(written()).toContain('✖');
  });
});

it.each([[-1, 0], [0, 0], [0.5, 12], [1, 24], [2, 24]])('a bar of %s has %s blocks', (fraction, blocks) => {
  expect(bar(fraction).replaceAll(/[^█]/g, '')).toHaveLength(blocks);
});
