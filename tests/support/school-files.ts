import { readdirSync, readFileSync } from 'node:fs';

/** Path → text of every plan and table of a folder and its folders. */
export function schoolFiles(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:plan|csv)$/.test(name),
  );
  return Object.fromEntries(
    names.sort().map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}
