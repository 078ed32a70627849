import words from '../../../grammar/vocabulary/heads.json' with { type: 'json' };

const { latinStops, quantifiers } = words.notNames;

/** A name as it must be written to be one name: in quotes where blanks or marks would cut it. */
export function quotedName(name: string): string {
  if (/^"/.test(name)) return name;
  const plain = /^[^\s{}｛｝【】:：;；,，、。()（）"]+$/.test(name);
  if (plain && !quantifiers.some((quantifier) => name.startsWith(quantifier))) return name;
  const latin = /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.-]*(?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.-]*)+$/.test(name);
  if (latin && !name.split(' ').some((part) => latinStops.includes(part.toLowerCase()))) return name;
  return `"${name.replaceAll(/[\\"]/g, '\\$&')}"`;
}
