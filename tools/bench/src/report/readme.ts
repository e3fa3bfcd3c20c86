import { formatted } from './format.js';
import { machineText } from './machine.js';
import { durationText, figureText } from './number.js';
import { type Panel, panelsOf } from './panels.js';
import type { Results } from './results.js';
import { table } from './table.js';

const BEGIN = '<!-- Written by `pnpm bench` from here: do not edit. -->';
const END = '<!-- To here. -->';

/** The README with its figures written anew, and the rest of it untouched. */
export async function withFigures(readme: string, results: Results): Promise<string> {
  const [before, middle, ...rest] = readme.split(BEGIN);
  const [, after, ...more] = middle?.split(END) ?? [];
  if (before === undefined || after === undefined || rest.length > 0 || more.length > 0)
    throw new Error(`The README must have one line "${BEGIN}" and, below it, one "${END}".`);
  return `${before}${BEGIN}\n\n${await formatted(section(results), 'md')}\n${END}${after}`;
}

function section(results: Results): string {
  const panels = panelsOf(results);
  const all = results.areas.reduce((sum, { seconds }) => sum + seconds, 0);
  return `![Bars of the figures in the table below](tools/bench/chart.svg)

${table(['figure', 'ours:', 'others', 'measured by'], panels.map(row))}

[RESULTS.md](tools/bench/RESULTS.md) has all figures, and says where others are ahead and why. \`pnpm bench\` measures
everything anew; it took ${durationText(all)} on ${results.date}: ${machineText(results.machine)}.`;
}

function row({ title, note, better, bars, command }: Panel): string[] {
  const others = bars.filter(({ ours }) => !ours).map(({ name, figure }) => `${name} ${figureText(figure)}`);
  return [
    `${title}: ${note}; ${better} is better`,
    bars
      .filter(({ ours }) => ours)
      .map(({ figure }) => figureText(figure))
      .join(),
    others.join(', '),
    `\`${command}\``,
  ];
}
