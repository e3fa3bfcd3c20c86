import { formatted } from './format.js';
import { machineText } from './machine.js';
import { durationText } from './number.js';
import { lagList, shortTable, worstText } from './overview.js';
import { render } from './report.js';
import { type AreaResult, comparisonsOf, type Results } from './results.js';
import { table } from './table.js';

/** RESULTS.md. */
export function resultsPage(results: Results): Promise<string> {
  const comparisons = comparisonsOf(results);
  const { date, machine, versions, areas } = results;
  const all = areas.reduce((sum, { seconds }) => sum + seconds, 0);
  const text = `<!-- Written by \`pnpm bench\`, and from its results.json by \`pnpm bench render\`: do not edit. -->

# Figures

This project and others at the same work in the same run, measured on ${date} by \`pnpm bench\` in ${durationText(all)}:
${machineText(machine)}. The versions are [below](#versions).

## In short

${shortTable(comparisons)}

Ratio: how many times worse ours is than the best of the others. Below 1, ours is the first.

## Where we are not first, and why

${lagList(comparisons)}

## The worst ratios

${worstText(comparisons)}

${areas.map(areaText).join('\n\n')}

## Versions

${table(
  ['package', 'version'],
  versions.map(({ name, version }) => [name, version]),
)}
`;
  return formatted(text, 'md');
}

function areaText(result: AreaResult): string {
  return `## \`pnpm bench ${result.area}\`\n\nMeasured in ${durationText(result.seconds)}.\n\n${render(result)}`;
}
