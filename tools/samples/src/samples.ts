import { clientSource } from './languages/client.js';
import { curlSource } from './languages/curl.js';
import { fetchSource } from './languages/fetch.js';
import { openapiFetchSource } from './languages/openapi-fetch.js';
import { pythonSource } from './languages/python.js';
import type { Sample, SampleCall, SampleInput, SampleOptions } from './model.js';

/** The request in each language, as a program that can be run: the key comes from the environment. */
export function samplesFor(call: SampleCall, input: SampleInput, options: SampleOptions = {}): Sample[] {
  const { client } = call;
  const there = { ...call, server: options.server ?? call.server };
  return [
    ...(client ? clientSamples(there, client, input, options) : []),
    { id: 'fetch', lang: 'JavaScript', label: 'fetch', source: fetchSource(there, input) },
    { id: 'curl', lang: 'Shell', label: 'cURL', source: curlSource(there, input) },
    { id: 'python', lang: 'Python', label: 'Python requests', source: pythonSource(there, input) },
  ];
}

function clientSamples(
  call: SampleCall,
  client: NonNullable<SampleCall['client']>,
  input: SampleInput,
  options: SampleOptions,
): Sample[] {
  return [
    {
      id: 'client',
      lang: 'TypeScript',
      label: 'TypeScript client',
      source: clientSource(call, client, input, options),
    },
    {
      id: 'openapi-fetch',
      lang: 'TypeScript',
      label: 'openapi-fetch',
      source: openapiFetchSource(call, client, input),
    },
  ];
}
