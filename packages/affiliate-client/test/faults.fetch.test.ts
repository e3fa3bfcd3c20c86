import { affiliateSubjects } from './support/affiliate.js';
import { describeFetch } from './support/describe-fetch.js';

describeFetch(affiliateSubjects);
