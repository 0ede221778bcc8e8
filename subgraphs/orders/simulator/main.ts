import { runAsProcess } from '@storegraph/service/process';
import * as carrier from './service.ts';

await runAsProcess(carrier);
