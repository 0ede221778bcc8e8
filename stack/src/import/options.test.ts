import { describe, expect, it } from '@jest/globals';
import { parseImportOptions } from './options.ts';

const parse = (...args: readonly string[]) => parseImportOptions(args, '/home/me');

describe('the command line of imports', () => {
  it.each([[[]], [['--help']], [['a.csv', '-h']]])('%j asks for help', (args) => {
    expect(parse(...args)).toBeUndefined();
  });

  it('knows a file by its ending, counted from where it was called', () => {
    expect(parse('a.csv', '--dry-run')).toEqual({ file: '/home/me/a.csv', fileName: 'a.csv', format: 'CSV', isExport: false, isDryRun: true, problems: 50, url: 'http://127.0.0.1:4000', token: undefined });
    expect(parse('--export', '/b.JSONL', '--url', 'https://shop.example/graphql', '--token', 't')).toMatchObject({ file: '/b.JSONL', format: 'JSON_LINES', isExport: true, url: 'https://shop.example', token: 't' });
    expect(parse('a.txt', '--format', 'csv')).toMatchObject({ format: 'CSV' });
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown option', ['a.csv', '--all'], "Unknown option '--all'"],
    ['no file', ['--dry-run'], 'Exactly one file'],
    ['two files', ['a.csv', 'b.csv'], 'Exactly one file'],
    ['a form that is none', ['a.xlsx'], 'not clear what form'],
    ['problems that are no number', ['a.csv', '--problems', 'all'], '--problems "all" is no whole number'],
    ['an address that is none', ['a.csv', '--url', 'shop'], 'no address'],
  ])('does not understand %s', (_, args, message) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ name: 'Problem', message: expect.stringContaining(message) }));
  });
});
