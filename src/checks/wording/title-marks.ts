/** 《》 around the name of a website or an account: it marks what is written, 《条例》 or a newspaper. */
import type { WordsJudgement } from '#checks/judgement.ts'

const site = /《([^《》]{2,24}(?:网站?|公众号|微博|客户端|小程序|平台|APP))》/giu

/** “《某办公室关于印发某格式》的通知”: its own title goes on behind the mark. */
const closedEarly =
  /《([^《》]{2,60}关于(?:印发|转发|公布|修订)[^《》]{2,80})》的(通知|意见|函|公告)/gu

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
    ...[...text.matchAll(site)].map(({ index, 0: words, 1: name = '' }) => ({
      from: index,
      to: index + words.length,
      message: `“${name}”是网站或者账号，不用书名号。`,
      fix: `“${name}”`,
    })),
    ...[...text.matchAll(closedEarly)].map(({ index, 0: words, 1: title = '', 2: kind = '' }) => ({
      from: index,
      to: index + words.length,
      message: `“的${kind}”也是文件名称，书名号应在它后面。`,
      fix: `《${title}的${kind}》`,
    })),
  ],
}
