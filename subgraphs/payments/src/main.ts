import { runAsProcess } from '@storegraph/service/process';
import * as payments from './service.ts';

await runAsProcess(payments);
