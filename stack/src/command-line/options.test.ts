import { describe, expect, it } from '@jest/globals';
import { defaultDataDirectory, parseDataOption, parseStartOptions } from './options.ts';
import { Problem } from './problem.ts';

const parse = (...args: string[]) => parseStartOptions(args, '/home/ada');

describe('the options of npm start', () => {
  it('are all optional', () => {
    expect(parse()).toEqual({ port: undefined, dataDirectory: defaultDataDirectory, size: 'demo', processes: false, trace: false, json: false, help: false });
  });

  it('are read together', () => {
    expect(parse('--port', '4711', '--data=/srv/shop', '--size', 'ci', '--processes', '--trace', '--json')).toEqual({
      port: 4711, dataDirectory: '/srv/shop', size: 'ci', processes: true, trace: true, json: true, help: false,
    });
  });

  it('take a folder from where the command was typed', () => {
    expect(parse('--data', 'shop-data').dataDirectory).toBe('/home/ada/shop-data');
    expect(parseDataOption('npm run reset', ['--data', 'shop-data'], '/home/ada')).toBe('/home/ada/shop-data');
  });

  it('take a folder for the archive', () => {
    expect(parse('--archive', 'kept').archive).toBe('/home/ada/kept');
    expect(() => parse('--archive', '')).toThrow(/--archive/);
  });

  it('tell any port (0) from no port', () => {
    expect(parse('--port', '0').port).toBe(0);
  });

  it.each([
    [['--prot', '4711'], /Unknown option '--prot'/],
    [['start'], /Unexpected argument 'start'/],
    [['--port'], /--port/],
    [['--port', '-1'], /--port/],
    [['--port', '1.5'], /"1\.5" is not a port/],
    [['--port', '65536'], /"65536" is not a port/],
    [['--port', ''], /"" is not a port/],
    [['--size', 'huge'], /no size "huge"/],
    [['--data', ''], /names no folder/],
    [['--json=yes'], /--json/],
  ])('refuse %j in one line with the mend', (args, what) => {
    const refusal = thrownBy(() => parse(...args));
    expect(refusal).toBeInstanceOf(Problem);
    expect((refusal as Problem).message).toMatch(what);
    expect((refusal as Problem).message).not.toContain('\n');
    expect((refusal as Problem).mend).toMatch(/Options of npm start:|Give|Sizes:|Name/);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
