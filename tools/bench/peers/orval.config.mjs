export default {
  everflow: {
    input: { target: '../../../packages/contract/openapi/everflow.json' },
    output: { target: 'generated/orval/everflow.ts', client: 'fetch', baseUrl: 'https://api.eflow.team', clean: true },
  },
};
