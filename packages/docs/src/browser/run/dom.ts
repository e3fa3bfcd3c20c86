type Child = Node | string | undefined;

interface Attributes {
  [name: string]: string | number | boolean | undefined;
}

/** An element with attributes and children. `true` sets an attribute without a value; `false` and `undefined` set none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
