/** One channel with more than all of them: “通过网站、微信等渠道公开信息300条，网站公开320条”. */
import type { WordsFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'
import { isSum } from './lists.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, isExact, type Quantity } from '#checks/figures/numbers/quantities.ts'

const channelName = '(?:网站|公众号|微信|微博|公开栏|专栏|新媒体|抖音|视频号)'
/** Says that the number is over all channels. */
const overAll = new RegExp(
  `${channelName}[^。；，、]{0,12}[、和与及][^。；]{2,24}等(?:[^，。；]{0,6})(?:渠道|方式|平台|途径|载体|形式)[^，。；]{0,12}(?:公开|发布|公布)[^，。；]{0,12}信息(?:数量|共|共计|总计|合计|总)*$`,
  'u',
)
const ofChannel = new RegExp(
  `${channelName}(?:平台|上)?(?:共|累计|主动)*(?:公开|发布|推送|公布)[^，。；]{0,8}$`,
  'u',
)
/** Other things than what was published in the year. */
const otherThings = /历年|阅读|浏览|点击|关注|粉丝|访问|以来|转载|动态/u
const reach = 160

const canBe = (one: Quantity): boolean => isSum(one) && isExact(one) && one.unit !== ''

/** Parts of a block that are more than the whole over all channels told before them. */
export const channelsOver = onceIn((words: Words, year: number): readonly WordsFound[] => {
  if (!/等[^，。；]{0,6}(?:渠道|方式|平台|途径|载体|形式)/u.test(words.text)) return []
  const { quantities } = figuresOf(words, year)
  return quantities.flatMap((whole, at): WordsFound[] => {
    if (!canBe(whole) || !overAll.test(whole.lead)) return []
    const part = quantities
      .slice(at + 1)
      .find(
        (one) =>
          canBe(one) &&
          one.from - whole.end < reach &&
          one.unit === whole.unit &&
          (one.value ?? 0) > (whole.value ?? 0) &&
          ofChannel.test(one.before) &&
          !otherThings.test(one.lead),
      )
    if (!part) return []
    const message = `各渠道共写${whole.value ?? ''}${whole.unit}，其中一个渠道却是${part.value ?? ''}${part.unit}，比总数大。`
    return [{ from: whole.from, to: part.end, message }]
  })
})
