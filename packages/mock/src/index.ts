export { ContractViolation } from './answer.js';
export type { Keys } from './authenticate.js';
export type { Audience } from './contract.js';
export type { DealFields, MockData, MockDeal, MockOffer, Moment } from './data/model.js';
export type { Fault, FaultRule } from './faults.js';
export type { OperationId } from './generated/operations.js';
export { ConnectionReset } from './misbehave.js';
export { createMock, type Mock, type MockOptions } from './mock.js';
export type { RecordedRequest } from './requests.js';
