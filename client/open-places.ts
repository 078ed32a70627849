import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageserver-protocol';

/** As in the server. */
const OPEN_PLACES = 'jiaoyan.openPlaces';

/** What a line above an activity or quota does when it is clicked: lists the places it speaks of. */
export function registerOpenPlaces(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    OPEN_PLACES,
    (uri: string, position: Position, locations: readonly Location[]) => {
      const { protocol2CodeConverter: convert } = client;
      return commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        convert.asPosition(position),
        locations.map((location) => convert.asLocation(location)),
      );
    },
  );
}
