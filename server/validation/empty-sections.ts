import type { Problem } from '../engine/plan/problem.ts';
import { perStatement } from './statements.ts';

/** `empty-section`: a heading of 正文 with nothing under it. */
export const emptySections = perStatement((declaration): readonly Problem[] => {
  if (declaration.type !== 'section') return [];
  const { title, prose, content, source } = declaration.value;
  if (content.length > 0 || (prose !== null && prose.text.trim() !== '')) return [];
  const name = title?.text ?? '';
  const remove = { key: 'removeSection', data: { title: name }, edits: [{ source, text: '' }] };
  return [{ code: 'empty-section', source: title?.source ?? source, data: { title: name }, fixes: [remove] }];
});
