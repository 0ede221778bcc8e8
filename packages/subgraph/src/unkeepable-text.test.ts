import { expect, it } from '@jest/globals';
import { holdsUnkeepableText } from './unkeepable-text.ts';

const holds = (body: unknown) => holdsUnkeepableText(JSON.stringify(body), body);

it.each([
  ['NUL in a variable', { variables: { input: { lines: [{ text: 'a\0b' }] } } }],
  ['NUL in a name', { variables: { values: { 'a\0b': 1 } } }],
  ['the first half of a character', { variables: { text: 'a\ud83d' } }],
  ['the second half of one', { variables: { texts: ['\ude00a'] } }],
  ['halves in the wrong order', { variables: { text: '\ude00\ud83d' } }],
  ['an escaped NUL in the document', { query: '{ echo(text: "a\\u0000b") }' }],
])('finds %s', (_what, body) => {
  expect(holds(body)).toBe(true);
});

it.each([
  ['whole characters', { query: '{ a }', variables: { text: '😀 𠮷' } }],
  ['backslashes that only look like an escape', { query: '{ a }', variables: { text: String.raw`\u0000 \ud83d` } }],
  ['no object', [null]],
])('lets %s be', (_what, body) => {
  expect(holds(body)).toBe(false);
});

it('knows whole characters that somebody escaped', () => {
  const text = String.raw`{"variables":{"text":"\ud83d\ude00"}}`;
  expect(holdsUnkeepableText(text, JSON.parse(text))).toBe(false);
});

it('is not brought down by values within values', () => {
  const text = `{"variables":${'['.repeat(20_000)}"\\ud83d"${']'.repeat(20_000)}}`;
  expect(holdsUnkeepableText(text, JSON.parse(text))).toBe(true);
});
