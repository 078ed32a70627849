import { readdirSync, readFileSync } from 'node:fs';

/** The examples of one section of a page: those that name a file are one school, each other one stands alone. */
export interface PageExample {
  /** The heading above it. */
  readonly section: string;
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
}

/** Pages that show plans to users, from the root of the project. */
export function pagesWithPlans(): readonly string[] {
  const guides = readdirSync('docs/how-to').map((file) => `docs/how-to/${file}`);
  return ['docs/language.md', 'docs/language.en.md', ...guides];
}

/** Behind ```plan or ```csv may stand the name of the file: ```plan 甲校/学校.plan */
export function examplesIn(path: string): readonly PageExample[] {
  return readFileSync(path, 'utf8')
    .split(/^(?=#{2,4} )/m)
    .flatMap((section) => {
      const heading = /^#+ (.*)/.exec(section)?.[1] ?? path;
      const named: Record<string, string> = {};
      const alone: PageExample[] = [];
      for (const [, info = '', text = ''] of section.matchAll(/^```(?:plan|csv) *(.*)\n([\s\S]*?)\n```$/gm)) {
        const file = /\S+\.(?:plan|csv)/.exec(info)?.[0];
        if (file === undefined) alone.push({ section: heading, files: { '计划.plan': text } });
        else named[file] = text;
      }
      return Object.keys(named).length > 0 ? [...alone, { section: heading, files: named }] : alone;
    });
}
