import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LanguageServer, Position } from './language-server.js';
import { isRecord, namesOf } from './names.js';

/** What VS Code asks for; it decides how much work a suggestion is. */
const PREFERENCES = {
  allowIncompleteCompletions: true,
  includeCompletionsForImportStatements: true,
  includeCompletionsForModuleExports: true,
  includeCompletionsWithClassMemberSnippets: true,
  includeCompletionsWithInsertText: true,
  includeCompletionsWithObjectLiteralMethodSnippets: true,
  includeCompletionsWithSnippetText: true,
  includeAutomaticOptionalChainCompletions: true,
  useLabelDetailsInCompletionEntries: true,
};

/**
 * The server of TypeScript up to 6. It is spoken to as VS Code does, by the messages of Node's own `fork`: what would frame
 * them otherwise is then no part of what is measured, nor of what is written here.
 */
export async function startTsserver(folder: string): Promise<LanguageServer> {
  const child = fork(join(folder, 'lib/tsserver.js'), ['--useNodeIpc', '--disableAutomaticTypingAcquisition'], {
    stdio: ['ignore', 'ignore', process.stderr, 'ipc'],
  });
  const ended = once(child, 'exit');
  let sent = 0;
  let file = '';

  const send = (command: string, args: object): number => {
    sent += 1;
    child.send({ seq: sent, type: 'request', command, arguments: args });
    return sent;
  };

  const ask = (command: string, args: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const done = (outcome: () => void) => {
        child.off('message', hear);
        child.off('exit', lost);
        outcome();
      };
      const hear = (message: unknown) => {
        if (!isRecord(message) || message['type'] !== 'response' || message['request_seq'] !== number) return;
        if (message['success'] === true) done(() => resolve(message['body']));
        else done(() => reject(new Error(`tsserver refused ${command}: ${String(message['message'])}`)));
      };
      const lost = () => done(() => reject(new Error(`tsserver ended before it answered ${command}.`)));
      child.on('message', hear);
      child.on('exit', lost);
      const number = send(command, args);
    });

  await ask('configure', { hostInfo: 'bench', preferences: PREFERENCES });
  return {
    async open(opened, text) {
      file = opened;
      send('open', { file, fileContent: text, scriptKindName: 'TS' });
    },
    async edit({ from, to, text }) {
      const { line: endLine, offset: endOffset } = counted(to);
      send('change', { file, ...counted(from), endLine, endOffset, insertString: text });
    },
    async complete(at) {
      const body = await ask('completionInfo', { file, ...counted(at), triggerKind: 1 });
      return namesOf(isRecord(body) ? body['entries'] : undefined, 'name');
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** It counts from one. */
const counted = ({ line, character }: Position) => ({ line: line + 1, offset: character + 1 });
