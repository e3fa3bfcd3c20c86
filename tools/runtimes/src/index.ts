export { type Check, type Outcome, outcomesOf } from './check.js';
export { consumer, openRuntimes, runtimeChecks } from './consumer.js';
export { createProject, type Install, type Project } from './project.js';
export { nodeChecks } from './runtimes/node.js';
export { report } from './table.js';
export { openToolbox, type Toolbox } from './toolbox.js';
export { typescriptChecks, VERSIONS as typescriptVersions } from './typescript.js';
