import type { RunInput } from '../../model/page.js';
import { element } from './dom.js';
import { BODY, type FormState, fieldName, isChosenFrom } from './state.js';

/** A part of the form: what is shown, and its value. */
export interface FieldView {
  name: string;
  node: HTMLElement;
  /** What takes the focus when something is wrong with it. */
  control: HTMLElement;
  read: () => string | readonly string[];
  write: (value: string | readonly string[]) => void;
}

/** Beyond this number, choices are in a list that scrolls. */
const MANY = 12;

export function parameterField(input: RunInput, id: string): FieldView {
  if (!isChosenFrom(input)) return singleField(input, id);
  return (input.choices ?? []).length > MANY ? listField(input, id) : checkboxField(input);
}

/** A text, or a choice of one. */
function singleField(input: RunInput, id: string): FieldView {
  const choices = input.choices ?? (input.type === 'boolean' ? ['true', 'false'] : undefined);
  const control = choices ? select(choices, id) : text(input, id);
  return {
    name: fieldName(input),
    node: element('div', { class: 'run-field' }, element('label', { for: id }, ...title(input)), control),
    control,
    read: () => control.value,
    write: (value) => {
      control.value = String(value);
    },
  };
}

function text(input: RunInput, id: string): HTMLInputElement {
  const { required, type, hint } = input;
  const numeric = type === 'integer' || input.items === 'integer';
  return element('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    inputmode: numeric && type !== 'array' ? 'numeric' : undefined,
    required: required && input.in === 'path',
    placeholder: hint ?? (type === 'array' ? 'one, two' : undefined),
  });
}

function select(choices: readonly string[], id: string): HTMLSelectElement {
  return element(
    'select',
    { id },
    element('option', { value: '' }, 'not sent'),
    ...choices.map((choice) => element('option', {}, choice)),
  );
}

function checkboxField(input: RunInput): FieldView {
  const boxes = (input.choices ?? []).map((value) => element('input', { type: 'checkbox', value }));
  const node = element(
    'fieldset',
    { class: 'run-field' },
    element('legend', {}, ...title(input)),
    element('div', { class: 'run-choices' }, ...boxes.map((box) => element('label', {}, box, box.value))),
  );
  return {
    name: fieldName(input),
    node,
    control: boxes[0] ?? node,
    read: () => boxes.filter((box) => box.checked).map((box) => box.value),
    write: (value) => {
      for (const box of boxes) box.checked = value.includes(box.value);
    },
  };
}

function listField(input: RunInput, id: string): FieldView {
  const options = (input.choices ?? []).map((choice) => element('option', {}, choice));
  const control = element('select', { id, multiple: true, size: 6 }, ...options);
  return {
    name: fieldName(input),
    node: element('div', { class: 'run-field' }, element('label', { for: id }, ...title(input)), control),
    control,
    read: () => [...control.selectedOptions].map((option) => option.value),
    write: (value) => {
      for (const option of options) option.selected = value.includes(option.value);
    },
  };
}

export function bodyField(id: string): FieldView {
  const control = element('textarea', { id, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off' });
  const fit = () => {
    control.rows = Math.min(Math.max(control.value.split('\n').length, 3), 18);
  };
  control.addEventListener('input', fit);
  const label = element('label', { for: id }, 'Body', element('span', {}, ' JSON'));
  return {
    name: BODY,
    node: element('div', { class: 'run-field' }, label, control),
    control,
    read: () => control.value,
    write: (value) => {
      control.value = String(value);
      fit();
    },
  };
}

/** Name and kind of a parameter. */
function title({ name, type, items, required }: RunInput): (HTMLElement | string)[] {
  const kind = type === 'array' ? `list of ${items ?? 'string'}s` : type;
  return [element('code', {}, name), element('span', {}, ` ${kind}${required ? ', required' : ''}`)];
}

export function readFields(views: readonly FieldView[]): FormState {
  const values = views.map(({ name, read }): [string, string | readonly string[]] => [name, read()]);
  const { [BODY]: body, ...fields } = Object.fromEntries(values);
  return { fields, body: typeof body === 'string' ? body : '' };
}

export function writeFields(views: readonly FieldView[], { fields, body }: FormState): void {
  for (const { name, write } of views) write(name === BODY ? body : (fields[name] ?? ''));
}
