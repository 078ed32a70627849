import type { KnownNames, NameKind } from '../lexicon/names.ts';

/** Names that a statement asked for, and where: so it can be told whether one that comes or goes matters to it. */
export class Questions implements KnownNames {
  private names: KnownNames | null;
  private readonly texts: string[] = [];
  /** Where a name was to begin, or (`-1 - end`) to end; `WHOLE`: the text was to be one. */
  private readonly places: number[] = [];

  constructor(names: KnownNames) {
    this.names = names;
  }

  kind(folded: string): NameKind | null {
    this.note(folded, WHOLE);
    return this.names?.kind(folded) ?? null;
  }

  startingAt(folded: string, at: number): readonly number[] {
    this.note(folded, at);
    return this.names?.startingAt(folded, at) ?? [];
  }

  endingAt(folded: string, end: number): readonly number[] {
    this.note(folded, -1 - end);
    return this.names?.endingAt(folded, end) ?? [];
  }

  /** The statement has been read: the answers are no longer needed. */
  close(): void {
    this.names = null;
  }

  /** Whether any answer hangs on this name. */
  concern(name: string): boolean {
    return this.places.some((place, i) => {
      const text = this.texts[i] ?? '';
      if (place === WHOLE) return text === name;
      return place >= 0 ? text.startsWith(name, place) : text.startsWith(name, -1 - place - name.length);
    });
  }

  private note(folded: string, place: number): void {
    this.texts.push(folded);
    this.places.push(place);
  }
}

const WHOLE = Number.POSITIVE_INFINITY;
