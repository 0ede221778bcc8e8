import { runAsProcess } from '@storegraph/service/process';
import * as simulator from './service.ts';

await runAsProcess(simulator);
