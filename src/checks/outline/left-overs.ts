/** What a template left in the words: ××, 【请填写】, an address, a count or a date that is blank. */
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { isComplete } from './whole-text.ts'

interface LeftOver {
  readonly pattern: RegExp
  readonly why: string
  /** A gap the clerk will still fill: told of once the report is whole. */
  readonly gap?: true
}

const leftOvers: readonly LeftOver[] = [
  {
    pattern:
      /(?<![A-Za-z])[×xX＊]{2,}(?=[省市县区局厅委镇乡村年月日号条件万]|街道|单位|机关|部门|办公室|网站)|(?<=[共计约〕])[×xX＊*]{1,4}(?=[条件次篇个号项])|(?<=[一-龥])(?:\*{2,}|[×xX＊]{2,})(?=[条件次篇份项期])|20[×xX＊]{2}(?=年)|〇{2,}(?=[省市县区局厅委镇乡年月日号条件])|_{3,}|＿{2,}/gu,
    why: '是模板中的空位，没有填写',
  },
  {
    pattern: /某某?(?:省|市|县|区|局|厅|委|镇|乡|街道|单位|机关)(?=[20\d年政公的])/gu,
    why: '是模板中的代称，没有改成名称',
  },
  {
    pattern:
      /[【（(](?:此处|请在此|请?(?:填写|补充|插入|删除|修改|核对)|请[^【】（）()]{0,14}(?:填写|填报|补充|删除)|请?(?:根据|按照?|结合)(?:单位|本单位|部门)?实际|如有|如无|待补|待填|待定|待核|说明[:：]|注[:：]?此|示例|例如[:：])[^【】（）()]{0,40}[】）)]|【[^【】]{0,12}】(?=[年月日条件次元号])/gu,
    why: '是模板中的填写说明，应删去',
  },
  {
    // “电话：0559-5522XXX”
    pattern: /(?<![\w*×])(?:0\d{2,3}[-－—–]?)?\d{3,6}[×xX＊*]{2,6}(?![\w×＊*])/gu,
    why: '的后几位没有填写',
  },
  {
    pattern: /[（(](?:填报|填写|报告|编制|发布|报送)(?:单位|机关|部门)(?:名称)?[）)]/gu,
    why: '是模板中的空位，没有填写',
  },
  {
    pattern: /本级(?:人民)?政府[（(]本?部门[）)]/gu,
    why: '是模板中任选其一的名称，没有选定',
  },
  {
    pattern:
      /[（(](?:具体|相应|详细|对应)?(?:网址|网站名称|单位名称|部门名称|机关名称|链接地址)[）)]|[【[［](?:[本XX×]{0,2})?(?:单位|部门|机关)(?:全称|名称|简称)?[】\]］]/gu,
    why: '是模板中的空位，没有填写',
  },
  {
    pattern:
      /[（(][^（）()]{0,20}(?:(?:宋|黑|楷|仿宋)体|加粗|[小一二三四五六]号字?|行距)[^（）()]{0,12}[）)]/gu,
    why: '是模板中的排版说明，应删去',
  },
  {
    pattern: /[\u4e00-\u9fa5\w（）()-]{1,30}\.(?:png|jpe?g|gif|bmp)(?![A-Za-z])(?<!\/.{1,40})/giu,
    why: '是图片的文件名，应删去',
  },
  {
    pattern:
      /[（(]含《中华人民共和国政府信息公开条例》第五十条第[（(]?四[）)]?项规定[^（）()]{0,60}[）)]/gu,
    why: '是年度报告格式中的填写说明，应删去，写明结果',
  },
  {
    pattern:
      /^(?:此函|此复|特此函[复告达]|妥否，请(?:批示|指示)|当否，请(?:批示|指示)|专此函[复达])。?$/gmu,
    why: '是公函、请示的结尾用语，不是报告的话',
  },
  {
    pattern: /[（(][ \u3000]*[）)]/gu,
    why: '里没有内容',
    gap: true,
  },
  {
    pattern: /(?:地址|邮编|邮政编码|电话|邮箱|传真)[:：][ \u3000]*(?=[；;，,。）)]|$)/gmu,
    why: '后面没有内容',
    gap: true,
  },
  {
    pattern:
      /(?:信息|申请|文件|发布|公开|共计?|回复|解读|培训|收到|受理)[ \u3000]{1,8}(?:条|件|次|篇|期|场)(?=[，。；、,;（(])/gu,
    why: '缺少数字',
    gap: true,
  },
  {
    pattern: /(?:发布|公开|推送|编发)(?:各类|各项)?(?:政府|政务)?信息条(?=[，。；])/gu,
    why: '缺少数字',
    gap: true,
  },
  {
    // In a list of “…76条、…121条” one item without its number; 头条, 线条 and the like are words.
    pattern:
      /[\u4e00-\u9fa5]{2,4}(?<![头信教链线面发一二三四五六七八九十百千万几多余每逐各两数这该此某单整半条])条(?=[，、,](?:[^。；\n]{0,40}\d\s*条){2})/gu,
    why: '缺少数字',
    gap: true,
  },
  {
    pattern:
      /(?<=\d\s*件[，,]\s*(?:废止[^，,。；]{0,12}\d\s*件[，,])?)现行有效的?(?:行政)?规范性文件(?=[。；])/gu,
    why: '缺少数字',
    gap: true,
  },
  {
    pattern:
      /[ \u3000]+年[ \u3000]*月[ \u3000]*日|年[ \u3000]+月[ \u3000]*日|年[ \u3000]*月[ \u3000]+日/gu,
    why: '日期没有填写',
    gap: true,
  },
]

const look = onceIn(({ text }) =>
  leftOvers.flatMap(({ pattern, why, gap }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
      message: `“${words.trim()}”${why}。`,
      gap: gap ?? false,
    })),
  ),
)

export const leftOver: ReportJudgement = {
  kind: 'report',
  id: 'outline.left-over',
  tier: 'warning',
  basis: { kind: 'custom', text: '成稿中不应留有模板的空位和填写说明' },
  demand: '没有模板留下的空位和填写说明',
  hint: '填上或者删去',
  example: {
    wrong: '联系我们（地址：　　；电话：0000-5550182）。',
    right: '联系我们（地址：河滨路18号；电话：0000-5550182）。',
  },
  find: (given) => {
    const isDraft = given.report.published === null && !isComplete(given)
    return given.passages.flatMap((passage) =>
      look(passage.words, given.report.year)
        .filter(({ gap }) => !(gap && isDraft))
        .map(({ from, to, message }): ReportFound => ({
          ...spanFound(passage, from, to),
          message,
        })),
    )
  },
}
