/**
 * What each plan was made of, and when that last changed: tells whether what was said of a plan still holds without
 * working anything out. Points in time are numbers that grow with every change.
 */
export class Dependencies {
  private readonly changed = new Map<string, number>();
  /** By plan: all files that were looked at for it, those that are not there included. */
  private readonly lookedAt = new Map<string, ReadonlySet<string>>();
  /** What was found last of plans that belong together. */
  private readonly together = new WeakMap<
    readonly string[],
    { readonly at: number; readonly latest: number }
  >();
  private current: Set<string> | null = null;

  /** A file has come, changed or gone. */
  touch(file: string, at: number): void {
    this.changed.set(file, at);
  }

  /** A file is looked at, for the plan that is worked out just now if one is. */
  note(file: string): void {
    this.current?.add(file);
  }

  /** Works out a plan and remembers which files are looked at for that. */
  during<T>(plan: string, work: () => T): T {
    const files = new Set([plan]);
    this.current = files;
    try {
      return work();
    } finally {
      this.current = null;
      this.lookedAt.set(plan, files);
    }
  }

  /** When anything that one of the plans was made of last changed, as of `now`; null: one has not been worked out. */
  latestOfAll(plans: readonly string[], now: number): number | null {
    const known = this.together.get(plans);
    if (known?.at === now) return known.latest;
    let latest = 0;
    for (const plan of plans) {
      const one = this.latest(plan);
      if (one === null) return null;
      latest = Math.max(latest, one);
    }
    this.together.set(plans, { at: now, latest });
    return latest;
  }

  private latest(plan: string): number | null {
    const files = this.lookedAt.get(plan);
    if (!files) return null;
    let latest = 0;
    for (const file of files) latest = Math.max(latest, this.changed.get(file) ?? 0);
    return latest;
  }
}
