import { describe, expect, it } from 'vitest';
import { pathOf, uriOf } from '../../server/lsp/locations.ts';

describe('a document keeps its address', () => {
  it.each([
    'file:///school/%E6%A0%A1%E5%8E%86.plan',
    'vscode-remote://wsl/school/a.plan',
    'vscode-vfs://github/school/plans/a.plan',
    'untitled:Untitled-1',
  ])('%s', (uri) => {
    expect(uriOf(pathOf(uri))).toBe(uri);
  });

  it('whatever its client encodes', () => {
    expect(pathOf('file:///school/校历.plan')).toBe(pathOf('file:///school/%E6%A0%A1%E5%8E%86.plan'));
  });
});
