export { sampleCall } from './call.js';
export { withCodeSamples } from './code-samples.js';
export { exampleInput } from './input.js';
export { clientInput } from './languages/client.js';
export type {
  Sample,
  SampleCall,
  SampleClient,
  SampleId,
  SampleInput,
  SampleKey,
  SampleOptions,
  SampleResult,
} from './model.js';
export { parametersOf, type SampleParameter, says } from './parameters.js';
export { printJson } from './print-json.js';
export { queryOf, urlOf } from './request.js';
export { samplesFor } from './samples.js';
