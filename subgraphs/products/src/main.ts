import { runAsProcess } from '@storegraph/service/process';
import * as products from './service.ts';

await runAsProcess(products);
