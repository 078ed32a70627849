import { shown } from '../promises.ts';
import type { Random } from '../random.ts';
import { anyTable } from '../tables.ts';
import { oneShorter, target } from '../target.ts';
import { anyText, spoiled } from '../texts.ts';
import { CALENDAR, type Files, HEADER, plansOf, schoolOf } from './school.ts';

interface EditsCase {
  readonly files: Files;
  /** One file after the other gets another text, or goes. */
  readonly edits: readonly { readonly path: string; readonly text: string | null }[];
}

const OTHER = '计划 "乙" {\n  上级 "甲.plan"\n  引用 "校历.plan"\n}\n名册 "名册.csv"\n记录 "记录.csv"\n';

/** A folder of plans and tables that change one after the other: it shows what it would show if just opened. */
export const edits = target<EditsCase>({
  name: 'edits',
  make: (random: Random) => {
    const files: Record<string, string> = {
      '校历.plan': random.chance(0.8) ? CALENDAR : anyText(random),
      '甲.plan': HEADER + anyText(random),
      '乙.plan': OTHER + anyText(random),
      '名册.csv': anyTable(random),
      '记录.csv': anyTable(random),
    };
    const now = { ...files };
    const changes = random.times(1, 5, () => {
      const path = random.pick(Object.keys(files));
      const text = random.chance(0.08)
        ? null
        : path.endsWith('.csv')
          ? anyTable(random)
          : spoiled(random, now[path] ?? '');
      if (text === null) delete now[path];
      else now[path] = text;
      return { path, text };
    });
    return { files, edits: changes };
  },
  broken: ({ files, edits: changes }) => {
    const now: Record<string, string> = { ...files };
    const school = schoolOf(now);
    shown(school, plansOf(now));
    for (const [index, { path, text }] of changes.entries()) {
      if (text === null) delete now[path];
      else now[path] = text;
      school.set(path, text);
      if (shown(school, plansOf(now)) !== shown(schoolOf(now), plansOf(now)))
        return [`after change ${index + 1} (${path}) it shows something else than when opened anew`];
    }
    return [];
  },
  *simpler({ files, edits: changes }) {
    for (let at = 0; at < changes.length; at++) yield { files, edits: changes.toSpliced(at, 1) };
    for (const less of oneShorter(files)) yield { files: less, edits: changes };
    for (const [at, { path, text }] of changes.entries()) {
      if (text === null) continue;
      for (const less of oneShorter({ text }))
        yield { files, edits: changes.with(at, { path, text: less.text ?? '' }) };
    }
  },
});
