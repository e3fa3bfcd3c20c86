import { describeHandles } from '../../affiliate-client/test/support/describe-handles.js';
import { networkSubjects } from './support/network.js';

describeHandles(networkSubjects, 2_000);
