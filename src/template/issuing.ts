/** The words under which an office issues its report: 公告, covering letter, sheet for collecting figures. */

/** What an office calls itself, by the end of its name ("我部编制了…"); the first that fits. */
const selves: readonly (readonly [RegExp, string])[] = [
  [/部$/u, '我部'],
  [/委员会$|委$/u, '我委'],
  [/办公厅$|厅$/u, '我厅'],
  [/办公室$|办$/u, '我办'],
  [/局$/u, '我局'],
  [/街道办事处$/u, '我街道'],
  [/镇人民政府$/u, '我镇'],
  [/乡人民政府$/u, '我乡'],
  [/(?:市|州|盟)人民政府$/u, '我市'],
  [/(?:县|旗)人民政府$/u, '我县'],
  [/区人民政府$/u, '我区'],
  [/省人民政府$/u, '我省'],
]

/** How the issuers speak of themselves; several together are 我们. */
export function selfOf(issuers: readonly string[]): string {
  const [issuer = ''] = issuers
  if (issuers.length > 1) return '我们'
  return selves.find(([ending]) => ending.test(issuer))?.[1] ?? '本机关'
}

/** As the ministry of seed 000 publishes: {self} and {title} stand for the office and its report. */
export const issuing = {
  announcement: {
    word: '公　告',
    body: '按照《中华人民共和国政府信息公开条例》有关要求，{self}编制了《{title}》，现予公布。',
  },
  letter: {
    title: '关于报送{title}的函',
    body: '按照《中华人民共和国政府信息公开条例》第四十九条规定，{self}编制了《{title}》，现予报送，请查收。',
  },
  attachment: '附件',
  attachmentLine: '附件：',
  contents: '目　录',
  blankForm: {
    /** Broken where an office would break it: the whole is wider than a line. */
    titleLines: ['{year}年政府信息公开工作年度报告', '数据采集表'],
    filler: '填报处室：　　　　　　　　填报人：',
    checker: '审核人：　　　　　　　　　日期：　　年　　月　　日',
  },
} as const

/** A pattern with its places filled. */
export const filled = (
  pattern: string,
  places: Readonly<Record<string, string | number>>,
): string => pattern.replace(/\{(\w+)\}/gu, (all, name: string) => String(places[name] ?? all))
