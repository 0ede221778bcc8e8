import { runAsProcess } from '@storegraph/service/process';
import * as users from './service.ts';

await runAsProcess(users);
