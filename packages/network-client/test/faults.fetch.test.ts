import { describeFetch } from '../../affiliate-client/test/support/describe-fetch.js';
import { networkSubjects } from './support/network.js';

describeFetch(networkSubjects);
