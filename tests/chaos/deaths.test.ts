import { shortForms } from './short-forms.ts';

// Processes die, or what they kept is gone.
shortForms('keys', 'crash-points', 'broker-loss', 'sockets', 'kills');
