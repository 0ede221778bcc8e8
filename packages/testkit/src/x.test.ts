import { expect, it } from '@jest/globals';
import { z } from 'zod';
interface A { readonly a: number }
it('works', () => { const a: A = { a: 1 }; expect(a).toEqual({ a: 1 }); expect(z).toBeDefined(); });
