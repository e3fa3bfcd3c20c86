export * from '@eflow/client-core';
export * from './generated/client.js';
export * from './generated/create-client.js';
export type { HttpClient } from './generated/http.js';
export * from './generated/operations.js';
export * from './generated/schemas.js';
export * from './generated/views.js';
