import { cpus } from 'node:os';
import { benchMock, type MockFigures } from './mock.js';

const USAGE = 'Usage: pnpm bench mock';

function table({ mock, constant, ratio, growth, requestsForMemory }: MockFigures): string {
  const rate = (value: number) => Math.round(value).toLocaleString('en');
  return `| mock server | requests per second | ratio |
| --- | ---: | ---: |
| @eflow/mock, \`listOfferDeals\` | ${rate(mock)} | ${ratio.toFixed(2)} |
| the same server, a constant answer | ${rate(constant)} | 1.00 |

Memory after ${requestsForMemory.toLocaleString('en')} requests: ${growth < 0 ? '' : '+'}${(growth / 1e6).toFixed(1)} MB.
Node ${process.version}, ${cpus().length} cores.`;
}

const [area, ...more] = process.argv.slice(2);
if (area !== 'mock' || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  console.log(table(await benchMock()));
}
