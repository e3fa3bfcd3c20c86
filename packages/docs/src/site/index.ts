export { buildSite } from './build.js';
export { type SiteServer, serveSite } from './server.js';
export { readDecisions } from './sources.js';
export { writeSite } from './write.js';
