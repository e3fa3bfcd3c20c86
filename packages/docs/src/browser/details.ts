/** Opens what an address within the page is in, and everything while it is printed. */
export function openDetails(): void {
  const reveal = (): void => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let closed = target?.closest('details:not([open])');
    if (!closed) return;
    for (; closed; closed = closed.closest('details:not([open])')) closed.setAttribute('open', '');
    target?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  let opened: Element[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const each of opened) each.setAttribute('open', '');
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.removeAttribute('open');
  });
}
