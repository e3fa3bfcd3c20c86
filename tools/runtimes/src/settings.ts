/** What the program of `consumer` is told; its own copy of this type is `consumer/settings.ts`. */
export interface Settings {
  urls: { api: string; slow: string; redirecting: string; truncating: string };
  keys: { affiliate: string; network: string; wrong: string };
}
