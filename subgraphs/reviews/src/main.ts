import { runAsProcess } from '@storegraph/service/process';
import * as reviews from './service.ts';

await runAsProcess(reviews);
