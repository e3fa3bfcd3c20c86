import { barX, plot, ruleX, text } from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import { STYLE } from './chart-style.js';
import { figureText } from './number.js';
import { type Bar, type Panel, panelsOf } from './panels.js';
import type { Results } from './results.js';

const WIDTH = 720;
const EDGE = 24;
const COLUMN_GAP = 40;
const COLUMN = (WIDTH - 2 * EDGE - COLUMN_GAP) / 2;
/** Panels of the first column; the others are in the second. */
const FIRST = 2;
const PANEL_GAP = 26;
/** Of title and note, above the bars. */
const HEADING = 42;
const ROW = 20;
/** Room for the names left of the bars, and for the figures of the longest. */
const NAMES = 112;
const FIGURES = 54;
/** Characters that there is room for. */
const LONGEST = 18;

/** The five figures as bars, in SVG. The same results give the same text. */
export function chart(results: Results): string {
  const panels = panelsOf(results);
  const columns = [panels.slice(0, FIRST), panels.slice(FIRST)];
  const height = Math.max(...columns.map(heightOf)) + 2 * EDGE;
  const { document, root } = emptyPicture(height);
  const add = (parent: Element, name: string, attributes: Record<string, string | number>, words = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = words;
    parent.append(element);
    return element;
  };

  add(root, 'title', { id: 'title' }, 'Figures of this project beside those of others');
  add(root, 'desc', { id: 'desc' }, panels.map(inWords).join(' '));
  add(root, 'style', {}, STYLE);
  add(root, 'rect', { class: 'ground', x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 8 });
  columns.forEach((column, index) => {
    let y = EDGE;
    for (const panel of column) {
      const x = EDGE + index * (COLUMN + COLUMN_GAP);
      const group = add(root, 'g', { 'data-figure': panel.id, transform: `translate(${x},${y})` });
      add(group, 'text', { class: 'title', y: 12 }, panel.title);
      add(group, 'text', { class: 'note', y: 30 }, `${panel.note}; ${panel.better} is better`);
      group.append(bars(panel, document));
      y += heightOf([panel]) + PANEL_GAP;
    }
  });
  // A line per element, so that a change of one figure is one of a few lines.
  return `${root.outerHTML.replaceAll('><', '>\n<')}\n`;
}

const heightOf = (panels: readonly Panel[]): number =>
  panels.reduce((sum, panel) => sum + HEADING + ROW * panel.bars.length + PANEL_GAP, -PANEL_GAP);

const inWords = ({ title, note, bars }: Panel): string =>
  `${title}, ${note}: ${bars.map(({ name, figure }) => `${name} ${figureText(figure)}`).join(', ')}.`;

function emptyPicture(height: number): { document: Document; root: Element } {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc"></svg>`;
  // A document of linkedom has no more of what a browser's has than drawing needs.
  const document = new DOMParser().parseFromString(source, 'image/svg+xml') as unknown as Document;
  return { document, root: document.documentElement };
}

/** The bars of a panel with names and figures, each panel on its own scale. */
function bars({ id, bars: all }: Panel, document: Document): Element {
  const long = all.find(({ name }) => name.length > LONGEST);
  if (long !== undefined) throw new Error(`${id}: the chart has no room for the name "${long.name}".`);
  const marks = [true, false].flatMap((ours) => {
    const some = all.filter((bar) => bar.ours === ours);
    const whose = ours ? 'ours' : 'others';
    return [
      barX(some, { x: 'figure', y: 'name', className: `bar-${whose}` }),
      text(some, { y: 'name', text: 'name', frameAnchor: 'left', dx: -NAMES, className: `name-${whose}` }),
      text(some, {
        x: 'figure',
        y: 'name',
        text: ({ figure }: Bar) => figureText(figure),
        textAnchor: 'start',
        dx: 6,
        className: `value-${whose}`,
      }),
    ];
  });
  const picture = plot({
    document,
    width: COLUMN,
    height: ROW * all.length,
    margin: 0,
    marginLeft: NAMES,
    marginRight: FIGURES,
    x: { axis: null, domain: [0, Math.max(...all.map(({ figure }) => figure))] },
    y: { axis: null, domain: all.map(({ name }) => name), paddingInner: 0.4, paddingOuter: 0.2 },
    marks: [...marks, ruleX([0], { className: 'axis' })],
  });
  // What Plot says about colours and fonts; ours are above.
  picture.querySelector('style')?.remove();
  for (const name of ['class', 'fill', 'font-family', 'font-size', 'text-anchor']) picture.removeAttribute(name);
  picture.setAttribute('y', String(HEADING));
  return picture;
}
