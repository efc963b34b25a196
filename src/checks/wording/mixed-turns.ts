/** Two ways of saying it in one sentence, or words that do not go together: “开展对……进行解读”, “主要以……为主”. */
import type { SlipPattern } from './slip-pattern.ts'

export const mixedTurns: readonly SlipPattern[] = [
  {
    pattern: /加大(?:监督检查|督促检查|检查|考核|培训|督查)(?=[，。；])/gu,
    why: (words) => `“${words}”后面缺了“力度”。`,
    fix: (words) => `${words}力度`,
  },
  {
    pattern: /主要以[^，。；、]{2,24}为主(?=[，。；])/gu,
    why: (words) => `“${words}”里“主要”和“为主”重复，留一个。`,
    fix: (words) => words.slice(2),
  },
  {
    pattern: /(?:及时|主动|定期|特)向(?:发布|公开|公布|推送|制定|编制)/gu,
    why: (words) => `“${words}”里“向”后面缺了对象。`,
  },
  {
    pattern: /坚持以(?=[“"]以)/gu,
    why: () => '“以”字重复，留一个。',
    fix: () => '坚持',
  },
  {
    pattern: /增加[^，。；、]{0,12}意识(?=[，。；])/gu,
    why: (words) => `“${words}”搭配不当，“意识”用“增强”。`,
    fix: (words) => words.replace('增加', '增强'),
  },
  {
    pattern: /对(?:进一步)?(?:加强|强化|深化|做好)对/gu,
    why: (words) => `“${words}”两个“对”连用，去掉前一个。`,
    fix: (words) => words.slice(1),
  },
  {
    pattern: /下设办公室(?<=领导小组下设办公室)(?:设)?(?=在)|办公室下设(?=在)/gu,
    why: (words) => `“${words}在”杂糅，写作“下设办公室，设在……”或者“办公室设在……”。`,
  },
  {
    pattern: /开展对[^，。；、]{2,24}进行(?=[\u4e00-\u9fa5])/gu,
    why: (words) => `“${words}”把“开展对……的”和“对……进行”混在一句里，留一种。`,
  },
  {
    pattern: /依托[^，。；、]{2,20}作为(?!依托)/gu,
    why: (words) => `“${words}”把“依托……”和“把……作为……”混在一句里，留一种。`,
  },
  {
    pattern:
      /(?:提升|提高)(?:了)?[^，。；、]{0,8}载体(?=[，。；])|扩大[^，。；、]{0,10}力度(?=[，。；])/gu,
    why: (words) =>
      words.endsWith('力度')
        ? `“${words}”搭配不当，“力度”用“加大”。`
        : `“${words}”搭配不当，“载体”用“丰富”“拓展”。`,
  },
  {
    pattern: /^\s*（[一二三四五六七八九十]）是(?=[\u4e00-\u9fa5])/gmu,
    why: (words) => `“${words.trim()}”多了“是”。`,
    fix: (words) => words.slice(0, -1),
  },
  {
    pattern: /所列数据的?统计数据/gu,
    why: (words) => `“${words}”重复了“数据”。`,
    fix: () => '所列数据的统计',
  },
  {
    pattern: /(?:认真|严格|深入|全面)(?:贯彻|落实|执行){1,2}的(?=《[^》]+》[，,。；])/gu,
    why: (words) => `“${words}”多了“的”。`,
    fix: (words) => words.slice(0, -1),
  },
  {
    pattern: /(?<![\d.-])20\d{2}以来/gu,
    why: (words) => `“${words}”缺了“年”字。`,
    fix: (words) => words.replace('以来', '年以来'),
  },
  {
    // “道路硬化26、道路修缮7件、”
    pattern:
      /(?<=[、，：][\u4e00-\u9fa5]{2,12}|涉及[\u4e00-\u9fa5]{2,8})\d+(?=、[\u4e00-\u9fa5]{2,12}\d+[件条篇][、，])/gu,
    why: (words) => `“${words}”后面缺了单位。`,
  },
  {
    // “一” fell out before it.
    pattern: /(?<=[。；])是(?=及时|加强|进一步|完善|健全|强化|规范|推进|积极|认真|严格|做好)/gu,
    why: (words) => `“${words}”前面缺了“一”“二”一类的字。`,
  },
  {
    pattern: /(?<=[事项况施题])个(?:部分|方面)(?=[。；]|组成|构成)/gu,
    why: (words) => `“${words}”前面缺了数字。`,
  },
]
