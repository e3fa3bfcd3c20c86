import { flattenAllOf } from './flatten-all-of.js';
import { clientMethods } from './rules/client-methods.js';
import { openEnums, requestClosed, responseOpen } from './rules/direction.js';
import { enumOrder } from './rules/enum-order.js';
import { exclusivePairs } from './rules/exclusive-pairs.js';
import { flatAllOf } from './rules/flat-all-of.js';
import { knownExtensions } from './rules/known-extensions.js';
import { operationAudience } from './rules/operation-audience.js';
import { scalarExample } from './rules/scalar-example.js';
import { schemaDescription } from './rules/schema-description.js';
import { noUnusedTags, removeUnusedTags } from './rules/unused-tags.js';

/** The lint rules and decorators that Redocly does not have. `../redocly.yaml` and `../redocly.bundle.yaml` turn them on. */
export default function everflowPlugin(): object {
  return {
    id: 'everflow',
    rules: {
      oas3: {
        'client-methods': clientMethods,
        'enum-order': enumOrder,
        'exclusive-pairs': exclusivePairs,
        'flat-all-of': flatAllOf,
        'known-extensions': knownExtensions,
        'no-unused-tags': noUnusedTags,
        'open-enums': openEnums,
        'operation-audience': operationAudience,
        'request-closed': requestClosed,
        'response-open': responseOpen,
        'scalar-example': scalarExample,
        'schema-description': schemaDescription,
      },
    },
    decorators: {
      oas3: {
        'flatten-all-of': flattenAllOf,
        'remove-unused-tags': removeUnusedTags,
      },
    },
  };
}
