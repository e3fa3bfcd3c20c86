export { typesModule } from './types.js';
