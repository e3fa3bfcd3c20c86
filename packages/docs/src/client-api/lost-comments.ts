const COMMENT = /\/\*\*(?:(?!\*\/)[\s\S])*\*\//g;
/** A line such as `export type * as affiliate from './affiliate.js';` with the comment above it. */
const NAMESPACE = new RegExp(`(${COMMENT.source})\\nexport (?:type )?\\* as (\\w+) from`, 'g');
const TYPE = /^export type (\w+)(?:<[^\n]*>)? =[\s\S]*?;\n(?![ }])/gm;

/** The model with the comments that API Extractor leaves out: those on namespaces, and on the members of type literals. */
export function withLostComments(model: string, declarations: readonly string[]): string {
  const namespaces = new Map(
    declarations.flatMap((text) => [...text.matchAll(NAMESPACE)].map(([, comment, name]) => [name, comment])),
  );
  const types = new Map(
    declarations.flatMap((text) => [...text.matchAll(TYPE)].map(([type]) => [bare(type), type.trim()])),
  );
  return JSON.stringify(
    JSON.parse(model, (_, item) => {
      if (item?.kind === 'Namespace') return { ...item, docComment: namespaces.get(item.name) ?? item.docComment };
      if (item?.kind !== 'TypeAlias') return item;
      const text = types.get(bare(item.excerptTokens.map((token: { text: string }) => token.text).join('')));
      return text === undefined ? item : { ...item, excerptTokens: item.excerptTokens.map(tokenOf(text)) };
    }),
  );
}

/** A declaration without what the model does not keep. */
function bare(declaration: string): string {
  return declaration
    .replaceAll(COMMENT, '')
    .replaceAll(/[\s;]+/g, ' ')
    .trim();
}

/** The first token gets the whole text and the others nothing: how many there are is written elsewhere in the model. */
function tokenOf(text: string): (token: unknown, index: number) => object {
  return (_, index) => ({ kind: 'Content', text: index === 0 ? text : '' });
}
