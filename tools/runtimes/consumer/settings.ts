/** What the program is told by who starts it. */
export interface Settings {
  /** Addresses of an API, and of three that do not do what they should. */
  urls: { api: string; slow: string; redirecting: string; truncating: string };
  keys: { affiliate: string; network: string; wrong: string };
}

/** What it says when it is done. */
export interface Result {
  ok: boolean;
  passed: string[];
  /** Messages of errors, by name of the step. */
  failed: Record<string, string>;
}
