import type { CompletionWords } from '../completion-words.ts';
import { completionShapes } from './completion-shapes.ts';
import { list } from './text.ts';

export const completion: CompletionWords = {
  shapes: completionShapes,
  newName: (number) => `新名称${number}`,
  planTitle: (start, term) => `${start}—${start + 1}学年${term}教研计划`,
  offices: ['教导处', '教科室', '德育处', '总务处'],
  steeringGroups: ['教研工作领导小组', '课题工作领导小组'],
  assessments: ['教研组考核', '优秀教研组评选', '教师教研考核'],
  steps: ['个人初备—集体研讨—修改完善', '说课—上课—评课', '备课—观课—议课'],
  sections: [
    '指导思想',
    '工作目标',
    '主要工作',
    '具体措施',
    '组内教研',
    '集体备课',
    '队伍建设',
    '课题研究',
    '师徒结对',
    '考核与奖励',
    '工作安排',
  ],
  eachPerson: (set) => `每位${set}`,
  eachGroup: (kind) => `每个${kind}`,
  allPeople: (set) => `全体${set}`,
  periods: ['每周', '每两周', '每月', '每学期', '每学年', '本学期', '本学年', '每单元'],
  comparisons: ['不少于', '至少', '不超过', '至多', '恰好', '约', '力争'],
  sentences: [
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of a snippet
    { title: '每位教师 每周 不少于2节', body: '每位教师 每周 不少于${1:2}${2|节,次,篇|}' },
    { title: '每位教师 每学期 不少于1篇', body: '每位教师 每学期 不少于${1:1}${2|篇,节,本,次|}' },
    { title: '每个教研组 每学期 不少于16次', body: '每个教研组 每学期 不少于${1:16}次' },
    {
      title: '每周 不少于2节，每学期 不少于40节',
      body: '每位教师 每周 不少于${1:2}节，每学期 不少于${2:40}节',
    },
    {
      title: '每个教研组，截止 第2周内，报送 教科室',
      body: '每个教研组，截止 ${1:第2周内}，报送 ${2:教科室}',
    },
  ],
  conditions: [
    { title: '教龄3年以内', body: '教龄${1:3}年以内' },
    { title: '教龄满20年', body: '教龄${1:20}年以上' },
    { title: '35周岁以下', body: '${1:35}周岁以下' },
    { title: '教龄3年以内 且 非 课题组', body: '教龄${1:3}年以内 且 非 ${2:课题组}' },
  ],
  criteria: [
    { title: '占60%：分项', body: '占${1:60}%：${2:组内教研}' },
    { title: '加5分：条件', body: '加${1:5}分：${2:区级以上获奖}' },
    { title: '扣2分：条件', body: '扣${1:2}分：${2:缺席教研活动}' },
    { title: '否决：条件', body: '否决：${1:重大教学事故}' },
    { title: '奖励：办法', body: '奖励：${1:评优优先}' },
  ],
  routines: ['每周', '每周 固定时间', '单周', '双周', '每两周一次', '每月一次', '每天'],
  monthly: ['第1个周三', '第2个周三', '第3个周三', '最后一个周五', '上旬', '下旬', '月底'],
  monthParts: ['上旬', '中旬', '下旬', '底'],
  points: ['开学前', '开学初', '期末', '学期结束', '年底', '寒假', '暑假'],
  undated: ['不定期', '机动'],
  distances: ['前1周', '前1天', '后1天', '后1周'],
  dayParts: ['上午', '中午', '下午', '晚上', '早读', '放学后'],
  week: (number) => `第${number}周`,
  withinWeek: (number) => `第${number}周内`,
  lesson: (number) => `第${number}节`,
  month: (number) => `${number}月`,
  ofTerm: (term) => (term === 1 ? '第一学期' : '第二学期'),
  levels: ['组内', '校级', '片级', '区级', '县级', '市级', '省级', '国家级'],
  planLevels: ['区县', '乡镇', '学校', '教研组', '备课组', '个人'],
  stages: ['初赛', '复赛', '决赛', '开题论证', '中期检查', '结题鉴定'],
  teachingWeeks: ['至少3天', '至少4天', '至少5天'],
  terms: ['第一学期', '第二学期'],
  calendarValues: {
    exam: [
      { title: '期中考试 …', body: '期中考试 ${1:2026-11-05} 至 ${2:2026-11-06} ${3|不占周,占周|}' },
      { title: '期末考试 …', body: '期末考试 ${1:2027-01-18} 至 ${2:2027-01-22}' },
    ],
    closure: [{ title: '运动会 …', body: '${1:运动会} ${2:2026-10-29}' }],
    makeup: [{ title: '… 按 周四', body: '${1:2026-10-10} 按 ${2|周一,周二,周三,周四,周五|}' }],
    bell: [{ title: '8:00—8:40', body: '${1:8:00}—${2:8:40}' }],
    termSpan: [{ title: '… 至 …', body: '${1:2026-09-01} 至 ${2:2027-01-22}' }],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders of a snippet
  },
  schedule: {
    parts: [
      {
        label: '每周',
        explanation: '多久一次：每周、单周、双周、每两周一次、每月、第7周、10月14日、9月下旬',
      },
      { label: '周三', explanation: '星期几：周三、周一至周五、固定时间、第2个周三' },
      { label: '第7节', explanation: '几点：第7节、14:30—16:00、下午' },
      { label: '除 第8周', explanation: '例外：除 期中考试、除 第8周' },
    ],
  },
  quota: {
    parts: [
      { label: '每位教师', explanation: '谁：每位教师、每个教研组、青年教师、张敏' },
      { label: '每周', explanation: '多久：每周、每月、每学期、每学年' },
      { label: '不少于2节', explanation: '多少：不少于2节、至多1次、2~3篇' },
      { label: '，截止 第2周内', explanation: '其他：截止、报送、对象、听课只计 …，用逗号隔开' },
    ],
  },
  synonyms: (names) => `又称${list(names)}`,
  mistaken: (names) => `误作${list(names)}`,
  units: (units) => `单位：${list(units)}`,
  kindExample: (name, unit, isDocument) =>
    isDocument
      ? `材料 ${name} 每位教师 每学期 1${unit}，截止 期末`
      : `要求 ${name} 每位教师 每学期 不少于2${unit}`,
  example: '例',
};
