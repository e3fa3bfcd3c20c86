/** The names of a list of suggestions; a server that sends something else has failed. */
export function namesOf(list: unknown, key: string): string[] {
  if (!Array.isArray(list)) throw new Error('The language server sent no list of suggestions.');
  return list.map((entry: unknown) => {
    const name = isRecord(entry) ? entry[key] : undefined;
    if (typeof name !== 'string') throw new Error(`The language server sent a suggestion without "${key}".`);
    return name;
  });
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
