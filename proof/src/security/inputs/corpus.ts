/** Texts that mean something to whoever takes them for more than text. */
export const CORPUS: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b', 'half a character': '\ud800', 'SQL that is always true': "' OR '1'='1", 'a lot': 'x'.repeat(60_000),
  'SQL that drops': "'; DROP TABLE orders; --", 'SQL that waits': "'||(SELECT pg_sleep(5))||'", 'SQL in a comment': '*/ regular work /*', 'NoSQL': '{"$gt":""}', 'a wildcard': '%_%', 'a query of words': "a & !b | (c <-> 'd':*)",
  'a header': 'x\r\nSet-Cookie: stolen=1\r\n\r\n', 'a path': '../../../../../../etc/passwd', 'a subject': 'shop.orders.>.*', HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>', 'a template': '${7*7}{{7*7}}<%= 7*7 %>', 'a command': '$(id) `id` | id ; id',
  'a prototype': '__proto__', 'a constructor': 'constructor', 'a slow pattern': `${'a'.repeat(40)}!(a+)+$`, 'turned round': '\u202etxt.exe\ufeff', 'a long number': '9'.repeat(400), 'a number that is none': 'NaN', 'minus nothing': '-0', 'an exponent': '1e309', 'an empty text': '', blanks: ' \t\n ', 'an address of ours': 'http://127.0.0.1:5432/', 'JSON within': '","admin":true,"x":"',
};
