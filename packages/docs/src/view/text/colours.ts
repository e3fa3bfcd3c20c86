import type { ThemeRegistration } from 'shiki/core';

/**
 * What the colours of code stand for. The stylesheet has a class for each, with a colour for light and for dark; so the
 * classes are the same on every page and in every build, and a page holds no colours.
 */
const CLASSES: Record<string, string[]> = {
  'c-comment': ['comment', 'punctuation.definition.comment'],
  'c-string': ['string', 'punctuation.definition.string', 'constant.character.escape'],
  'c-number': ['constant', 'constant.numeric', 'constant.language', 'support.constant', 'variable.language'],
  'c-keyword': ['keyword', 'storage', 'keyword.operator.new', 'punctuation.definition.template-expression'],
  'c-function': ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.name.command'],
  'c-type': [
    'entity.name.type',
    'support.class',
    'support.type.primitive',
    'support.type.builtin',
    'entity.name.class',
  ],
  'c-property': [
    'support.type.property-name',
    'punctuation.support.type.property-name',
    'meta.object-literal.key',
    'entity.name.tag',
    'variable.parameter.option',
    'constant.other.option',
    'entity.other.attribute-name',
    'variable.parameter.function-call',
    'meta.header',
  ],
  '': ['keyword.operator', 'punctuation', 'meta.template.expression', 'meta.brace'],
};

const names = Object.keys(CLASSES);

/** A colour that is the number of a class. */
function colourOf(index: number): string {
  return `#${String(index + 1).padStart(6, '0')}`;
}

/** The class of a colour of the theme; none where the text has no colour of its own. */
export function classOf(colour: string | undefined): string {
  return colour === undefined ? '' : (names[Number(colour.slice(1)) - 1] ?? '');
}

export const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...Object.values(CLASSES).map((scope, index) => ({ scope, settings: { foreground: colourOf(index) } })),
  ],
};
