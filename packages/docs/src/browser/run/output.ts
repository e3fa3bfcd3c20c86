import { coloured } from './colour.js';
import { element } from './dom.js';
import type { Exchange } from './exchange.js';
import type { Outcome } from './send.js';

/** What is shown of an outcome: what a program gets, and the requests and answers below it. */
export function outcomeView(outcome: Outcome, name: string | undefined): HTMLElement[] {
  const { exchanges } = outcome;
  if (outcome.kind === 'answer') return exchanges.flatMap((exchange) => exchangeView(exchange, true));
  const result =
    outcome.kind === 'result'
      ? figure(name ?? 'Result', json(outcome.value))
      : element(
          'div',
          { class: 'run-error' },
          element('p', {}, element('strong', {}, outcome.name), `: ${outcome.message}`),
          ...(outcome.details === undefined ? [] : [figure('error', json(outcome.details))]),
        );
  return [result, ...exchanges.flatMap((exchange) => exchangeView(exchange, false))];
}

function exchangeView(exchange: Exchange, open: boolean): HTMLElement[] {
  const { method, url, status, statusText } = exchange;
  const { pathname, search } = new URL(url);
  return [
    details('Response', open, [
      ...headerLines(`HTTP ${status} ${statusText}`, exchange.headers),
      ...(exchange.body === '' ? [] : ['', pretty(exchange.body)]),
    ]),
    details('Request', false, [
      ...headerLines(`${method} ${pathname}${search}`, [['host', new URL(url).host], ...exchange.requestHeaders]),
      ...(exchange.requestBody === '' ? [] : ['', pretty(exchange.requestBody)]),
    ]),
  ];
}

function headerLines(first: string, headers: readonly [string, string][]): string[] {
  return [first, ...headers.map(([name, value]) => `${name}: ${value}`)];
}

function details(title: string, open: boolean, lines: readonly string[]): HTMLElement {
  return element('details', { open }, element('summary', {}, title), code(lines.join('\n')));
}

function figure(title: string, text: string): HTMLElement {
  return element('figure', {}, element('figcaption', {}, title), code(text));
}

/** It can have the focus, because only so a keyboard can scroll it. */
function code(text: string): HTMLElement {
  const made = element('code');
  made.append(coloured(text, 'JSON'));
  return element('pre', { tabindex: 0 }, made);
}

function pretty(text: string): string {
  try {
    return json(JSON.parse(text));
  } catch {
    return text;
  }
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'undefined';
}
