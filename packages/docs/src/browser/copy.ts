const COPY = icon('M6 6h7.5v7.5H6ZM3.5 10h-1V2.5H10v1');
const DONE = icon('M3 8.5l3.5 3.5L13 4.5');
const FAILED = icon('M4 4l8 8m0-8l-8 8');

function icon(path: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
}

/** A button on each code that copies what is shown of it. */
export function openCopies(): void {
  for (const place of document.querySelectorAll('.code, .request-line')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy icon-button';
    button.innerHTML = COPY;
    button.setAttribute('aria-label', 'Copy');
    button.addEventListener('click', async () => {
      const shown = [...place.querySelectorAll<HTMLElement>('pre, .path')].find((each) => each.checkVisibility());
      const done = await copy(shown?.textContent ?? '');
      button.innerHTML = done ? DONE : FAILED;
      button.setAttribute('aria-label', done ? 'Copied' : 'Not copied');
      setTimeout(() => {
        button.innerHTML = COPY;
        button.setAttribute('aria-label', 'Copy');
      }, 1500);
    });
    place.append(button);
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}

/** For pages from a folder or over plain HTTP, where browsers have no `clipboard`. */
function copyOld(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
