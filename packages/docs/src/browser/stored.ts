const PREFIX = 'everflow-docs.';

export type Theme = 'light' | 'dark';

/** `undefined` is as the system. */
export function readTheme(): Theme | undefined {
  const stored = read('theme');
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}

/** What the reader chose before; nothing where the browser keeps nothing, as it may for pages from a folder. */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function store(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Then it holds for this page.
  }
}
