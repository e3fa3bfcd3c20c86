/**
 * What generated clients are made of. Programs have no need of it.
 *
 * @packageDocumentation
 */
export { call } from './call.js';
export type { Certain, IsUnion } from './certain.js';
export { senderOf } from './client.js';
export { type ApiSettings, createClientOf } from './create-client.js';
export type { Exchange } from './exchange.js';
export type { Operation } from './operation.js';
export { callPages, type Pagination } from './pages.js';
export type { Sender, SendRequest } from './sender.js';
export { sendRequest } from './transport.js';
export { responseValidators, type ValidationReport, type Validator } from './validation.js';
