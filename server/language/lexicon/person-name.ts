import { fold } from '../../engine/text/fold.ts';

/** The most frequent surnames (Ministry of Public Security, national name report), simplified. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南储原栗燕楚鄢劳谌';
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '皇甫',
  '尉迟',
  '令狐',
  '慕容',
  '夏侯',
  '端木',
  '公孙',
  '东方',
];
/** Endings of words for sets of people; a given name practically never has them. */
const ROLE = /[师长员组队处室科部家者会委校级班生]$/;
const ADDRESSED = /(?:老师|校长|主任|书记|教师|专家)$/;

/**
 * Whether a name that nobody declared is a single person's (陈刚, 杨校长, Mary Brown) rather than a set of people
 * (青年教师, 骨干, 家长). A guess: used only to show who takes part, never to report an error.
 */
export function looksLikePerson(name: string): boolean {
  const text = fold(name);
  if (/^[a-z][a-z.'-]*(?: [a-z.'-]+)+$/.test(text)) return true;
  const surname =
    COMPOUND.find((compound) => text.startsWith(compound)) ??
    (SURNAMES.includes(text.charAt(0)) ? text.charAt(0) : '');
  if (surname === '') return false;
  const given = text.slice(surname.length);
  if (ADDRESSED.test(given)) return given.length === 2;
  return given.length >= 1 && given.length <= 2 && !ROLE.test(given);
}
