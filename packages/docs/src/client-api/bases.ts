import { ApiClass, ApiInterface, type ApiItem, type HeritageType } from '@microsoft/api-extractor-model';
import type { Markdown } from '../model/page.js';

/** A declaration of one of our packages, as API Extractor names it. */
const OURS = /^@eflow\/([\w-]+)!(\w+):(?:interface|class|type)$/;

/** Links to the classes and interfaces of our packages that a class or an interface extends. */
export function basesOf(item: ApiItem): Markdown[] {
  return heritage(item).flatMap(({ excerpt }) =>
    excerpt.spannedTokens
      .flatMap(({ canonicalReference }) => {
        const [, folder, name] = OURS.exec(canonicalReference?.toString() ?? '') ?? [];
        return folder === undefined || name === undefined ? [] : [`[\`${name}\`](/client/${folder}#${name})`];
      })
      .slice(0, 1),
  );
}

function heritage(item: ApiItem): readonly HeritageType[] {
  if (item instanceof ApiInterface) return item.extendsTypes;
  if (item instanceof ApiClass && item.extendsType !== undefined) return [item.extendsType];
  return [];
}
