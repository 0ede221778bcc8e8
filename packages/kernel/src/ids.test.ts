import { describe, expect, it } from '@jest/globals';
import { fromUuid, isId, newId, parseId, toUuid } from './ids.ts';

describe('ids', () => {
  it('show their kind and survive the way through the database', () => {
    const id = newId('order');
    expect(id).toMatch(/^order_[0-9a-z]{26}$/);
    expect(fromUuid('order', toUuid(id))).toBe(id);
  });

  it('sort by when they were made', async () => {
    const first = newId('prod');
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect([newId('prod'), first].sort()[0]).toBe(first);
  });

  it.each(['', 'order_', 'order_123', 'prod_01h455vb4pex5vsknk084sn02q', 'order_01h455vb4pex5vsknk084sn02u', 'order_81h455vb4pex5vsknk084sn02q', "order_'; drop table"])(
    'refuses %p as the id of an order',
    (text) => {
      expect(isId('order', text)).toBe(false);
      expect(() => parseId('order', text, ['orderId'])).toThrow(expect.objectContaining({ code: 'INVALID_ID', field: ['orderId'] }));
    },
  );
});
