import { code } from '../report/inline.js';
import { markdownReport } from '../report/markdown.js';
import type { HandOver } from './hand-over.js';
import type { Run } from './pull-request.js';

/** The first line of our comment, by which it is found again. */
export const MARKER = '<!-- contract-review -->';

/** GitHub refuses longer ones. */
const LONGEST = 65_536;

/** The report is made here, of data: no Markdown of the pull request's own gets into it. */
export function commentOf({ outcome }: HandOver, { sha, url }: Run): string {
  const text =
    'review' in outcome ? markdownReport(outcome.review) : notCompared(`\n\n${code(outcome.failure, 'text')}`);
  const comment = framed(text, sha, url);
  return comment.length > LONGEST ? framed(notCompared(' Its report is too long.'), sha, url) : comment;
}

function notCompared(why: string): string {
  return `## The contract could not be compared.\n\nThis says nothing about what the change does.${why}\n`;
}

function framed(text: string, sha: string, url: string): string {
  return `${MARKER}\n${text}\n<sub>For ${sha.slice(0, 12)}; [the run](${url}) has the whole report.</sub>\n`;
}
