import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import type { Feature } from './feature.ts';
import type { Lens } from './lens/lens.ts';
import { lensesIn } from './lens/lenses-in.ts';
import { pathOf, uriOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { type Asked, ask } from './said/asked.ts';
import { blockAt, type PlacedBlock, placedBlocks } from './said/placed-blocks.ts';

/** The client's command that lists places. */
const OPEN_PLACES = 'jiaoyan.openPlaces';

/** Which line above a statement it is: its file, and its number within the statement. */
interface LensData {
  readonly uri: string;
  readonly index: number;
}

/** What the calendar and the records make of activities and quotas, above them. */
export const registerCodeLens: Feature = (connection, session) => {
  const asking = (uri: string) => ask(session.school, pathOf(uri), session.settings.language);
  connection.onCodeLens(({ textDocument: { uri } }) => {
    const asked = session.settings.codeLens ? asking(uri) : null;
    return asked ? placedBlocks(asked.analysis).flatMap((block) => shown(block, asked, uri)) : [];
  });
  connection.onCodeLensResolve((lens): CodeLens => {
    const data = lens.data as LensData;
    const asked = asking(data.uri);
    const block = asked && blockAt(asked.analysis, offsetAt(asked.analysis, lens.range.start));
    const found = asked && block ? lensesIn(block, asked)[data.index] : undefined;
    if (!asked || !found) return { ...lens, command: { title: '', command: '' } };
    return { ...lens, command: commandOf(found, lens, asked, session.opensPlaces) };
  });
  return { codeLensProvider: { resolveProvider: true } };
};

function shown(block: PlacedBlock, asked: Asked, uri: string): readonly CodeLens[] {
  const { analysis } = asked;
  return lensesIn(block, asked).map(({ at }, index) => {
    const start = block.start + at.start;
    const line = analysis.text.slice(start, block.start + at.end).split(/[\r\n]/, 1)[0] ?? '';
    const data: LensData = { uri, index };
    return { range: rangeOf(analysis, start, start + line.length), data };
  });
}

function commandOf(found: Lens, { range, data }: CodeLens, { school }: Asked, opensPlaces: boolean): Command {
  const title = found.title();
  const places = opensPlaces ? found.places() : [];
  // Without a command a line is plain text.
  if (places.length === 0) return { title, command: '' };
  const locations = places.map(
    (place): Location => ({ uri: uriOf(place.origin.file), range: school.locate(place) }),
  );
  return { title, command: OPEN_PLACES, arguments: [(data as LensData).uri, range.start, locations] };
}
