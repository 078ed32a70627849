import type { Shape } from '../completion-words.ts';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of snippets
export const completionShapes: readonly Shape[] = [
  {
    head: 'plan',
    title: 'plan …',
    body: [
      'plan "${1:Research Plan 2026—2027}" {',
      '\tschool "${2:School}"',
      '\tschool year ${3:2026—2027}',
      '\t$0',
      '}',
    ],
  },
  {
    head: 'calendar',
    title: 'calendar …',
    body: [
      'calendar {',
      '\tschool year ${1:2026—2027}',
      '\tterm 1 ${2:2026-09-01} to ${3:2027-01-22}',
      '\tterm 2 ${4:2027-02-22} to ${5:2027-07-02}',
      '\t$0',
      '}',
    ],
  },
  {
    head: '教研组',
    title: 'group leader, members, meeting time',
    body: [
      'group "${1:Primary English}" {',
      '\tleader ${2:Mary Brown}',
      '\tmembers ${3:David Chen、Laura Smith}',
      '\tmeets ${4|Mon,Tue,Wed,Thu,Fri|} ${5:14:30-16:00}',
      '}',
    ],
  },
  {
    head: '备课组',
    title: 'prep team leader, members',
    body: [
      'prep team "${1:Year 7 English}" { leader ${2:Mary Brown}; members ${3:David Chen、Laura Smith} }',
    ],
  },
  {
    head: '师徒结对',
    title: 'mentoring mentor, mentee',
    body: ['mentoring { mentor ${1:Mary Brown}; mentee ${2:David Chen} }'],
  },
  {
    head: 'teacher',
    title: 'teacher subject, service',
    body: ['teacher ${1:Mary Brown} { subject ${2:English}; service ${3:3} years }'],
  },
  {
    head: 'cohort',
    title: 'cohort: condition',
    body: ['cohort "${1:first-year teachers}": service ${2:1} years and below'],
  },
  {
    head: '活动',
    title: 'activity every week',
    body: [
      'activity "${1:Lesson preparation}" {',
      '\tby ${2:each research group}',
      '\twhen ${3:every week Wed} ${4:14:50-15:30}',
      '\twhere "${5:Room 201}"',
      '\ton day off ${6|postpone,cancel,advance|}',
      '}',
    ],
  },
  {
    head: '活动',
    title: 'activity on a day',
    body: [
      'activity "${1:Staff seminar}" {',
      '\twho ${2:all teachers}',
      '\twhen ${3:2026-10-14} ${4:15:00-16:30}',
      '\twhere "${5:Library}"',
      '\ttopic "${6:Topic}"',
      '}',
    ],
  },
  {
    head: '赛课',
    title: 'lesson contest rounds',
    body: [
      'lesson contest "${1:Lesson contest}" {',
      '\twho ${2:all teachers}',
      '\tround "${3:First round}" { when ${4:mid October} }',
      '\tround "${5:Final}" { when ${6:early November} }',
      '}',
    ],
  },
  {
    head: '课题',
    title: 'project stages',
    body: [
      'project "${1:Title}" {',
      '\tresponsible ${2:Mary Brown}',
      '\tstage "${3:Opening}" { when ${4:early October} }',
      '\tstage "${5:Completion}" { when ${6:June} }',
      '}',
    ],
  },
  {
    head: '要求',
    title: 'quota so many every week',
    body: [
      'quota ${1:听课} ${2:each teacher} ${3|every week,every month,every term,every school year|} ${4|at least,at most|} ${5:2} ${6|lessons,times,pieces|}',
    ],
  },
  {
    head: '要求',
    title: 'quota total and parts',
    body: [
      'quota "${1:Working together}" ${2:each research group} every term ${3:16} times {',
      '\t"${4:Reading}" ${5:10} times',
      '\t"${6:Lesson study}" ${7:6} times',
      '}',
    ],
  },
  {
    head: '材料',
    title: 'document deadline, to whom',
    body: [
      'document "${1:Work plan}" ${2:each research group} ${3|every term,every school year|} ${4:1} copy, due ${5:end of term}, submit to "${6:Academic Office}"',
    ],
  },
  {
    head: '清单',
    title: 'checklist of items',
    body: ['checklist "${1:Portfolio}" {', '\t${2:Lesson plans}', '\t${3:Observation notes}', '}'],
  },
  {
    head: 'assessment',
    title: 'assessment weights',
    body: [
      'assessment "${1:Group award}" {',
      '\tweight ${2:60}%: ${3:Working together}',
      '\tweight ${4:40}%: ${5:Open lessons}',
      '}',
    ],
  },
  {
    head: 'record',
    title: 'record who, how much, when',
    body: ['record ${1:听课} ${2:Mary Brown} ${3:3} lessons, date ${4:2026-10-14}'],
  },
  { head: 'text', title: 'text prose', body: ['text "${1:Aim}" """', '${2:Text}', '"""'] },
  {
    head: 'text',
    title: 'text with activities and quotas',
    body: ['text "${1:Working together}" {', '\t$0', '}'],
  },
  {
    head: 'vocabulary',
    title: 'vocabulary a kind of lesson',
    body: [
      'vocabulary ${1|lesson kind,activity kind,document kind|} "${2:drop-in lesson}" { unit ${3:节}; meaning ${4:what it is} }',
    ],
  },
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders of snippets
