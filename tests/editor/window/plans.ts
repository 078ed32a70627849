/** A plan of two groups, each with meetings of its own. */
export const TWO_GROUPS = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
}
计划 "两组" { 学年 2026—2027 第一学期 }
教研组 语文组 { 组长 张敏；成员 李华 }
教研组 数学组 { 组长 陈静；成员 刘洋 }
活动 集体备课 { 组织 每个教研组  时间 每周 周三 }
`;
