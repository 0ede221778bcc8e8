import { expect, it } from '@jest/globals';
import { archiving, recovering } from './archive.ts';

it('folders are named to the shell as they are called', () => {
  expect(archiving("/srv/ada's 100% shop")['archive_command']).toContain(`test ! -f '/srv/ada'\\''s 100%% shop/'%f.gz`);
  expect(recovering('/srv/a', new Date(0))).toMatchObject({ restore_command: `gunzip -c '/srv/a/'%f.gz > "%p"`, recovery_target_time: '1970-01-01T00:00:00.000+00' });
});
