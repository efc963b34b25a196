/** 《》 around the name of a website or an account: it marks what is written, 《条例》 or a newspaper. */
import type { WordsJudgement } from '#checks/judgement.ts'

const site =
  /《([^《》]{2,24}(?:网站?|公众号|微博|客户端|小程序|平台|APP|公开栏|公示栏|宣传栏|公告栏))》|《([^《》]{2,12})》(?=(?:政府|门户|官方)?(?:网站|微信公众号|微博|公众号|客户端|小程序))/giu

/** “《某办公室关于印发某格式》的通知”: its own title goes on behind the mark. */
const closedEarly =
  /《([^《》]{2,60}关于(?:印发|转发|公布|修订)[^《》]{2,80})》的(通知|意见|函|公告)/gu

/** “《关于实施公开工作规程》的通知”: what is not passed on, but is itself the notice. */
const noticeOutside =
  /(?<!(?:印发|转发|发布|公布|下发|出台|制定|关于|贯彻|落实)[^，。；《》]{0,4})《((?:[^《》]{0,30})关于(?!(?:印发|转发|公布|修订))[^《》]{4,80}?)》的(通知)/gu

/** “《关于推进公开工作意见》”: 的 belongs before the kind of document. */
const withoutOf =
  /《[^《》]{0,40}关于(?:(?!的|《)[^《》]){4,60}?(通知|意见|决定|通报|公告|批复|请示)》/gu
/** Kinds whose names are made with what stands before: 实施意见, 会议通知. */
const ownKind = /(?:实施|指导|若干|补充|处理|会议|紧急|分工)$/u

export const titleMarks: WordsJudgement = {
  kind: 'words',
  id: 'wording.title-marks',
  tier: 'hint',
  basis: {
    kind: 'notice',
    text: 'GB/T 15834—2011《标点符号用法》：书名号标示作品、文件、报刊的名称',
  },
  demand: '网站、公众号的名称不用书名号，文件名称在书名号里写完',
  hint: '网站名称改用引号，文件名称补全在书名号里',
  example: { wrong: '在《青石县政府信息网》公开。', right: '在“青石县政府信息网”公开。' },
  find: (text) => [
    ...[...text.matchAll(site)].map(({ index, 0: words, 1: kind, 2: name = kind ?? '' }) => ({
      from: index,
      to: index + words.length,
      message: `“${name}”是网站或者账号，不用书名号。`,
      fix: `“${name}”`,
    })),
    ...[...text.matchAll(closedEarly), ...text.matchAll(noticeOutside)].map(
      ({ index, 0: words, 1: title = '', 2: kind = '' }) => ({
        from: index,
        to: index + words.length,
        message: `“的${kind}”也是文件名称，书名号应在它后面。`,
        fix: `《${title}的${kind}》`,
      }),
    ),
    ...[...text.matchAll(withoutOf)].flatMap(({ index, 0: words, 1: kind = '' }) => {
      const title = words.slice(0, -kind.length - 1)
      return ownKind.test(title)
        ? []
        : [
            {
              from: index,
              to: index + words.length,
              message: `${words}里“${kind}”前面缺了“的”，请核对文件名称。`,
              fix: `${title}的${kind}》`,
            },
          ]
    }),
  ],
}
