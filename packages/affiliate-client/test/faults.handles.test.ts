import { affiliateSubjects } from './support/affiliate.js';
import { describeHandles } from './support/describe-handles.js';

describeHandles(affiliateSubjects, 10_000);
