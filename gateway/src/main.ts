import { runAsProcess } from '@storegraph/service/process';
import * as service from './service.ts';

await runAsProcess(service);
