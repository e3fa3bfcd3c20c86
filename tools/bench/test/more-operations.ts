interface Operation {
  operationId: string;
  'x-client-method': string;
}

/** The parts of a bundled description that are changed here. */
export interface Bundle {
  paths: Record<string, Record<string, Operation>>;
}

/** The description with so many operations: its own, and as many of their copies under other paths and names. */
export function withOperations(bundle: Bundle, count: number): Bundle {
  const own = Object.entries(bundle.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const copies = Array.from({ length: count - own.length }, (_, index) => {
    const original = own[index % own.length];
    if (original === undefined) throw new Error('The description has no operations.');
    const { path, method, operation } = original;
    const copy = {
      ...operation,
      operationId: `${operation.operationId}${index}`,
      'x-client-method': `${operation['x-client-method']}${index}`,
    };
    return [path.replace('/v1/', `/v1/copies/${index}/`), { [method]: copy }] as const;
  });
  return { ...bundle, paths: { ...bundle.paths, ...Object.fromEntries(copies) } };
}
