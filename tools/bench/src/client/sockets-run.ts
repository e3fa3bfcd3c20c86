// Has the client that is named call a server, and sends what came of it. Arguments: name, origin, key, and the numbers of
// calls in flight, measured, and not measured.
import { measureCalls } from './sockets-calls.js';

const [name = '', origin = '', key = '', ...numbers] = process.argv.slice(2);
const [inFlight = 1, calls = 1, warmUp = 1] = numbers.map(Number);
process.send?.(await measureCalls(name, { origin, key, inFlight, calls, warmUp }));
