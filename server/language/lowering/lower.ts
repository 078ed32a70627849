import type { Declaration, Section } from '../../engine/plan/file.ts';
import type * as ast from '../generated/ast.ts';
import { readNames } from '../reading/names/read-names.ts';
import { lowerActivity } from './activity.ts';
import { lowerAssessment } from './assessment.ts';
import { lowerCalendar } from './calendar.ts';
import { firstName, type Lowering, sliceOfNode, sourceAt, sourceOfNode, span } from './context.ts';
import { lowerHeader } from './header.ts';
import { lowerCohort, lowerGroup, lowerPair, lowerRoster, lowerTeacher } from './people.ts';
import { lowerQuota } from './quota.ts';
import { lowerRecord } from './record.ts';
import { lowerVocabulary } from './vocabulary.ts';

/** What a statement says, as immutable values of the model. Never throws; remarks go to `c.problems`. */
export function lower(c: Lowering, node: ast.Statement): readonly Declaration[] {
  switch (node.$type) {
    case 'Header':
      return lowerHeader(c, node);
    case 'Calendar':
      return lowerCalendar(c, node);
    case 'Group':
      return lowerGroup(c, node);
    case 'MentorPair':
      return lowerPair(c, node);
    case 'Teacher':
      return lowerTeacher(c, node);
    case 'Roster':
      return lowerRoster(c, node);
    case 'Cohort':
      return lowerCohort(c, node);
    case 'Activity':
      return lowerActivity(c, node);
    case 'Quota':
      return lowerQuota(c, node);
    case 'Assessment':
      return lowerAssessment(c, node);
    case 'Record':
      return lowerRecord(c, node);
    case 'Section':
      return [{ type: 'section', value: lowerSection(c, node) }];
    case 'Vocabulary':
      return lowerVocabulary(c, node);
    default:
      // What the parser could not complete has no kind.
      return [];
  }
}

function lowerSection(c: Lowering, node: ast.Section): Section {
  return {
    source: sourceOfNode(c, node),
    title: firstName(node.names.map((name) => titleOf(c, name))),
    prose: node.prose ? proseOf(c, node.prose) : null,
    content: node.statements.flatMap((statement) => lower(c, statement)),
  };
}

/** A title may hold blanks and marks; only quotes around the whole of it are dropped. */
function titleOf(c: Lowering, node: ast.Name): NonNullable<Section['title']> {
  const text = sliceOfNode(c, node);
  const [name, ...more] = readNames(text);
  return name && more.length === 0 && name.source.end >= text.start + text.text.length
    ? name
    : { text: text.text, source: sourceOfNode(c, node) };
}

/** The text between """ and """, without the line end after the first and before the last. */
function proseOf(c: Lowering, node: ast.Prose): NonNullable<Section['prose']> {
  const { start, end } = span(node);
  const quoted = node.text.startsWith('"""');
  const closed = node.text.length >= 6 && node.text.endsWith('"""');
  const from = quoted ? start + 3 : start;
  const to = Math.max(from, quoted && closed ? end - 3 : end);
  const inner = c.text.slice(from, to);
  const lead = /^[ \t\r]*\n/.exec(inner)?.[0].length ?? 0;
  const text = inner.slice(lead).replace(/\n?[ \t\r]*$/, '');
  return { text, source: sourceAt(c, from + lead, from + lead + text.length) };
}
