import type { RunDefinition } from '../model/page.js';
import { load, style } from './load.js';

declare global {
  /** Set by `assets/run.js`. */
  var everflowRunner: { open(definition: RunDefinition, container: HTMLElement): void } | undefined;
}

/** The runner is large; it comes with the first click. */
export function openRuns(): void {
  for (const bar of document.querySelectorAll<HTMLElement>('.run')) {
    const button = bar.querySelector('button');
    const text = bar.querySelector('p');
    button?.addEventListener('click', async () => {
      button.disabled = true;
      try {
        style('run.css');
        await load('run.js');
        if (globalThis.everflowRunner === undefined) throw new Error('assets/run.js holds no runner.');
        const container = document.createElement('div');
        container.className = 'runner';
        // The definition was written into the page with it, by the same build.
        globalThis.everflowRunner.open(
          JSON.parse(bar.querySelector('script')?.textContent ?? '') as RunDefinition,
          container,
        );
        button.remove();
        bar.append(container);
      } catch (error) {
        button.disabled = false;
        text?.setAttribute('role', 'alert');
        if (text) text.textContent = `The runner did not start. ${error instanceof Error ? error.message : ''}`;
      }
    });
  }
}
