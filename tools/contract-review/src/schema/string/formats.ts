/** A value of each format that is common, and what such values look like, for values that people are to recognize. */
const FORMATS: Record<string, { example: string; looks: RegExp }> = {
  'date-time': { example: '2024-01-31T12:00:00Z', looks: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i },
  date: { example: '2024-01-31', looks: /^\d{4}-\d\d-\d\d$/ },
  time: { example: '12:00:00Z', looks: /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i },
  duration: { example: 'P1D', looks: /^P(?=.)[\dYMWDTHS.]+$/ },
  email: { example: 'a@example.com', looks: /^[^@\s]+@[^@\s]+$/ },
  hostname: { example: 'example.com', looks: /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i },
  ipv4: { example: '192.0.2.1', looks: /^\d{1,3}(\.\d{1,3}){3}$/ },
  ipv6: { example: '2001:db8::1', looks: /^[\da-f:.]*:[\da-f:.]*$/i },
  uri: { example: 'https://example.com/', looks: /^[a-z][a-z\d+.-]*:\S*$/i },
  'uri-reference': { example: '/a', looks: /^\S*$/ },
  uuid: { example: '00000000-0000-4000-8000-000000000000', looks: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i },
};

export function exampleOf(format: string): string | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]?.example : undefined;
}

/** What each known format looks like. */
export function looks(): Record<string, RegExp> {
  return Object.fromEntries(Object.entries(FORMATS).map(([name, { looks }]) => [name, looks]));
}
