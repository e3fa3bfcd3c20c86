import type { Outcome } from './send.js';

/** In one line, for the live region. */
export function summary(outcome: Outcome): string {
  const time = `${outcome.milliseconds.toFixed(outcome.milliseconds < 10 ? 1 : 0)} ms`;
  const statuses = outcome.exchanges.map(({ status, statusText }) => `${status} ${statusText}`.trim());
  return [...(statuses.length > 0 ? statuses : ['Nothing was sent']), time].join(' · ');
}

export function failed(outcome: Outcome): boolean {
  return outcome.kind === 'error' || outcome.exchanges.some(({ status }) => status >= 400);
}
