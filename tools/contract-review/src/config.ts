import type { JsonObject } from '@eflow/pipeline';
import { compiled, parseYaml } from './yaml-file.js';

/** A document that is compared, and the packages whose users feel a change of it. */
interface Audience {
  document: string;
  packages: string[];
}

/** What is compared, for whom, and by which choices. All paths are relative to the root of the repository. */
export interface Config {
  audiences: Record<string, Audience>;
  /** Root file of what the documents are made from; undefined: the documents are written by hand. */
  source: string | undefined;
  /** Folder of each package that publishes the documents. */
  published: Record<string, string>;
  /** Folder of the acknowledgements. */
  acknowledged: string;
  /** Extensions that are only words. */
  documentation: string[];
  sunset: { noticeDays: number };
  policy: JsonObject;
  /** How this program is called here. */
  command: string;
}

interface ConfigFile extends Partial<Omit<Config, 'sunset'>> {
  audiences: Record<string, Audience>;
  sunset?: { noticeDays?: number };
}

const validate = compiled<ConfigFile>('config');

/** Reads the text of a configuration file; an error names `file` and the line. */
export function parseConfig(text: string, file: string): Config {
  const config = parseYaml(text, file, validate);
  return {
    audiences: config.audiences,
    source: config.source,
    published: config.published ?? {},
    acknowledged: config.acknowledged ?? 'acknowledged',
    documentation: config.documentation ?? [],
    sunset: { noticeDays: config.sunset?.noticeDays ?? 90 },
    policy: config.policy ?? {},
    command: config.command ?? 'contract-review',
  };
}
