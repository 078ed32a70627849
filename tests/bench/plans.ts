/** Plans of a given length for measuring: what a large school would write, evenly mixed, in blocks of 1–8 lines. */
const CALENDAR = `计划 "基准" {
  学校 基准学校
  学年 2026—2027 第一学期
}
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期末考试 2027-01-18 至 2027-01-22
  调休 2026-10-10 按 周四
}
`;

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const SUBJECTS = ['语文', '数学', '英语', '科学', '音乐', '美术', '体育', '信息'];
const WEEKDAYS = '一二三四五';

export function planOfLines(lines: number): string {
  const parts = [CALENDAR];
  let count = CALENDAR.split('\n').length;
  for (let i = 0; count < lines; i++) {
    const block = blockOf(i);
    parts.push(block);
    count += block.split('\n').length;
  }
  return parts.join('\n');
}

function blockOf(i: number): string {
  const subject = SUBJECTS[i % SUBJECTS.length];
  const group = `${subject}${Math.floor(i / 8) + 1}组`;
  const name = (k: number) => `${SURNAMES[(i + k) % SURNAMES.length]}${subject}${i}${k}`;
  switch (i % 6) {
    case 0:
      return `教研组 ${group} {\n  组长 ${name(0)}\n  成员 ${name(1)}、${name(2)}、${name(3)}\n  固定时间 周${WEEKDAYS[i % 5]} 第${(i % 6) + 1}节\n}`;
    case 1:
      return `活动 ${subject}研讨${i} {\n  参加 ${name(0)}、${name(1)}\n  时间 ${i % 2 ? '单周' : '每周'} 周${WEEKDAYS[i % 5]} 第${(i % 7) + 1}节\n  地点 ${i}号教室\n  主题 专题${i}\n}`;
    case 2:
      return `要求 听课${i % 3 ? '' : '记录'} 每位教师 每周 不少于${(i % 3) + 1}节，每学期 不少于${((i % 3) + 1) * 18}节`;
    case 3:
      return `活动 ${subject}公开课${i} { 主讲 ${name(2)}  时间 第${(i % 18) + 1}周 周${WEEKDAYS[i % 5]} 14:00—14:40  地点 录播教室${i} }`;
    case 4:
      return `材料 ${subject}总结${i} 每个教研组 每学期 1份，截止 第${(i % 18) + 2}周内，报送 教科室`;
    default:
      return `正文 第${i}节说明 """\n本段说明第${i}项工作的安排与要求，\n供各组参照执行。\n"""`;
  }
}
