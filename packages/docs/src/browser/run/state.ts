import { printJson, type SampleInput } from '@eflow/samples';
import type { Json, RunDefinition, RunInput } from '../../model/page.js';

/** What stands in the form: the text of each field, the list of what is chosen, and the text of the body. */
export interface FormState {
  fields: Record<string, string | readonly string[]>;
  body: string;
}

/** What is wrong with the form, and in which field. */
export interface FormProblem {
  field: string;
  message: string;
}

export const BODY = 'body';

/** Characters that fit into a line of the text area where it is narrow. */
const BODY_WIDTH = 40;

/** The name of the field of a parameter. */
export function fieldName({ in: place, name }: RunInput): string {
  return `${place}.${name}`;
}

/** The form as it is in the beginning. */
export function initialState({ inputs, body }: RunDefinition): FormState {
  return {
    fields: Object.fromEntries(inputs.map((input) => [fieldName(input), initialField(input)])),
    body: body === undefined ? '' : printJson(body, BODY_WIDTH),
  };
}

/** Lists of which the values are known are chosen from; other lists are text with commas. */
export function isChosenFrom({ type, choices }: RunInput): boolean {
  return type === 'array' && choices !== undefined;
}

function initialField(input: RunInput): string | readonly string[] {
  const values = input.value === undefined ? [] : [input.value].flat().map(textOf);
  return isChosenFrom(input) ? values : values.join(', ');
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The request that the form describes, or what is wrong with it. */
export function readForm(definition: RunDefinition, state: FormState): SampleInput | FormProblem {
  const path = readFields(definition, state, 'path');
  const [missing] = definition.inputs.filter(({ in: place, name }) => place === 'path' && path[name] === undefined);
  if (missing)
    return { field: fieldName(missing), message: `\`${missing.name}\` is a part of the path: give a value.` };
  const query = readFields(definition, state, 'query');
  if (definition.body === undefined || state.body.trim() === '') return { path, query };
  try {
    return { path, query, body: JSON.parse(state.body) };
  } catch (error) {
    return { field: BODY, message: `The body is not JSON. ${error instanceof Error ? error.message : ''}` };
  }
}

function readFields({ inputs }: RunDefinition, { fields }: FormState, place: string): Record<string, Json> {
  const given = inputs.flatMap((input): [string, Json][] => {
    const value = input.in === place ? read(input, fields[fieldName(input)]) : undefined;
    return value === undefined ? [] : [[input.name, value]];
  });
  return Object.fromEntries(given);
}

/** `undefined` for an empty field: the parameter is left out. */
function read(input: RunInput, field: string | readonly string[] = ''): Json | undefined {
  if (input.type !== 'array')
    return typeof field === 'string' && field.trim() !== '' ? typed(input.type, field.trim()) : undefined;
  const texts = typeof field === 'string' ? field.split(',').map((text) => text.trim()) : field;
  const items = texts.filter((text) => text !== '').map((text) => typed(input.items ?? 'string', text));
  return items.length > 0 ? items : undefined;
}

/** What is no number stays a text, so that a reader can see how the API refuses it. */
function typed(type: RunInput['type'], text: string): string | number | boolean {
  if ((type === 'integer' || type === 'number') && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
