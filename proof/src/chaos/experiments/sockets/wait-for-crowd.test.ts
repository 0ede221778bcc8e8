import { describe, expect, it } from '@jest/globals';
import type { CrowdTold } from '../../../clients/crowd/crowd.ts';
import { waitForCrowd } from './wait-for-crowd.ts';

const told = (figures: Partial<CrowdTold['figures']>, behind: number): CrowdTold =>
  ({ figures: { open: 2, shown: 0, lost: 0, twice: 0, resumed: 0, closes: {}, refused: {}, ...figures }, behind, delays: [] });

/** A crowd that is each time it is looked at as these say; from the last on it stays so. */
function crowdOf(...looks: readonly CrowdTold[]) {
  let nth = 0;
  return { tell: async () => looks[Math.min(nth++, looks.length - 1)] as CrowdTold, looked: () => nth };
}

describe('a crowd that is to be shown something', () => {
  const isShown = ({ behind }: CrowdTold): boolean => behind === 0;
  const waiting = { count: 2, mostMs: 60_000, silentMs: 1 };

  it('is waited for as long as it is shown more', async () => {
    const crowd = crowdOf(told({ shown: 1 }, 2), told({ shown: 2 }, 1), told({ shown: 3 }, 0));
    expect(await waitForCrowd(crowd, waiting, isShown)).toMatchObject({ behind: 0, figures: { shown: 3 } });
  });

  it('is not waited for when all are let in and nothing comes any more', async () => {
    const crowd = crowdOf(told({ shown: 3 }, 1));
    expect(await waitForCrowd(crowd, waiting, isShown)).toMatchObject({ behind: 1 });
    expect(crowd.looked()).toBeGreaterThan(1);
  });

  it('is waited for while somebody is yet to be let in', async () => {
    const crowd = crowdOf(...Array.from({ length: 3 }, () => told({ open: 1, shown: 3 }, 1)), told({ shown: 4 }, 0));
    expect(await waitForCrowd(crowd, waiting, isShown)).toMatchObject({ behind: 0 });
  });

  it('is not waited for without end', async () => {
    expect(await waitForCrowd(crowdOf(told({ open: 1 }, 1)), { ...waiting, mostMs: 300 }, isShown)).toMatchObject({ behind: 1 });
  });
});
