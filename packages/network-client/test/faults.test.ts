import { describeFaults } from '../../affiliate-client/test/support/describe-faults.js';
import { networkSubjects } from './support/network.js';

describeFaults(networkSubjects);
