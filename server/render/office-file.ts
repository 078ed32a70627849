import { type Day, iso } from '../engine/calendar/day.ts';
import { awaited, type Waits } from '../engine/steps/steps.ts';
import { xmlText } from './docx-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
const PACKAGE = `${OPEN}/package/2006`;
const CORE = 'docProps/core.xml';
/** Kinds of relations between the parts of a document begin with it. */
export const OFFICE = `${OPEN}/officeDocument/2006/relationships`;

/** What is said of an Office file as a whole. */
export interface OfficeFrame {
  readonly title: string;
  /** The document's own date; null = none. */
  readonly day: Day | null;
  /** The part that all others hang on. */
  readonly main: string;
  readonly types: readonly (readonly [part: string, type: string])[];
}

/** Parts by name, each in pieces, packed as an Office file (ISO/IEC 29500-2). */
export function* officeFile(
  frame: OfficeFrame,
  parts: Readonly<Record<string, readonly string[]>>,
): Waits<Uint8Array> {
  const all = {
    '[Content_Types].xml': [contentTypes(frame.types)],
    '_rels/.rels': [
      relations([
        ['document', `${OFFICE}/officeDocument`, frame.main],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, CORE],
      ]),
    ],
    [CORE]: [coreProperties(frame)],
    ...parts,
  };
  // Packing is loaded when the first file is written.
  const { zipped } = yield* awaited(import('./reproducible-zip.ts'));
  return yield* zipped(Object.entries(all).map(([name, xml]) => [name, [HEAD, ...xml]]));
}

/** Where a part leads to, by the names it uses. */
export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const links = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function contentTypes(types: OfficeFrame['types']): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const own = types.map(([name, type]) => part(name, type)).join('');
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${own}${part(CORE, 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function coreProperties({ title, day }: OfficeFrame): string {
  const stamp = (name: string) =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso(day)}T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}
