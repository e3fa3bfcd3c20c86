/** A place in a text; both numbers begin at zero. */
export interface Position {
  line: number;
  character: number;
}

/** The characters between two places become others. */
interface Edit {
  from: Position;
  to: Position;
  text: string;
}

/** A process that answers an editor, with one open file. */
export interface LanguageServer {
  /** Opens a file. An answer comes with the first question about it. */
  open(file: string, text: string): Promise<void>;
  /** Changes the open file, and does not wait either: what follows is answered after it. */
  edit(edit: Edit): Promise<void>;
  /** What can stand at a place of the open file. */
  complete(at: Position): Promise<string[]>;
  stop(): Promise<void>;
}
