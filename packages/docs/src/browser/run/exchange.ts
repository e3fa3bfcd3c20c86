/** A request and its answer, as they would be on the wire. */
export interface Exchange {
  method: string;
  url: string;
  requestHeaders: [string, string][];
  requestBody: string;
  status: number;
  statusText: string;
  headers: [string, string][];
  body: string;
}

type Fetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>;

/** `fetch` that keeps what goes over it in `exchanges`. */
export function recording(fetch: Fetch, exchanges: Exchange[]): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    const requestBody = await request.clone().text();
    const response = await fetch(request);
    exchanges.push({
      method,
      url,
      requestHeaders: [...headers],
      requestBody,
      status: response.status,
      statusText: response.statusText || (REASONS[response.status] ?? ''),
      headers: [...response.headers],
      body: await response.clone().text(),
    });
    return response;
  };
}

/** An answer that did not come over HTTP/1.1 has no words of its own. */
const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};
