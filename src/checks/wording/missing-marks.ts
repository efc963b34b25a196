/** A mark that fell out between two clauses, or one too many before 及 and 和. */
import type { SlipPattern } from './slip-pattern.ts'

const lacks = (pattern: RegExp, mark: string, name: string): SlipPattern => ({
  pattern,
  why: (words) => `“${words}”前面缺了${name}。`,
  fix: (words) => mark + words,
})

export const missingMarks: readonly SlipPattern[] = [
  // “……及时获取信息二是依申请公开……”
  lacks(
    /[二三四五六]是(?=[\u4e00-\u9fa5]{2})(?!否|不是)(?<=[\u4e00-\u9fa5]{3}[二三四五六]是)(?<![第十之其唯同说一二三四五六七八九][二三四五六]是)/gu,
    '；',
    '分号或者句号',
  ),
  // “（一）完善公开机制一是领导重视”
  lacks(
    /一是(?=[\u4e00-\u9fa5]{2})(?<=^\s*（[一二三四五六七八九十]）[^。：；]{4,40}[\u4e00-\u9fa5]一是)/gmu,
    '。',
    '句号',
  ),
  lacks(/(?:全年|方便(?=公众|群众|企业))(?<=等(?:信息|内容)..)/gu, '，', '逗号'),
  lacks(/认真(?=贯彻|落实)(?<=[热难焦重]点问题认真)/gu, '，', '逗号'),
  lacks(/“(?<=门户网站“)[^“”]{2,12}”(?=微信|公众号|微博|抖音)/gu, '、', '顿号'),
  lacks(/加强(?=[^，。；]{2,8}建设[，。；])(?<=(?:公开|保障|管理)工作加强)/gu, '，', '逗号'),
  {
    pattern: /、(?=及(?![时格第物])|和(?![谐平睦气解县硕布静田龙]))/gu,
    why: () => '“及”“和”前面不用顿号。',
    fix: () => '',
  },
  {
    pattern: /[，,](?=知情权|参与权|表达权|监督权)(?<=(?:知情|参与|表达|监督)权.)/gu,
    why: () => '并列的词语之间用顿号。',
    fix: () => '、',
  },
]
