import { SymbolKind } from 'vscode-languageserver-types';
import type { Declaration } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { QuotaPart } from '../engine/plan/quota.ts';
import type { Source } from '../engine/plan/source.ts';

/** A part of a statement that the outline shows below it. */
export interface SymbolPart {
  readonly name: Name;
  readonly source: Source;
  readonly kind: SymbolKind;
}

/** What a statement is called; null: it is called by its own words. */
export function nameOf(declaration: Declaration): Name | null {
  const { value } = declaration;
  switch (declaration.type) {
    case 'header':
    case 'section':
      return declaration.value.title;
    case 'pair':
      return declaration.value.mentor ?? declaration.value.mentees[0] ?? null;
    case 'roster':
    case 'recordFile':
      return declaration.value.path;
    case 'quota':
    case 'record':
      return declaration.value.activity;
    case 'calendar':
      return null;
    default:
      return 'name' in value ? value.name : null;
  }
}

/** What stands beside the name: who owes how much, who mentors whom, what kind of group it is. */
export function detailOf(declaration: Declaration): string {
  switch (declaration.type) {
    case 'group':
    case 'activity':
      return declaration.value.kind;
    case 'quota':
    case 'record': {
      const who = declaration.type === 'quota' ? declaration.value.subject : declaration.value.people;
      return [who, declaration.value.period, declaration.value.amount]
        .flatMap((part) => part?.text ?? [])
        .join(' ');
    }
    case 'pair':
      return declaration.value.mentees.map(({ text }) => text).join('、');
    case 'checklist':
      return declaration.value.head;
    default:
      return '';
  }
}

/** Stages of an activity, terms and exams of a calendar, parts of a quota, items of a list. */
export function childrenOf(declaration: Declaration): readonly SymbolPart[] {
  switch (declaration.type) {
    case 'activity':
      return declaration.value.stages.flatMap(({ name, source }) =>
        part(name, source, SymbolKind.EnumMember),
      );
    case 'calendar': {
      const { terms, exams, closures, holidays } = declaration.value;
      return [
        ...terms.flatMap(({ name, source }) => part({ text: name, source }, source, SymbolKind.Namespace)),
        ...[...exams, ...closures, ...holidays].flatMap(({ name, source }) =>
          part(name, source, SymbolKind.Event),
        ),
      ].sort((a, b) => a.source.start - b.source.start);
    }
    case 'quota':
      return [declaration.value.parts, declaration.value.subsets, declaration.value.contents]
        .flat()
        .flatMap(quotaPart);
    case 'checklist':
      return declaration.value.items.flatMap(quotaPart);
    case 'assessment':
      return declaration.value.items.flatMap(({ name, source }) => part(name, source, SymbolKind.Number));
    default:
      return [];
  }
}

function quotaPart({ name, source }: QuotaPart): readonly SymbolPart[] {
  return part(name, source, SymbolKind.Number);
}

function part(name: Name | null, source: Source, kind: SymbolKind): readonly SymbolPart[] {
  return name ? [{ name, source, kind }] : [];
}
