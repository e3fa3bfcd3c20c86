// The program in a Worker.
import { run } from './program.js';

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await run(await request.json()));
  },
};
