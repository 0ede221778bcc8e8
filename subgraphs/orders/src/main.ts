import { runAsProcess } from '@storegraph/service/process';
import * as orders from './service.ts';

await runAsProcess(orders);
