/** Words that say the opposite of what is meant, or the same thing twice: “防止不再发生”, “《……的通知》的通知”. */
import type { SlipPattern } from './slip-pattern.ts'

/** What is done, or who does it: a sentence with one of these says more than what for. */
const doing =
  '制定|制订|印发|出台|下发|建立|成立|开展|组织|举办|召开|采取|设立|安排|开设|编制|公布|发布|提供|奠定|作出|做出|打下|注入|积极|及时|认真|我|本局|本镇|本县|特|专门|重点|工作|而'

export const crossedSenses: readonly SlipPattern[] = [
  {
    // “让政策真正做到。”
    pattern: /(?:真正|切实|努力|坚决|确保)做到(?=[。；])/gu,
    why: (words) => `“${words}”后面的话没有写完。`,
  },
  {
    pattern: /告之(?=用户|申请人|群众|当事人|公众|服务对象|对方|企业)/gu,
    why: (words) => `“${words}”应为“告知”。`,
    fix: () => '告知',
  },
  {
    pattern: /(?:防止|避免|杜绝|禁止)[^，。；、]{0,8}(?:不再|不)(?:发生|出现|产生|泄露)/gu,
    why: (words) => `“${words}”否定了两次，意思相反，去掉“不”。`,
    fix: (words) => words.replace(/不再|不(?=发生|出现|产生|泄露)/u, ''),
  },
  {
    pattern: /《[^《》]*的(通知|意见|方案|办法|公告|规定)》的\1/gu,
    why: (words) => `“${words.slice(-3)}”在书名号里已经写了，留一个。`,
    fix: (words) => words.slice(0, -3),
  },
  {
    pattern: /(信息|文件|稿件|政策)\s*\d+[余多]?\s*[条件篇则份个]\1(?=[，。；、])/gu,
    why: (words) => `“${words.slice(0, 2)}”在数字前后写了两次，留一个。`,
    fix: (words) => words.slice(0, -2),
  },
  {
    pattern: new RegExp(
      `(?<=^|。)为(?:了|进一步|更好地?|切实|全面|深入|确保|保障|不断)(?![^。]*(?:${doing}))[^，。；：！？、]{4,40}(?=。)`,
      'gmu',
    ),
    why: (words) => `“${words}”只说了目的，句子没有说完。`,
  },
  {
    pattern:
      /加大(?![^，。；、]*(?:力度|投入|频|强度|范围|量|支持|宣传|培训))[^，。；、]{0,12}(?:水平|质量|能力|意识|效率)(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，用“提高”。`,
    fix: (words) => words.replace('加大', '提高'),
  },
  {
    pattern: /(?:提高|提升|增强)(?![^，。；、]*[和与及])[^，。；、]{0,10}的?范围(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，“范围”用“扩大”。`,
    fix: (words) => words.replace(/提高|提升|增强/u, '扩大'),
  },
  {
    // A share can fall by points; a number cannot.
    pattern:
      /(?:数量|件数|条数|次数|总数|人数|总量|访问量)(?:同比|较上年|较去年|比上年|比去年|相比上年|环比)?(?:增长|上升|提高|增加|下降|减少|降低)了?\s*\d+(?:\.\d+)?个?百分点/gu,
    why: (words) => `“${words}”：数量的增减用“%”，“百分点”只用于两个比率相比。`,
  },
  {
    pattern: /(?:大约|约|将近)(?:共)?有\d[\d,.]*[余多](?=[条件次人个篇场份家期项万])/gu,
    why: (words) => `“${words}”重复表示约数，留一个。`,
  },
]
