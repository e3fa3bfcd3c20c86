import { createMock } from '@eflow/mock';
import type { RunDefinition } from '../../model/page.js';
import { openRunner } from './runner.js';

/** One for the page: what one request creates, another one sees. */
const mock = createMock();

globalThis.everflowRunner = {
  open: (definition: RunDefinition, container: HTMLElement) => openRunner(definition, container, mock),
};
