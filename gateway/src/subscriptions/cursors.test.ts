import { describe, expect, it } from '@jest/globals';
import { createCursors } from './cursors.ts';

const OF = { field: 'orderChanged', id: 'order_1', accessClass: '["main","user_1"]' };

describe('a cursor', () => {
  const cursors = createCursors('a secret of the shop');
  const cursor = cursors.sign(OF, '7');

  it('tells where it was signed, at every gateway of the same secret', () => {
    expect(createCursors('a secret of the shop').read(OF, cursor)).toBe('7');
  });

  it.each([
    ['another field', cursor, { ...OF, field: 'cartChanged' }],
    ['another entity', cursor, { ...OF, id: 'order_2' }],
    ['somebody else', cursor, { ...OF, accessClass: '["main","user_2"]' }],
    ['another place', cursor.replace('7', '8'), OF],
    ['a place that is none', cursor.replace('7', '7 OR 1'), OF],
    ['another secret', createCursors('another').sign(OF, '7'), OF],
    ['a signature that is cut', cursor.slice(0, -1), OF],
    ['a signature that goes on', `${cursor}A`, OF],
    ['no signature', '7', OF],
    ['nothing', '', OF],
    ['what is no text', { mark: '7' }, OF],
    ['a list', [cursor], OF],
  ])('is good for nothing else: %s', (_, shown, of) => {
    expect(() => cursors.read(of, shown)).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code: 'INVALID_CURSOR' }) }));
  });

  it('cannot be moved between what it is about', () => {
    expect(() => cursors.read({ field: 'a', id: 'b","c', accessClass: 'd' }, cursors.sign({ field: 'a', id: 'b', accessClass: 'c","d' }, '1'))).toThrow();
  });
});
