import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { within } from '../../measure/within.js';
import type { LanguageServer } from './language-server.js';
import { isRecord, namesOf } from './names.js';

/** What a client must say for suggestions to come as they come to an editor. */
const CAPABILITIES = {
  textDocument: {
    completion: {
      contextSupport: true,
      completionItem: { snippetSupport: true, labelDetailsSupport: true, insertReplaceSupport: true },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
    },
  },
  workspace: { configuration: true },
};

/** How long it may take to get ready for its end, in milliseconds. */
const PATIENCE = 10_000;

/** The server of TypeScript 7, which speaks the protocol of all editors. */
export async function startLsp(folder: string, workspace: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [join(folder, 'bin/tsc'), '--lsp', '--stdio'], {
    cwd: workspace,
    // It logs all that it does.
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // It asks for the settings of the editor, and to be told of changed files: there are none of either.
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.listen();
  const lost = ended.then(() => {
    throw new Error('The language server ended before it answered.');
  });
  // Whoever does not wait for an answer is not interested.
  lost.catch(() => {});
  const ask = (method: string, ...params: object[]): Promise<unknown> =>
    Promise.race([connection.sendRequest(method, ...params), lost]);

  const rootUri = String(pathToFileURL(workspace));
  await ask('initialize', { processId: process.pid, rootUri, capabilities: CAPABILITIES });
  await connection.sendNotification('initialized', {});

  let version = 1;
  let uri = '';
  return {
    async open(file, text) {
      uri = String(pathToFileURL(file));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'typescript', version, text },
      });
    },
    async edit({ from, to, text }) {
      version += 1;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: from, end: to }, text }],
      });
    },
    async complete(position) {
      const answer = await ask('textDocument/completion', {
        textDocument: { uri },
        position,
        context: { triggerKind: 1 },
      });
      const items = isRecord(answer) && 'items' in answer ? answer['items'] : answer;
      // A member that may be missing is shown with a question mark, which is no part of its name.
      return namesOf(items, 'label').map((label) => label.replace(/\?$/, ''));
    },
    async stop() {
      // Asked to, it ends by itself: what is started here only starts the server proper.
      try {
        await within(PATIENCE, 'The end of the language server', ask('shutdown'));
        await connection.sendNotification('exit');
      } catch {
        child.kill('SIGKILL');
      }
      await ended;
      connection.dispose();
    },
  };
}
