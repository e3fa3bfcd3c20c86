import { type Bundle, type JsonObject, objectOf, operationsOf } from '@eflow/bundle';
import { sampleCall } from './call.js';
import { exampleInput } from './input.js';
import { samplesFor } from './samples.js';

/** The description with `x-codeSamples` at each operation, as Redoc and others show them. */
export function withCodeSamples(bundle: Bundle): Bundle {
  const paths: JsonObject = { ...bundle.paths };
  for (const operation of operationsOf(bundle)) {
    const samples = samplesFor(sampleCall(bundle, operation), exampleInput(bundle, operation));
    const codeSamples = samples.map(({ lang, label, source }) => ({ lang, label, source }));
    paths[operation.path] = {
      ...objectOf(paths[operation.path]),
      [operation.method]: { ...operation.object, 'x-codeSamples': codeSamples },
    };
  }
  return { ...bundle, paths };
}
