/** Marks in the table of contents what is being read, and shows the page's own place in the navigation. */
export function openContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const heads = [...new Set(links.map(({ hash }) => hash))].flatMap((hash) => {
    const head = document.getElementById(decodeURIComponent(hash.slice(1)));
    return head ? [{ hash, head }] : [];
  });
  let waiting = false;
  const mark = (): void => {
    waiting = false;
    const read = heads.filter(({ head }) => head.getBoundingClientRect().top < 120).at(-1);
    for (const link of links) link.classList.toggle('here', link.hash === read?.hash);
  };
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
  const sidebar = document.querySelector('.sidebar');
  const own = sidebar?.querySelector<HTMLElement>('[aria-current]');
  if (sidebar && own && own.offsetTop > sidebar.clientHeight - 80) sidebar.scrollTop = own.offsetTop - 200;
}
