export interface Reload {
  /** Answers the requests of the script that reloads. */
  answer(request: Request): Response | undefined;
  /** Adds that script to a page. */
  page(html: string): string;
  /** Makes every open page reload. */
  tell(): void;
}

const SCRIPT = '/dev/reload.js';
const EVENTS = '/dev/events';

/** Tells open pages to reload, by server-sent events. */
export function createReload(): Reload {
  const open = new Set<ReadableStreamDefaultController<string>>();
  return {
    answer(request) {
      const { pathname } = new URL(request.url);
      if (pathname === SCRIPT)
        return new Response(`new EventSource('${EVENTS}').onmessage = () => location.reload();\n`, {
          headers: { 'content-type': 'text/javascript' },
        });
      if (pathname === EVENTS)
        return new Response(events(open).pipeThrough(new TextEncoderStream()), {
          headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
        });
      return undefined;
    },
    page: (html) => html.replace('</head>', `<script defer src="${SCRIPT}"></script></head>`),
    tell() {
      for (const page of open) page.enqueue('data: changed\n\n');
    },
  };
}

function events(open: Set<ReadableStreamDefaultController<string>>): ReadableStream<string> {
  let own: ReadableStreamDefaultController<string>;
  return new ReadableStream<string>({
    start(controller) {
      own = controller;
      open.add(controller);
      // The head of the answer is sent with its first piece.
      controller.enqueue(': open\n\n');
    },
    cancel() {
      open.delete(own);
    },
  });
}
