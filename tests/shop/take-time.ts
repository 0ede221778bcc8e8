import { jest } from '@jest/globals';

// Each step of a test has a deadline of its own, which says what did not come; on a busy machine many of them take long together.
jest.setTimeout(120_000);
