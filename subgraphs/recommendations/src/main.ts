import { runAsProcess } from '@storegraph/service/process';
import * as recommendations from './service.ts';

await runAsProcess(recommendations);
