import type { ServerRequest } from 'srvx';

/**
 * The response with a body that leaves as it comes: the head before the first piece, and each piece before a failure.
 * By itself, Node keeps the head back for the first piece, and drops what it has not sent when the body fails.
 */
export function sendAsItComes(response: Response, request: ServerRequest): Response {
  const node = request.runtime?.node;
  if (response.body === null || !node?.res) return response;
  const { req, res } = node;
  const reader = response.body.getReader();
  let begun = false;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun && 'flushHeaders' in res) res.flushHeaders();
        begun = true;
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          await new Promise<void>((resolve) => req.socket.write('', () => resolve()));
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead: the first pull comes after the head has been written.
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}
