import type { DutyRow } from '../preview/data.ts';
import { dayOf, short } from './dates.ts';
import type { PageWords } from './page-words.ts';
import { amountOf, demandText, share } from './quota-amounts.ts';
import { h, type VNode } from './vdom.ts';

/** A duty as a line with a bar: what is owed, done, due by now and missing, and by when. */
export function dutyRow(duty: DutyRow, words: PageWords): VNode {
  const { quota, personal } = words;
  const amount = amountOf(duty);
  const isKept = duty.planned === null || duty.progress !== null;
  const facts = [
    `${duty.period.label} ${demandText(duty, words)}`,
    duty.planned === null ? '' : quota.planned(amount(duty.planned)),
    !isKept || duty.recorded === null ? '' : quota.recorded(amount(duty.recorded)),
    duty.progress === null || duty.due === null ? '' : quota.due(amount(duty.due)),
  ].filter((fact) => fact !== '');
  const verdict = [
    duty.missing === null ? '' : personal.missing(amount(duty.missing)),
    duty.deadlines.map((day) => personal.handIn(short(dayOf(day)))).join(words.list),
    duty.progress !== null
      ? quota.progress[duty.progress]
      : duty.plan === 'unchecked'
        ? ''
        : quota.plan[duty.plan],
  ].filter((part) => part !== '');
  const whose = duty.own ? '' : (duty.who ?? duty.subject);
  const name = whose === '' ? duty.activity : `${duty.activity}（${whose}）`;
  // What is owed each week adds up.
  const adds = ['day', 'week', 'month'].includes(duty.period.kind) && isKept;
  const goal = (adds ? duty.due : null) ?? duty.min ?? duty.max ?? 0;
  const most = Math.max(goal, duty.planned ?? 0, duty.recorded ?? 0, 1);
  const label = [name, ...facts, ...verdict].join('，');
  return h(
    'li',
    { key: duty.id + String(duty.own) },
    h(
      'button',
      {
        key: 'row',
        type: 'button',
        class: `quota ${duty.plan} ${duty.progress ?? ''}`,
        'data-file': duty.source.file,
        'data-line': duty.source.line,
        'data-character': duty.source.character,
        'aria-label': label,
        title: label,
      },
      h('span', { key: 'who', class: 'who' }, h('bdi', {}, name)),
      h(
        'span',
        { key: 'track', class: 'track', 'aria-hidden': 'true' },
        h('span', { key: 'planned', class: 'planned', style: { width: share(duty.planned ?? 0, most) } }),
        h('span', { key: 'recorded', class: 'recorded', style: { width: share(duty.recorded ?? 0, most) } }),
        h('span', { key: 'goal', class: 'goal', style: { left: share(goal, most) } }),
      ),
      h('span', { key: 'facts', class: 'facts' }, facts.join(' · ')),
      h('span', { key: 'verdict', class: 'verdict' }, verdict.join(' · ')),
    ),
  );
}
