import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMAS = 'spec/components/schemas';
const EXAMPLES = 'spec/components/examples';
/** The part of the mock that is written by hand, and knows what a deal looks like. */
const MOCK = 'packages/mock/src/data';

/** Adds a property to a response that nobody has to know. */
export function editCompatibly(root: string): void {
  replace(
    join(root, SCHEMAS, 'DealLocation.yaml'),
    /^properties:\n/m,
    `properties:
  opening_hours:
    type: string
    description: >-
      When the business is open.
    examples: [Mo-Fr 9-17]
`,
  );
}

/** Renames a property of a response, asks for more in a request, and renames a type. */
export function editBreakingly(root: string): void {
  replaceAll(root, [SCHEMAS, EXAMPLES, MOCK], /business_website/g, 'website');
  replace(join(root, SCHEMAS, 'OfferGroupCreate.yaml'), /^( +)- currency_id\n/m, '$1- currency_id\n$1- labels\n');
  for (const name of ['CreateOfferGroupRequest', 'CappedOfferGroupRequest'])
    replace(join(root, EXAMPLES, `${name}.yaml`), /^( +)currency_id: .*\n/m, '$&$1labels: [seasonal]\n');
  renameSync(join(root, SCHEMAS, 'OfferGroupAdvertiser.yaml'), join(root, SCHEMAS, 'GroupAdvertiser.yaml'));
  replaceAll(root, [SCHEMAS, MOCK], /OfferGroupAdvertiser/g, 'GroupAdvertiser');
  replaceAll(root, [MOCK], /offerGroupAdvertiser/g, 'groupAdvertiser');
}

/** An edit that finds nothing would rehearse nothing. */
function replace(file: string, pattern: RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(pattern, by);
  if (edited === text) throw new Error(`${file} has nothing like ${pattern} any more: change the rehearsal's edits.`);
  writeFileSync(file, edited);
}

function replaceAll(root: string, folders: readonly string[], pattern: RegExp, by: string): void {
  let found = false;
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder))) {
      const file = join(root, folder, name);
      const text = readFileSync(file, 'utf8');
      const edited = text.replace(pattern, by);
      found ||= edited !== text;
      if (edited !== text) writeFileSync(file, edited);
    }
  }
  if (!found) throw new Error(`${folders.join(', ')} have no ${pattern} any more: change the rehearsal's edits.`);
}
