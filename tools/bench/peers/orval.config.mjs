const input = { target: '../../../packages/contract/openapi/everflow.json' };
const output = { client: 'fetch', clean: true };

export default {
  everflow: {
    input,
    output: { ...output, target: 'generated/orval/everflow.ts', baseUrl: 'https://api.eflow.team' },
  },
  // The same client, of which a program can say at run time where it sends its calls.
  anywhere: {
    input,
    output: {
      ...output,
      target: 'generated/orval-anywhere/everflow.ts',
      baseUrl: { runtime: 'globalThis.everflowOrigin' },
    },
  },
};
