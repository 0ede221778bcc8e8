import { stripTypeScriptTypes } from 'node:module';

/** Jest's transformer: blanks the types out, as Node itself does, so that line and column numbers stay true. */
export default {
  process: (source, path) => ({ code: path.endsWith('.ts') ? stripTypeScriptTypes(source, { mode: 'strip' }) : source }),
};
