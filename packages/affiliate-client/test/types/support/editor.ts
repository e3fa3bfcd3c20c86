import { join } from 'node:path';
import ts from 'typescript59';

const FOLDER = join(import.meta.dirname, '..');
const FILE = join(FOLDER, 'edited.ts');
const CURSOR = '/**/';

let text = '';
let version = 0;

const { config } = ts.readConfigFile(join(FOLDER, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);

/** What stands behind an editor. The one file that is open exists nowhere else. */
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : '1'),
  getScriptSnapshot(file) {
    const content = file === FILE ? text : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => FOLDER,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

/** What is above each program. */
const HEAD = `import { createAffiliateClient, getOfferDeal, isKnownDealType } from '@eflow/affiliate-client';
import { createNetworkClient, createOfferGroup } from '@eflow/network-client';
const everflow = createAffiliateClient({ apiKey: 'key' });
const network = createNetworkClient({ apiKey: 'key' });
`;

/** Opens a program and gives the place of the cursor in it, which is written as an empty comment. */
function open(program: string): number {
  const [before = '', after, ...more] = (HEAD + program).split(CURSOR);
  if (after === undefined || more.length > 0) throw new Error(`Not one cursor in: ${program}`);
  text = before + after;
  version += 1;
  return before.length;
}

/** What an editor shows when the pointer rests on the word that begins at the cursor. */
export function hover(program: string): string {
  const info = service.getQuickInfoAtPosition(FILE, open(program));
  const tags = info?.tags?.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`) ?? [];
  return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags].join(
    '\n',
  );
}

/** What an editor offers at the cursor. */
export function completions(program: string): string[] {
  const found = service.getCompletionsAtPosition(FILE, open(program), {});
  return found?.entries.map(({ name }) => name) ?? [];
}
