export { type Parity, parity } from './parity.js';
export {
  type Decision,
  type Fact,
  type FactFile,
  readSources,
} from './sources.js';
