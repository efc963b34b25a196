/** What each written section must say: the five aspects, 政府's own duties, problems with measures. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import {
  frontUnfinished,
  isComplete,
  isFrontComplete,
  passagesIn,
  unfinished,
  wordsIn,
} from './whole-text.ts'

const aspects: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|公开[^。]{0,20}信息/u],
  ['依申请公开', /依申请|申请/u],
  ['政府信息管理', /管理/u],
  ['平台建设', /平台|网站|专栏|公众号|新媒体/u],
  ['监督保障', /监督|保障|考核|培训|责任/u],
]

export const aspectsMissing: ReportJudgement = {
  kind: 'report',
  id: 'overview.aspects',
  tier: 'hint',
  basis: { kind: 'notice', text: '国办公开办函〔2021〕30号：总体情况包括五个方面' },
  demand: '总体情况写到五个方面',
  hint: '补写缺少的方面',
  example: {
    wrong: '只写了主动公开',
    right: '写到主动公开、依申请公开、信息管理、平台建设、监督保障',
  },
  unasked: frontUnfinished,
  find: (given) => {
    // The preamble names the parts of the report, 申请 and all: it tells of no work.
    const text = wordsIn(given, 'overview')
    if (!isFrontComplete(given) || given.report.prose.overview.length === 0) return []
    const missing = aspects.filter(([, said]) => !said.test(text)).map(([name]) => name)
    return missing.length === 0
      ? []
      : [{ section: 'overview', message: `总体情况没有写到${missing.join('、')}。` }]
  },
}

const duties: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评|考量|绩效/u],
  ['社会评议', /评议|评价|满意度|评估/u],
  ['责任追究', /追究|追责|问责/u],
]

/** A town's report also where no name was read. */
const isGovernment = ({ report, passages }: Given): boolean =>
  report.level === 'government' ||
  report.level === 'township' ||
  (report.level === null &&
    report.issuers.length === 0 &&
    passages.some(({ words }) => /(?:我|本)[镇乡](?!镇)/u.test(words.text)))

/** The administration of a zone does a government's work and is none by name. */
const isOfZone = ({ report }: Given): boolean =>
  report.issuers.some((issuer) => /管理委员会$|管委会$/u.test(issuer))

export const governmentDuties: ReportJudgement = {
  kind: 'report',
  id: 'overview.government-duties',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第五十条第四项' },
  demand: '各级人民政府写明工作考核、社会评议和责任追究结果情况',
  hint: '在监督保障中补写',
  example: { wrong: '人民政府的报告没有写社会评议', right: '写明工作考核、社会评议和责任追究结果' },
  unasked: (given) =>
    given.report.level === 'department' ? '不是人民政府的报告' : unfinished(given),
  find: (given) => {
    const { form } = given
    if (!isGovernment(given) || hasChapters(form) || !isComplete(given)) return []
    const text = wordsIn(given, 'overview', 'problems', 'other')
    const missing = duties.filter(([, said]) => !said.test(text)).map(([name]) => name)
    if (missing.length === 0) return []
    return [
      {
        section: 'overview',
        message: `人民政府的报告应写明${missing.join('、')}情况。`,
        ...(isOfZone(given) ? { tier: 'hint' } : {}),
      },
    ]
  },
}

const shortest = 15
const ownWords = 200
const nothing =
  /^(?:本年度?|我[局厅委镇乡]|本[机单][关位])?(?:暂|均)?(?:无|没有|不存在)(?:存在的?)?(?:主要)?(?:问题)?(?:及改进情况)?[。；]?$/u
/** “总体上不存在明显问题”: says that there is none. */
const denies = /不存在(?:明显|突出|重大|较大)?的?问题|(?:没有|无)(?:明显|突出|重大)的?问题/gu
const problem =
  /问题|不足|差距|薄弱|有待|不够|欠缺|缺乏|不高|不强|不深|不全|不细|不严|滞后|短板|弱项|单一|困难|仍需|还需|需进一步|需要进一步|疏漏|漏洞|偏[少低慢弱]|较[少低慢弱]|不及时|未能|不能(?:完全|很好|充分)?(?:满足|适应)|空间|缺少|破损|底子薄|看不懂|不均|不一(?=[，。；])|没有说到|还没有|没有(?:根除|讲清|说清|换过|更新|跟上|到位|形成|完全|做到|写明|覆盖)|[更偏太]新?慢|太[少多长]|拖|漏|错|没有及时|堵点|痛点|瓶颈|隐患|忧|懒得/u
const measure =
  /改进|怎么改|改为|即改|限期|下一步|今后|措施|加强|提高|提升|完善|强化|将|进一步|整改|优化|拓展|加大/u

/** “与上级要求相比还有一定差距”: says that there is something, and not what. */
const generally =
  /[^，。；]{0,30}(?:还|仍|也|尚)?(?:有|存在着?)(?:一些|一定|较大|不少|不小)?的?(?:差距|不足|问题)(?:和(?:不足|差距|问题))?/gu
const longestFormula = 160
const counts = /[一二三四]是|[（(][一二三1-3][)）]|[1-3][.、．]|；/u

/** A few phrases that would do for every year and every office. */
function isFormula(body: string): boolean {
  const rest = body.replace(generally, '')
  const isShort = body.length < longestFormula && !counts.test(body)
  return isShort && rest !== body && !problem.test(rest) && !/偏|未/u.test(rest)
}

/** “但政府信息公开工作还有待提高”: as little. */
const asVaguely =
  /[^，。；]{0,12}(?:信息|政务)公开工作(?:还|仍|也|尚)?(?:有待|需要?)(?:进一步)?(?:提高|加强|完善|改进)/gu
const longestOldFormula = 320

/** The same of the chapter on problems that reports had before the form. */
function vagueChapter({ passages }: Given): readonly ReportFound[] {
  const at = passages.findIndex(
    ({ words }) => words.kind === 'chapter' && /问题|不足/u.test(words.text),
  )
  const heading = passages[at]
  if (!heading) return []
  const behind = passages.slice(at + 1)
  const next = behind.findIndex(({ words }) => words.kind === 'chapter')
  const own = behind.slice(0, next < 0 ? behind.length : next)
  const body = own
    .map(({ words }) => words.text)
    .join('')
    .replace(/\s/gu, '')
  const rest = body.replace(generally, '').replace(asVaguely, '')
  const saysSome = rest === body || body.length > longestOldFormula || counts.test(body)
  if (saysSome || problem.test(rest) || /偏|未/u.test(rest)) return []
  const said = own.flatMap((passage) =>
    [generally, asVaguely].flatMap((pattern) =>
      [...passage.words.text.matchAll(pattern)].map(({ index, 0: words }) =>
        spanFound(passage, index, index + words.length),
      ),
    ),
  )
  return said.slice(0, 1).map((found) => ({
    ...found,
    tier: 'hint',
    message: '这一部分只说有差距、有不足，没有写是什么问题。',
  }))
}

export const problemsVague: ReportJudgement = {
  kind: 'report',
  id: 'problems.content',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第五十条第五项；国办公开办函〔2021〕30号' },
  demand: '第五部分有具体问题，也有改进情况',
  hint: '写明本年度的具体问题，逐条写改进情况',
  example: { wrong: '五、存在的主要问题及改进情况：无。', right: '一是政策解读形式单一……改进：……' },
  unasked: unfinished,
  find: (given): readonly ReportFound[] => {
    if (hasChapters(given.form)) return vagueChapter(given)
    const passages = passagesIn(given, 'problems')
    const [first] = passages
    if (!first) return []
    const body = passages
      .filter(({ words }) => !words.kind.startsWith('heading'))
      .map(({ words }) => words.text)
      .join('')
      .replace(/\s/gu, '')
    // A skeleton's bare headings in a draft in the making are not yet a report.
    if (body === '' && !isComplete(given)) return []
    if (body.length < shortest || nothing.test(body))
      return [
        {
          section: 'problems',
          quote: first.words.text,
          message: '第五部分没有实际内容，应写具体问题和改进情况。',
        },
      ]
    if (!isComplete(given)) return []
    const text = wordsIn(given, 'problems')
    if (!problem.test(text.replaceAll(denies, '')))
      return [
        {
          section: 'problems',
          message: '第五部分没有写存在的问题。',
          // Told in words of its own, it may all the same be one.
          ...(body.length > ownWords && measure.test(text) ? { tier: 'hint' } : {}),
        },
      ]
    if (isFormula(body))
      return [
        {
          section: 'problems',
          quote: first.words.text,
          message: '第五部分只说有差距、有不足，没有写是什么问题。',
        },
      ]
    const isPlanned = text.includes(`${given.report.year + 1}年`)
    if (!measure.test(text) && !isPlanned)
      return [{ section: 'problems', message: '第五部分没有写改进情况。' }]
    return []
  },
}
