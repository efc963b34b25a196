/** What a web page puts around a report: navigation, dates of publication, print buttons, advertising. */

/** What an index of a document names, in whatever brackets and with whatever spaces. */
const indexed = new Set(
  '标题 发布时间 发布日期 发布者 发布人 发布单位 发表日期 发表时间 发文日期 日期 文号 发文字号 发布文号 发布机构 发布机关 发文机关 栏目 原文链接 本地目录 索引号 索引号码 信息索引 信息索引号 主题分类 组配分类 主题导航 关键词 成文日期 生成日期 信息来源 文章来源 来源 作者 编辑 责任编辑 责任部门 责编 审核 浏览次数 浏览量 访问量 访问次数 阅读次数 阅读量 点击数 字号 字体 有效性 是否有效 公开方式 公开形式 公开日期 信息名称 文件名称 内容概述 分享 登记号 统一编号 公文类型 主题词 备注/文号 备注 效力状态 信息分类 分类 时效 体裁分类 服务对象 公文生成日期 文件编号 更新日期 更新时间 点击次数 归档时间 文章字号'.split(
    ' ',
  ),
)
const indexLabel = /^[\s[【(（]*([\u4e00-\u9fa5/][\u4e00-\u9fa5/\s]{0,14})[\s\]】)）]*[:：|　]/u

/** The same with a word before: "信息提供日期", "档案文号". */
const indexEnd =
  /(?:文号|索引号码?|(?:浏览|点击|访问|阅读)次数|发布(?:日期|时间|机构|单位)|(?:提供|公开|成文|生成)日期)$/u

/** A list of contents run together: "一、概述,(一)…,二、…,三、…". */
const contents = /^一、.{2,}[,，]\s*二、.{2,}[,，]\s*三、.*[^。]$/u

/** An entry of a list of contents: "一、总体情况 ........ 3". */
const leaderLine = /(?:(?:[.．·]\s*){5,}|…{2,})\s*\d{1,3}$/u

/** True where a line is such an entry, no heading. */
export const isContentsEntry = (line: string): boolean => leaderLine.test(line.trim())

const furniture: readonly RegExp[] = [
  /^[•·●▪|\s]*$/u,
  /^[-\s]*(?:发布时间|发布日期|编辑|来源|信息来源|浏览次数)\s*[:：]/u,
  /^(?:当前位置|您的位置|所在位置|现在位置|首页)\s*[:：>》]/u,
  /^(?:【?(?:关闭|关闭窗口|打印|打印本页|打印本文|返回顶部|返回首页|收藏|分享|分享到|浏览字号|字体|大|中|小|默认|朗读|(?:附件|文件)?下载|扫一扫在手机打开当前页)】?\s*)+[:：]?$/u,
  /^(?:上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关文章|延伸阅读|友情链接)(?:\s*[:：]|\s|$|(?!.*[，、。；,]))/u,
  /^(?:版权所有|主办单位|主办|承办|技术支持|网站标识码|Copyright|©)(?:\s*[:：]|(?!.*[，、。；,]).{0,40}$)/iu,
  /ICP备|公网安备/u,
  /^页面链接与图片详见/u,
  /^(?:微信|微博|QQ空间|分享到)(?:\s|$)/u,
  /^={5,}.*={5,}$/u,
  /^正文$|^T\s*\+\s*T\s*-$|^A\s*\+\s*A\s*-$/u,
  // What is stamped across the pages of a draft.
  /^(?:草稿|送审稿)+$/u,
  /^Sheet\s*\d{1,2}\s*:/u,
  /^(?:听全文|无障碍(?:浏览|阅读)?|长者版|长辈版|登录|注册|图片)(?:\s+(?:登录|注册|无障碍(?:浏览|阅读)?|长辈版))*$/u,
  /^(?:当前|您(?:现在)?(?:所)?在(?:的)?)?位置\s*[:：]/u,
  // "2022年1月18日 来源：…", "2024年1月25日（点击：）".
  /^20\d{2}[年/.-]\d{1,2}[月/.-]\d{1,2}日?[\s\d:]*[(（[]?\s*(?:来源|信息来源|文章来源|作者|编辑|发布|点击|浏览|阅读|访问|字体|字号)/u,
  /^(?:请?(?:用|使用|打开))?(?:微信|手机)?(?:扫一扫|扫描二维码)/u,
  /^时间\s*[:：]\s*20\d{2}/u,
  /^[[［【(（]\s*(?:字体|字号|打印|关闭|收藏)/u,
  /^【\s*字[号体號體]/u,
  /^\{\{.*\}\}$/u,
  /^20\d{2}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^>>?\s/u,
  /^字体大小|预计阅读时间|^中国政府网$|^无障碍版$/u,
  leaderLine,
  // A page of a book of pages: "Page 3 - …".
  /^Page \d{1,3} - /u,
  /^(?:相[关關]|[热熱][门門])[词詞][条條]$|^[联聯][络絡系繫]我[们們]$/u,
  /^(?:年报|图文|图片|文字)(?:图解|解读)$/u,
]

const longest = 120

/** A field of the record a page shows above a report, its colon lost: "成文日期 2024-01-16 发布机构 某镇". */
export const isRecordField = (text: string): boolean =>
  /^(?:索引号|主题分类|组配分类|发布机构|发布机关|发文机关|发文字号|成文日期|生成日期|发文日期|发布日期|公开方式|公开形式|公开范围|公开日期|有效性)/u.test(
    text,
  )

/** Names of such fields, with what stands in them between: "关键词 发布机构 某局 公开形式". */
const isRecord = (text: string): boolean =>
  text.split(/\s+/u).filter((word) => indexed.has(word)).length > 1

/** Where a link of Markdown leads to. */
const target = /(?<=\])\([^()\s]*(?:\\?\([^()]*\))?[^()\s]*\)/gu

/** Without a bullet before it, and with the words of its links alone. */
const plain = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[•·●▪]\s*|[*-]\s+)/u, '')
    .replace(target, '')
    .replaceAll(/\[+([^[\]]*)\]+/gu, '$1')

/** True where a line is furniture of the page it was published on, not a part of the report. */
export const isChrome = (line: string): boolean => {
  const text = plain(line)
  if (contents.test(text)) return true
  if (text.length > longest) return false
  const label = indexLabel.exec(text)?.[1]?.replace(/\s/gu, '')
  return (
    (label !== undefined && (indexed.has(label) || indexEnd.test(label))) ||
    isRecord(text) ||
    furniture.some((one) => one.test(text))
  )
}

/** True where a line is a printed page number ("— 3 —", "第3页", "- 3 -", "P. 3"). */
export const isPageNumber = (line: string): boolean =>
  /^(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|P\.\s*\d{1,3}|[·•~]\s*\d{1,3}\s*[·•~]|Page\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?)$/iu.test(
    line.trim(),
  )

const fewestPages = 3
const shortestHead = 6
const ofReport = /报告|年报|信息公开/u
const numbered = /^[(（]?[一二三四五六七八九十\d]+[)）、.．]/u

/** Lines that a page prints at its head or foot again and again: the name of the report, and no sentence of it. */
export function runningHeads(
  lines: readonly string[],
  titles: readonly string[],
): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const line of lines) {
    const text = line.trim()
    if (
      text.length >= shortestHead &&
      ofReport.test(text) &&
      !numbered.test(text) &&
      !/[。；：]$/u.test(text)
    )
      times.set(text, (times.get(text) ?? 0) + 1)
  }
  const isTitle = (text: string) => titles.includes(text.replace(/\s/gu, ''))
  return new Set(
    [...times].flatMap(([text, count]) => (count >= fewestPages || isTitle(text) ? [text] : [])),
  )
}
