import type { Review } from '../judge.js';

/** Everything, for programs; `schema/review.schema.json` describes it. */
export function jsonReport(review: Review): string {
  return `${JSON.stringify({ format: 1, ...review }, null, 2)}\n`;
}
