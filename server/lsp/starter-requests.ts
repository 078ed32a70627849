import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import type { Template } from '../data/template.ts';
import { TEMPLATES } from '../data/templates.generated.ts';
import { civil, type Day, dayFromIso, iso } from '../engine/calendar/day.ts';
import { usualTerm } from '../engine/calendar/usual-term.ts';
import { fileName } from '../render/file-name.ts';
import type { Feature } from './feature.ts';
import { fill, type Wishes } from './starter/fill.ts';

/** A template and its samples, and the terms that a plan may be written for. */
export interface Starters {
  readonly templates: readonly Omit<Template, 'text' | 'more'>[];
  readonly terms: readonly {
    readonly schoolYear: number;
    readonly term: 1 | 2;
    /** Proposed, ISO, both inclusive. */
    readonly start: string;
    readonly end: string;
  }[];
}

/** A plan to start from; not written anywhere. */
export interface Starter {
  /** Proposed for the file. */
  readonly name: string;
  readonly text: string;
  /** Offsets of the first sample that is left, where the user may begin; null if there is none. */
  readonly first: { readonly start: number; readonly end: number } | null;
}

/** Terms from the present one on. */
const OFFERED = 4;

/** `today`: the user's own date, ISO. */
const StartersRequest = new RequestType<{ readonly today: string }, Starters, void>('jiaoyan/starters');

const StarterRequest = new RequestType<Wishes & { readonly template: string }, Starter, void>(
  'jiaoyan/starter',
);

export const registerStarterRequests: Feature = (connection) => {
  connection.onRequest(StartersRequest, ({ today }) => {
    const day = dayFromIso(today);
    return day === null
      ? invalid(today)
      : { templates: TEMPLATES.map(({ text: _, more: __, ...said }) => said), terms: termsFrom(day) };
  });
  connection.onRequest(StarterRequest, ({ template: name, ...wishes }) => {
    const template = TEMPLATES.find((candidate) => candidate.name === name);
    const text = template && fill(template, wishes);
    if (!template || text == null) return invalid(`${name} ${wishes.schoolYear}`);
    return { name: nameFor(template, text, wishes), text, first: firstSample(template, text, wishes) };
  });
  return {};
};

/** The term of this day and those after it. */
function termsFrom(today: Day): Starters['terms'] {
  const { year } = civil(today);
  const terms = [year - 1, year, year + 1, year + 2].flatMap((schoolYear) =>
    ([1, 2] as const).flatMap((term) => {
      const usual = usualTerm(schoolYear, term, 'mainland');
      return usual && usual.end >= today
        ? [{ schoolYear, term, start: iso(usual.start), end: iso(usual.end) }]
        : [];
    }),
  );
  return terms.slice(0, OFFERED);
}

/** A group's plan bears the group's name, a school's its title. */
function nameFor({ kind, groups }: Template, text: string, wishes: Wishes): string {
  const title = /"([^"\n]*)"/.exec(text)?.[1] ?? '';
  const group = wishes.groups?.[0] ?? groups[0] ?? '';
  return fileName([kind === 'school' ? title : group], 'plan');
}

/** Behind the first line, which tells what to do with the samples. */
function firstSample({ school, groups, person }: Template, text: string, wishes: Wishes): Starter['first'] {
  for (const sample of [
    ...(wishes.school ? [] : [school]),
    ...(wishes.groups?.length ? [] : groups),
    person,
  ]) {
    const start = text.indexOf(sample, text.indexOf('{'));
    if (start >= 0) return { start, end: start + sample.length };
  }
  return null;
}

function invalid(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, what);
}
