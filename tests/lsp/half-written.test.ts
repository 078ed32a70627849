import { describe, expect, test } from 'vitest';
import { declarationsAt, definitionAt } from '../../server/lsp/definition.ts';
import { highlightsAt } from '../../server/lsp/document-highlight.ts';
import { documentLinks } from '../../server/lsp/document-links.ts';
import { documentSymbols } from '../../server/lsp/document-symbols.ts';
import { foldingRanges } from '../../server/lsp/folding.ts';
import { referencesAt } from '../../server/lsp/references.ts';
import { prepareRename } from '../../server/lsp/rename.ts';
import { selectionRange } from '../../server/lsp/selection-range.ts';
import { workspaceSymbols } from '../../server/lsp/workspace-symbols.ts';
import type { School } from '../../server/school/school.ts';
import { isTried } from '../support/effort.ts';
import { renameAt } from '../support/rename-at.ts';
import { schoolFiles } from '../support/school-files.ts';
import { schoolOf } from '../support/school-of.ts';

/** Every request about one place of one file. */
async function askEverything(school: School, path: string, offset: number): Promise<void> {
  definitionAt(school, path, offset);
  declarationsAt(school, path, offset);
  await referencesAt(school, path, offset, { includeDeclaration: true }, () => false);
  highlightsAt(school, path, offset);
  prepareRename(school, path, offset);
  renameAt(school, { [path]: school.text(path) ?? '' }, { path, cursor: offset }, '春风');
  selectionRange(school, path, offset);
  documentSymbols(school, path);
  documentLinks(school, path);
  foldingRanges(school, path);
}

const FILES = {
  ...schoolFiles('examples/international'),
  ...schoolFiles('examples/taiwan'),
  ...schoolFiles('examples/tutorial'),
  ...schoolFiles('examples/sources'),
  ...schoolFiles('tests/fixtures/acceptance'),
};

/** Of the prefixes of a plan one in so many is tried (tests/support/effort.ts). */
const ALIKE = 22;

describe('Text typed so far', () => {
  test.each(Object.entries(FILES).filter(([path]) => path.endsWith('.plan')))(
    '%s answers every request wherever it breaks off',
    async (path, text) => {
      const school = schoolOf({ [path]: text });
      for (let end = 0; end <= text.length; end++) {
        if (end < text.length && !isTried(`${path} ${end}`, ALIKE)) continue;
        school.set(path, text.slice(0, end));
        await askEverything(school, path, end);
        await askEverything(school, path, Math.floor(end / 2));
      }
      expect((await workspaceSymbols(school, '', () => false))?.length).toBeGreaterThan(0);
    },
  );
});
