import type { Review } from '../judge.js';
import { annotations } from './annotations.js';
import { jsonReport } from './json.js';
import { markdownReport } from './markdown.js';
import { terminalReport } from './terminal.js';

export const FORMATS = ['terminal', 'markdown', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export function isFormat(name: string): name is Format {
  return FORMATS.some((format) => format === name);
}

export function report(review: Review, format: Format, color: boolean): string {
  switch (format) {
    case 'terminal':
      return terminalReport(review, color);
    case 'markdown':
      return markdownReport(review);
    case 'json':
      return jsonReport(review);
    case 'github':
      return annotations(review);
  }
}
