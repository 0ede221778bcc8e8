import { expect, it } from '@jest/globals';
import { drawBox } from './box.ts';

it('draws a frame as wide as its widest row, labels in one column', () => {
  expect(drawBox(['Ready', '', ['Status', 'http://127.0.0.1:4000/'], ['', 'more'], ['Stop', 'Ctrl-C']])).toBe(
    [
      '╭──────────────────────────────────╮',
      '│  Ready                           │',
      '│                                  │',
      '│  Status  http://127.0.0.1:4000/  │',
      '│          more                    │',
      '│  Stop    Ctrl-C                  │',
      '╰──────────────────────────────────╯',
      '',
    ].join('\n'),
  );
});
