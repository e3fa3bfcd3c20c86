import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: 'key' });
console.log(await openai.models.list());
