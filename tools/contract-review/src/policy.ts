import type { JsonObject } from './change.js';

type Choice = 'breaking' | 'compatible' | 'unknown';

interface Point {
  /** What the reviewers of this tool's users get unless they choose otherwise. */
  choice: Choice;
  why: string;
}

export type PointName =
  | 'optional-response-property-removed'
  | 'optional-response-header-removed'
  | 'optional-property-added-to-open-object'
  | 'open-enum-value-added'
  | 'response-enum-value-added'
  | 'required-request-property-with-default'
  | 'request-default-changed'
  | 'parameter-removed'
  | 'error-status-removed'
  | 'success-status-added'
  | 'response-media-type-added'
  | 'server-removed'
  | 'operation-id-changed'
  | 'removed-while-deprecated-without-sunset'
  | 'security-removed'
  | 'format-changed'
  | 'webhook-added';

/** Where logic does not decide, or where what it says is not what people mean, and tools disagree. */
export const POINTS: Readonly<Record<PointName, Point>> = {
  'optional-response-property-removed': {
    choice: 'breaking',
    why: 'A client that shows the value loses it, and code that reads it no longer compiles.',
  },
  'optional-response-header-removed': {
    choice: 'breaking',
    why: 'The same as a property: whoever reads it loses it.',
  },
  'optional-property-added-to-open-object': {
    choice: 'compatible',
    why: 'Strictly, the name could have been used with any value before. Nobody means that by an open object.',
  },
  'open-enum-value-added': {
    choice: 'compatible',
    why: 'The description has told clients to expect other values.',
  },
  'response-enum-value-added': {
    choice: 'breaking',
    why: 'A client that handles all documented values meets one that it does not know.',
  },
  'required-request-property-with-default': {
    choice: 'breaking',
    why: 'A default is an annotation. A validator refuses a request without the property all the same.',
  },
  'request-default-changed': {
    choice: 'breaking',
    why: 'Every request that leaves the value out now means something else, though it stays valid.',
  },
  'parameter-removed': {
    choice: 'breaking',
    why: 'A filter that is silently ignored returns other data than was asked for.',
  },
  'error-status-removed': {
    choice: 'compatible',
    why: 'An error that no longer happens needs no handling.',
  },
  'success-status-added': {
    choice: 'compatible',
    why: 'HTTP asks clients to treat an unknown status as the x00 of its class.',
  },
  'response-media-type-added': {
    choice: 'compatible',
    why: 'Clients name in Accept what they can read.',
  },
  'server-removed': {
    choice: 'breaking',
    why: 'Clients send their requests to the address that they were given.',
  },
  'operation-id-changed': {
    choice: 'breaking',
    why: 'Nothing changes on the wire, but generated code names its functions by it.',
  },
  'removed-while-deprecated-without-sunset': {
    choice: 'breaking',
    why: 'Without a date nobody could know when to stop using it.',
  },
  'security-removed': {
    choice: 'compatible',
    why: 'A request with credentials still works where none are needed.',
  },
  'format-changed': {
    choice: 'unknown',
    why: 'A format is an annotation. Whether it is checked is not in the description.',
  },
  'webhook-added': {
    choice: 'compatible',
    why: 'Whoever does not subscribe gets nothing.',
  },
};

export interface Policy {
  choices: Readonly<Record<PointName, Choice>>;
  /** Extensions that are only words. */
  documentation: readonly string[];
  /** Extensions that say of an enum: there may be other values. */
  openEnum: readonly string[];
  sunset: { noticeDays: number };
  /** The day of the review, YYYY-MM-DD. */
  today: string;
}

export interface PolicyOptions {
  /** `policy` of the configuration: choices by name, and `openEnum`. */
  policy?: JsonObject;
  documentation?: readonly string[];
  sunset?: { noticeDays: number };
  today: string;
}

const CHOICES: readonly Choice[] = ['breaking', 'compatible', 'unknown'];

export function policyOf(options: PolicyOptions): Policy {
  const { openEnum = ['x-open-enum', 'x-extensible-enum'], ...switched } = options.policy ?? {};
  const choices = Object.fromEntries(Object.entries(POINTS).map(([name, { choice }]) => [name, choice]));
  for (const [name, value] of Object.entries(switched)) {
    if (!(name in POINTS))
      throw new Error(`policy: there is no point \`${name}\`. Points: ${Object.keys(POINTS).join(', ')}.`);
    const choice = CHOICES.find((known) => known === value);
    if (choice === undefined) throw new Error(`policy: \`${name}\` must be one of ${CHOICES.join(', ')}.`);
    choices[name] = choice;
  }
  if (!Array.isArray(openEnum)) throw new Error('policy: `openEnum` must be a list of extensions.');
  return {
    // Made from POINTS above, so that every name is there.
    choices: choices as Record<PointName, Choice>,
    documentation: options.documentation ?? [],
    openEnum: openEnum.map(String),
    sunset: options.sunset ?? { noticeDays: 90 },
    today: options.today,
  };
}
