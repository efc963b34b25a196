/** “（四）平台建设” above words about training alone, “（五）监督保障” above words about the website: put under each other's heading. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage } from '#checks/passages.ts'
import { passagesIn } from './whole-text.ts'

const ofPlatforms =
  /网站|门户|公众号|微信|微博|平台|专栏|专区|客户端|栏目|新媒体|抖音|视频号|查阅点|查阅室|公报|触摸屏|电子屏|公开栏|账号|APP|小程序/gu
const ofOversight =
  /监督|审查|制度|自查|考核|考评|评议|培训|责任|追究|检查|督查|督办|通报|整改|领导小组|组织领导|机构|人员|保障|队伍|测评|评估|经费|编制/gu

interface Aspect {
  readonly heading: RegExp
  readonly own: RegExp
  readonly others: RegExp
}

/** Those two aspects have words of their own; the others share theirs. */
const aspects: readonly Aspect[] = [
  { heading: /平台建设/u, own: ofPlatforms, others: ofOversight },
  { heading: /监督保障|队伍建设|教育培训/u, own: ofOversight, others: ofPlatforms },
]

/** So many words of the other aspect, and none of its own. */
const fewest = 3
const opening = /^\s*[（(][一二三四五六七八九][）)]\s*([^。：:，；]{2,16})(?:[。：:]|$)/u

interface Told {
  readonly passage: Passage
  readonly name: string
  /** Where the heading ends in its passage. */
  readonly to: number
  readonly text: string
}

/** Each aspect with the words up to the next one. */
function aspectsTold(passages: readonly Passage[]): readonly Told[] {
  const told: (Told & { text: string })[] = []
  for (const passage of passages) {
    const { text } = passage.words
    const match = opening.exec(text)
    const last = told.at(-1)
    if (match) {
      const to = match[0].length
      told.push({ passage, name: match[1] ?? '', to, text: text.slice(to) })
    } else if (last) last.text += text
  }
  return told
}

export const aspectContent: ReportJudgement = {
  kind: 'report',
  id: 'overview.aspect-content',
  tier: 'hint',
  basis: { kind: 'form', text: '年度报告格式：总体情况的五个方面' },
  demand: '小标题下面写的是小标题说的事',
  hint: '核对内容是否放错了小标题',
  example: {
    wrong: '（四）平台建设。举办培训2期，纳入年终考核，未发生责任追究。',
    right: '（四）平台建设。改版门户网站，公众号发布信息120条。',
  },
  find: (given): readonly ReportFound[] =>
    aspectsTold(passagesIn(given, 'overview')).flatMap(({ passage, name, to, text }) =>
      aspects
        .filter(
          ({ heading, own, others }) =>
            heading.test(name) &&
            text.match(own) === null &&
            new Set(text.match(others)).size >= fewest,
        )
        .map(() => ({
          ...spanFound(passage, 0, to),
          message: `小标题是“${name}”，下面没有写到这方面的事，内容可能放错了地方。`,
        })),
    ),
}
