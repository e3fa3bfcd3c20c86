import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({ apiKey: 'key' });
console.log(await anthropic.models.list());
