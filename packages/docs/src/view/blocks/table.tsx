import type { JSX } from 'preact';
import type { TableBlock } from '../../model/page.js';
import { Inline } from '../text/prose.js';

/** Scrolls by itself when it is wider than the page. */
export function Table({ block: { head, rows } }: { block: TableBlock }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only with the focus a keyboard can scroll it.
    // biome-ignore lint/a11y/useSemanticElements: it is no group of controls.
    <div class="table" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Inline text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Inline text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
