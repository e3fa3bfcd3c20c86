import type { JSX } from 'preact';
import type { Site } from '../../model/page.js';
import { useView } from '../context.js';

interface Stop {
  title: string;
  path: string;
}

const known = new WeakMap<Site, Stop[]>();

/** The pages in the order of the navigation. */
function stopsOf(site: Site): Stop[] {
  let stops = known.get(site);
  if (stops === undefined) {
    stops = site.navigation.flatMap(({ title, index, items }) => [
      ...(index === undefined || items.some(({ path }) => path === index) ? [] : [{ title, path: index }]),
      ...items,
    ]);
    known.set(site, stops);
  }
  return stops;
}

export function Neighbours(): JSX.Element | null {
  const { page, site } = useView();
  const stops = stopsOf(site);
  const at = stops.findIndex(({ path }) => path === page.path);
  if (at === -1) return null;
  const last = stops[at - 1];
  const next = stops[at + 1];
  return (
    <nav class="neighbours" aria-label="Previous and next page">
      {last !== undefined && <Neighbour stop={last} rel="prev" name="Previous" />}
      {next !== undefined && <Neighbour stop={next} rel="next" name="Next" />}
    </nav>
  );
}

function Neighbour({ stop, rel, name }: { stop: Stop; rel: 'prev' | 'next'; name: string }): JSX.Element {
  return (
    <a class={rel} rel={rel} href={useView().href(`/${stop.path}`)}>
      <span>{name}</span> {stop.title}
    </a>
  );
}
