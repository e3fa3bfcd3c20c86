/** Colours of one scheme; the same as those of the docs. */
interface Scheme {
  ground: string;
  line: string;
  /** Of titles and of what is ours. */
  ink: string;
  /** Of all other words. */
  soft: string;
  ours: string;
  others: string;
}

const LIGHT: Scheme = {
  ground: '#ffffff',
  line: '#e2e5e9',
  ink: '#15191e',
  soft: '#5a636e',
  ours: '#00645d',
  others: '#8b95a1',
};

const DARK: Scheme = {
  ground: '#0f1114',
  line: '#282d34',
  ink: '#eceff2',
  soft: '#98a1ac',
  ours: '#5ecdbf',
  others: '#667180',
};

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

/** Ground and words change together: a picture cannot know which ground the page around it has. */
export const STYLE: string = `
svg { font: 12px ${FONT}; font-variant-numeric: tabular-nums; }
.title { font-size: 14px; font-weight: 600; }
.name-ours, .value-ours { font-weight: 600; }
${colours(LIGHT)}
@media (prefers-color-scheme: dark) {
${colours(DARK)}
}
`;

function colours({ ground, line, ink, soft, ours, others }: Scheme): string {
  return `.ground { fill: ${ground}; stroke: ${line}; }
.title { fill: ${ink}; }
.note { fill: ${soft}; }
.name-ours, .value-ours { fill: ${ink}; }
.name-others, .value-others { fill: ${soft}; }
.bar-ours { fill: ${ours}; }
.bar-others { fill: ${others}; }
.axis { stroke: ${line}; }`;
}
