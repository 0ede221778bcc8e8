import { describe, expect, it } from '@jest/globals';
import { sharedBuffersMb } from './server.ts';

describe('what PostgreSQL keeps of its own', () => {
  it.each([[512, 128], [4_096, 512], [24_105, 2_048], [1_000_000, 2_048]])('is on a machine of %i MB %i MB', (machineMb, mb) => {
    expect(sharedBuffersMb(machineMb)).toBe(mb);
  });
});
