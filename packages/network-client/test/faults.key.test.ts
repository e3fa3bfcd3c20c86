import { describeSecrecy } from '../../affiliate-client/test/support/describe-secrecy.js';
import { networkSubjects } from './support/network.js';

describeSecrecy(networkSubjects);
