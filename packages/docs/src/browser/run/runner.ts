import { type Sample, type SampleInput, samplesFor } from '@eflow/samples';
import type { RunDefinition } from '../../model/page.js';
import { element } from './dom.js';
import { bodyField, type FieldView, parameterField, readFields, writeFields } from './field.js';
import { failed, summary } from './outcome.js';
import { outcomeView } from './output.js';
import { pageSamples } from './page-samples.js';
import { sendByClient, sendRaw, type Target } from './send.js';
import { type FormProblem, initialState, readForm } from './state.js';

let count = 0;

/** Puts the form of a request into `container`. Each form of the page talks to the same `target`. */
export function openRunner(
  definition: RunDefinition,
  container: HTMLElement,
  target: Target & { reset: () => void },
): void {
  count += 1;
  const prefix = `run-${count}`;
  const views = [
    ...definition.inputs.map((input, index) => parameterField(input, `${prefix}-${index}`)),
    ...(definition.body === undefined ? [] : [bodyField(`${prefix}-body`)]),
  ];
  const problem = element('p', { class: 'run-problem', id: `${prefix}-problem`, role: 'alert' });
  const status = element('p', { class: 'run-status', role: 'status' });
  const output = element('div', { class: 'run-output' });
  const reset = element('button', { type: 'button', class: 'button' }, 'Reset');
  const form = element(
    'form',
    { class: 'run-form', novalidate: true, 'aria-label': `Request of ${definition.operation}` },
    ...views.map(({ node }) => node),
    problem,
    element('div', { class: 'run-buttons' }, element('button', { class: 'button run-send' }, 'Run'), reset, status),
  );
  const result = definition.call?.result;
  const samples = pageSamples(container);
  writeFields(views, initialState(definition));
  const initial = JSON.stringify(readFields(views));

  const read = (): SampleInput | undefined => {
    const found = readForm(definition, readFields(views));
    const wrong = 'message' in found ? found : undefined;
    showProblem(views, problem, wrong);
    return 'message' in found ? undefined : found;
  };

  form.addEventListener('input', () => {
    const input = read();
    if (JSON.stringify(readFields(views)) === initial) samples.restore();
    else if (input && definition.call) samples.show(samplesFor(definition.call, input));
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const input = read();
    if (!input) {
      views.find(({ control }) => control.getAttribute('aria-invalid') === 'true')?.control.focus();
      return;
    }
    const send = isClient(samples.chosen()) ? sendByClient : sendRaw;
    const outcome = await send(target, definition, input);
    status.textContent = summary(outcome);
    status.classList.toggle('run-failed', failed(outcome));
    output.replaceChildren(...outcomeView(outcome, result?.kind === 'none' ? undefined : result?.name));
  });

  reset.addEventListener('click', () => {
    target.reset();
    writeFields(views, initialState(definition));
    samples.restore();
    showProblem(views, problem, undefined);
    output.replaceChildren();
    status.classList.remove('run-failed');
    status.textContent = 'Request and mock are as in the beginning.';
  });

  container.append(form, output);
  // The page puts the container in its place right after this; the button that was pressed is gone then.
  queueMicrotask(() => (views[0]?.control ?? form.querySelector('button'))?.focus());
}

function isClient(label: string | undefined): boolean {
  const client: Sample['label'] = 'TypeScript client';
  return label === client;
}

function showProblem(views: readonly FieldView[], place: HTMLElement, problem: FormProblem | undefined): void {
  const message = problem?.message ?? '';
  // A live region speaks each time it is written.
  if (place.textContent !== message) place.textContent = message;
  for (const { name, control } of views) {
    if (name === problem?.field) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', place.id);
    } else {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
  }
}
