import type { KeywordPage } from '../keyword-words.ts';

export const heads: Readonly<Record<string, KeywordPage>> = {
  plan: [
    'Begins a file: school, year, who issues it, which files it uses. One in each file.',
    'plan "English plan" { school year 2026—2027 }',
  ],
  report: [
    'A report: its activities are past, records are held against its period.',
    'report "Term 1" { school year 2026—2027 }',
  ],
  calendar: [
    'Terms, exams, closures, make-up days and lesson times. Weeks and dates follow from it.',
    'calendar { term 1 2026-09-01 to 2027-01-22 }',
  ],
  教研组: [
    'A group of teachers: leader, members, fixed time. Without a name, how many there are.',
    'group "Primary English" { leader Mary Brown }',
  ],
  备课组: ['A team that prepares lessons together.', 'prep team "Grade 3" { leader Mary Brown }'],
  课题组: ['Those who work on one project.', 'project team "Reading" { leader Mary Brown }'],
  年级组: ['The teachers of a grade.', 'year group "Grade 3" { leader Mary Brown }'],
  领导小组: ['A group that steers the work.', 'steering group "Research" { leader Peter Jones }'],
  工作室: ['The studio of a leading teacher.', 'studio "Brown" { leader Mary Brown }'],
  处室: ['An office: it arranges work for others and owes none itself.', 'office "Academic Office"'],
  学校: ['A school, or the head count of this one.', 'school "Chengbei School" { size 41 people }'],
  学科: ['The teachers of a subject.', 'subject English { leader Mary Brown }'],
  委员会: ['A committee or jury.', 'committee "Teaching" { leader Peter Jones }'],
  社团: ['A club or circle.', 'club "Reading circle" { leader Mary Brown }'],
  联合体: ['Several schools, or a district’s.', 'cluster "North district"'],
  师徒结对: ['A mentor with one or more mentees.', 'mentoring { mentor Mary Brown; mentee David Chen }'],
  teacher: [
    'A teacher: subject, years of service, title, posts.',
    'teacher Mary Brown { subject English; service 3 }',
  ],
  roster: ['Reads teachers from a table.', 'roster "staff.csv"'],
  cohort: [
    'A set of people, by a condition, by name or by number, for use in quotas.',
    'cohort "new teachers": service 3 years and below',
  ],
  活动: [
    'What takes place: by whom, when, where. With a time it stands on the calendar.',
    'activity "Lesson study" { by each research group; when every two weeks Tue }',
  ],
  赛课: [
    'A contest of lessons, in stages if need be.',
    'lesson contest "Best lesson" { when early November }',
  ],
  竞赛: ['A contest, in stages if need be.', 'contest "Skills" { when mid October }'],
  评比: ['An award.', 'award "Best lesson plan" { when end of term }'],
  课题: ['A research project with its milestones.', 'project "Reading" { kick-off 2026-10-15 }'],
  要求: [
    'What must be reached: who, how often, what, how much. Checked as you type.',
    'quota 听课 each teacher every week at least 2 lessons',
  ],
  配额: ['The same as quota.', 'allotment 公开课 each research group every term 4 lessons'],
  任务: ['The same as quota.', 'task "Reflection" each teacher every week 1 piece'],
  指标: [
    'The same as quota, for numbers and percentages.',
    'indicator "Standards met" each teacher every year 100%',
  ],
  目标: [
    'The same as quota; ideally makes a lack a mere hint.',
    'goal "Prize lesson" each teacher every year 1 lesson, ideally',
  ],
  材料: [
    'What is handed in: by whom, how many, until when, to whom.',
    'document "Unit plans" each teacher every term 4 copies, due end of term',
  ],
  清单: ['A list of things, counted against its number.', 'checklist "Portfolio" { Plans; Notes }'],
  assessment: [
    'How work is assessed: weights, bonuses, penalties, vetoes.',
    'assessment "Best group" { weight 60%: teamwork; weight 40%: lessons }',
  ],
  record: ['What was really done, held against the quotas.', 'record 听课 Mary Brown 3 lessons'],
  text: [
    'A section: a heading with prose, or with activities and quotas.',
    'text "Aim" """One question a year."""',
  ],
  vocabulary: [
    'Explains the school’s own words: kinds of lesson and activity, units, places.',
    'vocabulary lesson kind "drop-in lesson" { unit 节 }',
  ],
  课型: ['A kind of lesson.', 'vocabulary lesson kind "drop-in lesson" { unit 节 }'],
  活动类型: ['A kind of activity.', 'vocabulary activity kind "forum" { scheduled }'],
  文档: ['A kind of document.', 'vocabulary document kind "observation notes" { unit 份 }'],
  单位: ['A unit of amounts.', 'vocabulary unit 课时'],
  组织类型: [
    'A kind of group of the school’s own, which may then begin a line.',
    'vocabulary group kind "circle"',
  ],
  场地: ['A place, with how many it holds.', 'place "Library"'],
};
