// What tests import from `@jest/globals`, where no Jest runs them: the same functions, from where Jest has them.
import { jestExpect } from '@jest/expect';
import { ModernFakeTimers } from '@jest/fake-timers';

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';
export const expect = jestExpect;
/** Of what is called `jest` only its clock is there. */
export const jest = new ModernFakeTimers({ global: globalThis, config: { fakeTimers: {} } as ConstructorParameters<typeof ModernFakeTimers>[0]['config'] });
