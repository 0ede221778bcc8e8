import { describe, expect, it } from '@jest/globals';
import { COMMANDS, operationsHelp, parseOperationsOptions } from './options.ts';

const parse = (...args: readonly string[]) => parseOperationsOptions(args, '/home/me');

describe('the command line of operations', () => {
  it.each([[[]], [['--help']], [['publish', '-h']]])('%j asks for help', (args) => {
    expect(parse(...args)).toBeUndefined();
  });

  it('counts files from where it was called', () => {
    expect(parse('publish', 'a.json', '/b.json', '--partner', 'Pocket Shop', '--label', '1.0.0', '--activate'))
      .toMatchObject({ command: 'publish', words: ['/home/me/a.json', '/b.json'], partner: 'Pocket Shop', label: '1.0.0', activate: true, url: 'http://127.0.0.1:4000', json: false });
    expect(parse('export', '--output', 'x.json')).toMatchObject({ output: '/home/me/x.json' });
  });

  it('takes the graph’s own address for the shop’s', () => {
    expect(parse('list', '--url', 'https://shop.example/graphql')?.url).toBe('https://shop.example');
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['prune'], 'no command "prune"'],
    ['an unknown option', ['list', '--all'], "Unknown option '--all'"],
    ['no file to publish', ['publish', '--partner', 'a', '--label', '1'], 'publish is not complete'],
    ['no partner to publish for', ['publish', 'a.json', '--label', '1'], 'publish is not complete'],
    ['two manifests to activate', ['activate', 'a', 'b'], 'activate is not complete'],
    ['a cost that is none', ['check', 'a.json', '--max-cost', 'much'], '--max-cost "much" is no whole number'],
    ['an address that is none', ['list', '--url', 'shop'], 'no address'],
  ])('does not understand %s', (_, args, message) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ name: 'Problem', message: expect.stringContaining(message) }));
  });

  it.each(Object.keys(COMMANDS))('helps with %s', (command) => {
    expect(operationsHelp).toContain(`\n  ${command} `);
  });
});
