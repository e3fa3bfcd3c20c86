/** Shows only the values that have what is typed in them. */
export function openFilters(): void {
  for (const list of document.querySelectorAll('.values')) {
    const input = list.querySelector<HTMLInputElement>('.filter input');
    const status = list.querySelector('[role=status]');
    const groups = [...list.querySelectorAll<HTMLElement>('.value-group')];
    const values = [...list.querySelectorAll<HTMLElement>('.value-group li')];
    const texts = values.map(({ textContent }) => textContent.toLowerCase());
    input?.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      let count = 0;
      values.forEach((value, index) => {
        const shown = texts[index]?.includes(wanted) === true;
        value.hidden = !shown;
        if (shown) count += 1;
      });
      for (const group of groups) group.hidden = group.querySelector('li:not([hidden])') === null;
      if (status) status.textContent = wanted === '' ? '' : `${count} of ${values.length}`;
    });
  }
}
