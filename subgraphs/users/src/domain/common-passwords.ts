/** Passwords of ten characters and more that every list of leaked ones has near its top, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  '0123456789', '0987654321', '1029384756', '1122334455', '1212121212', '1231231231', '123123123123', '1234512345',
  '123456123456', '123456789a', '1234567890', '12345678900', '12345678910', '1234567891', '123456789123', '1234567899',
  '1357924680', '147258369a', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qazxsw23edc', '987654321a', '9876543210',
  'a123456789', 'abc123456789', 'abcd123456', 'abcdefghij', 'administrator', 'adminadmin', 'admin123456', 'alexander1',
  'asdfghjkl1', 'asdfghjkl;', 'asdfasdfasdf', 'basketball', 'basketball1', 'blink182182', 'changeme123', 'chocolate1',
  'christopher', 'computer123', 'correcthorsebatterystaple', 'dragon12345', 'elizabeth1', 'football123', 'helloworld',
  'iloveyou12', 'iloveyou123', 'iloveyou1234', 'letmein123', 'letmein1234', 'liverpool1', 'manchester', 'manchester1',
  'mynameis123', 'p@ssw0rd123', 'passw0rd123', 'password00', 'password01', 'password11', 'password12', 'password123',
  'password1234', 'password12345', 'password123456', 'password!!', 'passwordpassword', 'princess123', 'q1w2e3r4t5',
  'q1w2e3r4t5y6', 'qazwsxedcrfv', 'qwer123456', 'qwerty1234', 'qwerty12345', 'qwerty123456', 'qwertyqwerty',
  'qwertyuiop', 'qwertyuiop1', 'qwertyuiop123', 'qwertyuiop[]', 'secret1234', 'spiderman1', 'sunshine123', 'superman123',
  'test123456', 'testtesttest', 'trustno1trustno1', 'welcome123', 'welcome1234', 'whatever123', 'zaq12wsxcde3', 'zxcvbnm123',
  'zxcvbnm,./',
]);
