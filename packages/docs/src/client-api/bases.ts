import { ApiClass, ApiInterface, type ApiItem, type HeritageType } from '@microsoft/api-extractor-model';
import type { Markdown } from '../model/page.js';

/**
 * A declaration of one of our packages, as API Extractor names it: `@eflow/client-core!ApiError:class`. What another of
 * our packages exports is `@eflow/affiliate-client!~Client:interface`, as if it was declared here and kept back: the
 * compiler has read the sources of all packages at once.
 */
const OURS = /^@eflow\/([\w-]+)!(~?)(\w+):(?:interface|class|type)$/;

/** The folder of the package that exports a name, of all our packages. */
export type PackageOf = (name: string) => string | undefined;

/** Links to the classes and interfaces of our packages that a class or an interface extends. */
export function basesOf(item: ApiItem, packageOf: PackageOf): Markdown[] {
  return heritage(item).flatMap(({ excerpt }) =>
    excerpt.spannedTokens
      .flatMap(({ canonicalReference }) => {
        const [, own, elsewhere, name = ''] = OURS.exec(canonicalReference?.toString() ?? '') ?? [];
        const folder = elsewhere === '' ? own : packageOf(name);
        return folder === undefined ? [] : [`[\`${name}\`](/client/${folder}#${name})`];
      })
      .slice(0, 1),
  );
}

function heritage(item: ApiItem): readonly HeritageType[] {
  if (item instanceof ApiInterface) return item.extendsTypes;
  if (item instanceof ApiClass && item.extendsType !== undefined) return [item.extendsType];
  return [];
}
