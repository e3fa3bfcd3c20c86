import { affiliateSubjects } from './support/affiliate.js';
import { describeFaults } from './support/describe-faults.js';

describeFaults(affiliateSubjects);
