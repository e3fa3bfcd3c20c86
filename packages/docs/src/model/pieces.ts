export type Href = (link: string) => string;

interface Piece<T> {
  variant: string;
  made: T;
  /** The links in it, as they were where it was made. */
  links: [link: string, address: string][];
}

interface Known<Part, T> {
  get(part: Part): Piece<T>[] | undefined;
  set(part: Part, pieces: Piece<T>[]): unknown;
}

/** Makes a piece, or gives the one that is known. */
export type Pieces<Part, T> = (part: Part, variant: string, href: Href, make: (href: Href) => T) => T;

/**
 * Keeps what is made of parts that many pages have. It may depend on the part, on `variant`, and on the addresses that
 * `make` asks for: on a page where all of these are the same, the piece is the same.
 */
export function createPieces<Part, T>(known: Known<Part, T>): Pieces<Part, T> {
  return (part, variant, href, make) => {
    let pieces = known.get(part);
    if (pieces === undefined) {
      pieces = [];
      known.set(part, pieces);
    }
    for (const piece of pieces)
      if (piece.variant === variant && piece.links.every(([link, address]) => href(link) === address))
        return piece.made;
    const links = new Map<string, string>();
    const made = make((link) => {
      const address = href(link);
      links.set(link, address);
      return address;
    });
    pieces.push({ variant, made, links: [...links] });
    return made;
  };
}
