/** One request and its answer, as far as they are compared with the contract. Headers, and so keys, are left out. */
export interface Exchange {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

/** Reads the exchanges of an HTTP archive. An answer that is not JSON has its text as the body. */
export function exchangesOf(har: string): Exchange[] {
  const { log } = JSON.parse(har);
  const entries: unknown[] = Array.isArray(log?.entries) ? log.entries : [];
  return entries.map((entry) => {
    const { request, response } = Object(entry);
    return {
      method: String(request.method).toLowerCase(),
      path: new URL(request.url).pathname,
      status: Number(response.status),
      body: jsonOrText(String(response.content?.text ?? '')),
    };
  });
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
