import type { SamplePrices } from '../shape.ts';

/** Prices as shops write them for something worth about so many euros: €68.90, $74.95, ¥10,980. */
export function toPrices(euros: number): SamplePrices {
  return {
    EUR: BigInt(Math.max(2, Math.round(euros)) * 100 - 10),
    USD: BigInt(Math.max(2, Math.round(euros * 1.09)) * 100 - 5),
    JPY: BigInt(Math.max(3, Math.round(euros * 1.62)) * 100 - 20),
  };
}
