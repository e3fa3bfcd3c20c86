export * from './generated/validators.js';
export type {
  InvalidReport,
  Issue,
  Report,
  StandardResult,
  Validator,
  ValidReport,
} from './validator.js';
