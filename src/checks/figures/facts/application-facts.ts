/** Facts of table 3 as reports tell them: received, carried in and out, closed, by outcome, by applicant. */
import { forms } from '#template/forms.ts'
import { type Fact, label, type Reading, sum, total } from './fact.ts'

const kinds = {
  withheld: [
    'state-secret',
    'other-law',
    'safety-stability',
    'third-party',
    'internal-affairs',
    'deliberative',
    'enforcement-file',
    'administrative-query',
  ],
  unavailable: ['not-held', 'must-create', 'unclear'],
  'not-processed': ['petition', 'repeated', 'publication', 'excessive', 'reconfirm'],
  other: ['not-corrected', 'fee-unpaid', 'misc'],
} as const

const group = (name: keyof typeof kinds): Reading =>
  sum(...kinds[name].map((key) => total(`${name}.${key}`)))

const fresh = total('new')
const carriedIn = total('carried-in')
const closed = total('closed')
const statistics = (key: string): Reading => sum(`statistics.${key}`)

const keys = ['person', 'enterprise', 'research', 'charity', 'legal-service'] as const

/** What the form prints over an applicant's column; the label is the template's. */
const printedOver = (key: string): string =>
  forms
    .map((form) => form.cells.get(`applications.new.${key}`)?.columnLabels.at(-1))
    .find((name) => name !== undefined) ?? key

/** The applicants as the form names them, to tell their part from the whole. */
export const applicantNames: readonly string[] = keys.map(printedOver)

const asked = `(?:(?:公民|群众|公众|社会公众|申请人|当事人|企业|法人|${applicantNames.join('|')}|各类|各方面|有效|书面)*(?:和|及|、)?(?:其他组织)?(?:提交|提出|递交)?的?)(?:关于|要求|有关)?(?:我局|本机关|本单位)?的?`
const application =
  '(?:(?:政府)?信息依申请公开|政府信息申请公开|依申请公开(?:政府信息|信息)?|依申请(?:政府)?信息(?:公开)?|(?:政府|政务)?(?:信息)?公开(?:政府信息|信息)?(?:的)?申请(?:书|表)?|申请公开(?:政府)?信息|信息公开|申请)(?:的)?(?:政府信息|信息|申请)?(?:件|信件|案件|事项|来信|请求|表|书)?'
const about = /信息公开|依申请|公开申请|申请公开|政府信息|政务信息|公开政府信息/u
const channel =
  /网上|网络|在线|网站|当面|现场|窗口|信函|邮寄|邮政|信件|书面|传真|邮件|平台|微信|12345|热线|通过/u
const manyChannels = /等(?:多种|各种|多个|多|不同)?(?:渠道|方式|途径|形式)/u
/** Channels are parts of the whole, unless the words name them all (“…等渠道”). */
const part = new RegExp(
  `其中|复议|诉讼|咨询|信访|来信|来访|留言|投诉|举报|建议|提案|按[时期]|超期|逾期|延期|补正|撤[回销]|收费`,
  'u',
)
/** The words before a number speak of one channel only. */
export const isOneChannel = (before: string): boolean =>
  channel.test(before) && !manyChannels.test(before)

const received = (verb: string): Pick<Fact, 'label' | 'around'> => ({
  label: label(`(?:${verb})(?:到|了|的)*(?:各类|本级|部门)?${asked}${application}`),
  around: new RegExp(
    `(?:${verb})(?:到|了|的)*(?:共计|共|计|有)?#(?:关于|要求)?${application}`,
    'u',
  ),
})

const totals: readonly Fact[] = [
  {
    id: 'carried-in',
    kind: 'applications',
    name: '上年结转的申请',
    label: label(
      `(?:(?:上一?年度?|去年|20\\d\\d年度?)的?(?:结转|转入|转结|遗留|未办?结)|(?:结转|承接)(?:上一?年度?|去年))(?:(?:到|至|入)?(?:本年度?|今年|20\\d\\d年度?))?(?:继续)?(?:办理|处理)?的?(?:${application})?`,
    ),
    around: /(?:有|含|包括|其中)#(?:为|是|系)?(?:上一?年度?|去年|20\d\d年度?)(?:结转|转入|遗留)/u,
    unless: /(?:结转|转|顺延|延续)(?:至|到|入)?(?:下|次|明)一?年/u,
    readings: [sum(carriedIn)],
    about: /申请|公开/u,
  },
  {
    id: 'carried-out',
    kind: 'applications',
    name: '结转下年度的申请',
    label: label(
      `(?:结转|顺延|延续|延|转入|转)(?:至|到|入)?(?:下一?年度?|下一?个年度|次年|明年|20\\d\\d年度?)(?:继续)?(?:办理|处理|答复|办结)?(?:答复)?的?(?:${application})?`,
    ),
    around:
      /(?:结转|顺延|延续|转)#(?:至|到|入)(?:下一?年度?|次年|明年|20\d\d年)|#(?:申请)?(?:依法|按照□*(?:规定)?|根据□*)?(?:，)?(?:将|待|需)?(?:结转|顺延|延续|延|转入|转)(?:至|到|入)?(?:下一?年度?|下一?个年度|次年|明年|20\d\d年度?)(?:继续)?(?:办理|答复|处理)?|#(?:申请)?(?:将|拟|待)(?:于|在)(?:下一?年度?|次年|明年|20\d\d年度?)(?:初|内)?(?:继续)?(?:办理|答复|处理|办结)/u,
    readings: [sum(total('carried-out'))],
    about: /申请|公开/u,
  },
  {
    id: 'carried-out',
    isBare: true,
    kind: 'applications',
    name: '结转下年度的申请',
    label: /(?:尚有|还有|仍有|另有|其余|剩余|^)$/u,
    followedBy:
      /^(?:申请)?(?:正在|尚在|仍在)(?:办理|处理)|^(?:申请)?(?:因|未|尚未|正在)[^，。；\d]{0,12}[，,](?:依法)?(?:将|需|已)?(?:结转|顺延|转)(?:至|到|入)?(?:下一?年|次年|明年|20\d\d年)/u,
    unless: part,
    readings: [sum(total('carried-out'))],
    about,
  },
  {
    id: 'new',
    kind: 'applications',
    name: '新收的政府信息公开申请',
    ...received('新收到?|新受理|新接收|新接到|新增'),
    unless: part,
    readings: [sum(fresh), statistics('applications')],
    about,
  },
  {
    id: 'received',
    kind: 'applications',
    name: '收到的政府信息公开申请',
    ...received('收到|接收|接到|受理|收件|收悉|登记'),
    unless: part,
    readings: [sum(fresh), sum(fresh, carriedIn), statistics('applications')],
    about,
  },
  {
    id: 'handled',
    kind: 'applications',
    name: '办理的政府信息公开申请',
    ...received('收办|受理并办理|办理并?回复|回复|办理|处理|承办'),
    unless: part,
    readings: [sum(closed), sum(fresh), sum(fresh, carriedIn), statistics('closed')],
    about,
  },
  {
    id: 'closed',
    kind: 'applications',
    name: '办结、答复的政府信息公开申请',
    label: label(
      `(?<!未|拟|不予|同意|公开|待)(?:办理答复|(?<=已)回复|答复办结|办结答复|办理并答复|办结|答复|办复|办理完毕|办理完成|予以答复)(?:了)?(?:${asked}${application})?`,
    ),
    unless:
      /其中|按[时期]|超期|逾期|延期|即时|重新|责令|复议|诉讼|公开答复|不予|不同意|无法|其他|咨询|信访|来信|留言|投诉|举报|建议|提案|热线|网民|邮件|问题|率/u,
    readings: [
      sum(closed),
      { plus: [closed], minus: [carriedIn] },
      statistics('closed'),
      statistics('answered'),
    ],
    about: /申请/u,
  },
  {
    id: 'asked-for',
    kind: 'applications',
    name: '收到的政府信息公开申请',
    label: label(
      `(?:群众|公众|公民|市民|村民|居民|申请人)?(?:向[^，。；]{2,10})?(?:提出|提交|递交)(?:了|的)*${application}`,
    ),
    around: new RegExp(
      `(?:全年|共|年度?|[局厅委镇乡办])(?:共计|共)?有#(?:关于)?${application}$`,
      'u',
    ),
    // “职业打假人提出的申请有5件”: of some applicants.
    unless: new RegExp(
      `${part.source}|(?<=[\\u4e00-\\u9fa5])(?<!群众|公众|公民|市民|村民|居民|人员|申请人|组织|[局委办府厅年共关位])(?:提出|提交|递交)的`,
      'u',
    ),
    readings: [
      sum(fresh),
      sum(fresh, carriedIn),
      sum('applications.new.person'),
      statistics('applications'),
    ],
    about,
  },
  {
    id: 'answered',
    kind: 'applications',
    name: '政府信息公开申请',
    label: label('(?<!主动公开[^。；]{0,20})依申请公开(?:政府信息|政务信息|信息|事项)?'),
    followedBy:
      /^[，,、](?:现|目前)?(?:已全部|全部|均已?|都已?|已)[^，。；]{0,10}(?:答复|办结|回复|办复|办理完毕)|^[，,、][^，。；]{0,6}(?:答复|办结|办复)率|^[，,、](?:被)?(?:申请)?行政复议\s*\d/u,
    unless: part,
    readings: [sum(fresh), sum(fresh, carriedIn), sum(closed), statistics('applications')],
  },
  {
    id: 'by-channel',
    kind: 'applications',
    name: '一种渠道收到的申请',
    label: label(
      `(?:网上|网络|在线|互联网|信函|当面|现场|窗口|书面|邮寄|邮件|传真)(?:方式|渠道|形式|平台)?(?:提交|提出|递交|收到|受理|接收|收取)?(?:的)?${application}`,
    ),
    unless: new RegExp(`${part.source.replace('其中|', '')}|许可|登记|审批|补贴|救助`, 'u'),
    readings: [sum(fresh, carriedIn), sum(closed), statistics('applications')],
    isAtMost: true,
    about,
  },
  {
    id: 'stated',
    kind: 'applications',
    name: '政府信息公开申请',
    label: label(
      '^(?:20\\d\\d年(?:度)?|全年|本年度?|今年|[我本][局委厅办镇乡市县区]|本机关|共|累计|其中)*(?:政府信息公开|信息公开|依申请公开)(?:的)?(?:申请|请求)(?:总)?',
    ),
    unless: part,
    readings: [sum(fresh), sum(fresh, carriedIn), sum(closed), statistics('applications')],
  },
  {
    id: 'quantity',
    kind: 'applications',
    name: '依申请公开的',
    label: label('依申请公开(?:政府信息|政务信息|信息)?(?:的)?(?:数量|件数|总数|数)'),
    unless: part,
    readings: [sum(fresh), sum(fresh, carriedIn), sum(closed), statistics('applications')],
  },
  {
    id: 'received-of-it',
    isBare: true,
    kind: 'applications',
    name: '收到的政府信息公开申请',
    label: label(
      '^(?:20\\d\\d年(?:度)?|全年|本年度?|今年|[我本][局委厅办镇乡市县区]|本机关|共|累计)*(?:收到|接收|接到|受理)(?:申请)?',
    ),
    unless: part,
    readings: [sum(fresh), sum(fresh, carriedIn), statistics('applications')],
    about:
      /^[^。；;]{0,6}(?:依申请公开|政府信息公开申请|信息公开申请)(?:方面|情况|办理情况|工作)?[：:，,]?[^。；;]{0,24}$/u,
  },
  {
    id: 'mentioned',
    kind: 'applications',
    name: '政府信息公开申请',
    label: label('(?:政府信息公开|信息公开|依申请公开)(?:的)?申请'),
    unless: part,
    isLoose: true,
    readings: [sum(fresh), sum(fresh, carriedIn), sum(closed)],
  },
]

const outcome = (
  id: string,
  name: string,
  words: string,
  readings: readonly Reading[],
  unless?: RegExp,
): Fact => ({
  id,
  kind: 'outcomes',
  name,
  label: label(`(?:${words})”?(?:的)?(?:政府信息)?(?:公开)?(?:申请)?`),
  readings,
  // “主动公开40件、依申请公开12件”: the marks of documents.
  about: /(?<!依)申请|(?<!主动公开[^。；]{0,20})依申请公开/u,
  ...(unless ? { unless } : {}),
})

const granted = total('granted')
const partly = total('partly-granted')

const outcomes: readonly Fact[] = [
  outcome(
    'granted-and-partly',
    '“予以公开和部分公开”的申请',
    '(?:予以公开|同意公开|公开)(?:答复)?(?:、|和|及|与|或|以及)(?:予以)?部分公开',
    [sum(granted, partly)],
  ),
  outcome('partly-granted', '“部分公开”的申请', '(?:予以|同意|作出)?部分(?:予以|同意)?公开', [
    sum(partly),
    statistics('answered.partly-granted'),
  ]),
  outcome(
    'granted',
    '“予以公开”的申请',
    '(?<!不|部分)予以公开|(?<!不|部分)同意公开|准予公开',
    [sum(granted), statistics('answered.granted')],
    /主动公开(?:和|及|、)/u,
  ),
  outcome(
    'withheld',
    '“不予公开”的申请',
    '(?<!部分)不予公开|不同意公开',
    [group('withheld'), statistics('answered.withheld')],
    // “涉及行政执法案卷不予公开3件”: withheld for one reason.
    /行政执法案卷|行政查询|国家秘密|商业秘密|个人隐私|第三方|内部事务|过程性/u,
  ),
  outcome(
    'unavailable',
    '“无法提供”的申请',
    '无法提供(?:(?:相关|所需)(?:政府)?信息(?:而)?(?:答复|告知)?)?',
    [group('unavailable')],
    /不掌握|不存在|没有现成|不明确/u,
  ),
  outcome('not-processed', '“不予处理”的申请', '不予处理', [group('not-processed')]),
  outcome('other', '“其他处理”的申请', '(?:作|作出|予以|做)?其[他它]处理', [
    { plus: [...group('other').plus, total('other')] },
  ]),
]

const row = (id: string, name: string, words: string): Fact =>
  outcome(id, `“${name}”的申请`, words, [sum(total(id))])

/** Rows below the outcomes; only wordings that no other row shares. */
const rows: readonly Fact[] = [
  row('withheld.state-secret', '属于国家秘密', '(?:属于|涉及|涉)国家秘密'),
  row('withheld.third-party', '保护第三方合法权益', '第三方合法权益'),
  row('withheld.internal-affairs', '三类内部事务信息', '内部事务信息'),
  row('withheld.deliberative', '四类过程性信息', '过程性信息'),
  row('withheld.enforcement-file', '行政执法案卷', '行政执法案卷(?:信息)?'),
  row('withheld.administrative-query', '行政查询事项', '行政查询事项'),
  row(
    'unavailable.not-held',
    '本机关不掌握相关政府信息',
    '不掌握(?:相关)?(?:政府)?(?:信息)?(?:而|，)?(?:无法提供)?',
  ),
  row('unavailable.must-create', '没有现成信息需要另行制作', '需要?另行制作|没有现成信息'),
  row('unavailable.unclear', '补正后申请内容仍不明确', '补正后(?:申请内容)?仍不明确'),
  row('not-processed.petition', '信访举报投诉类申请', '信访、?举报、?投诉类(?:申请)?'),
  row('not-processed.repeated', '重复申请', '(?<!反复)重复申请'),
  row('not-processed.publication', '要求提供公开出版物', '公开出版物'),
  row('not-processed.excessive', '无正当理由大量反复申请', '大量反复申请'),
  row('not-processed.reconfirm', '确认或重新出具已获取信息', '重新出具已获取信息'),
  {
    ...row('other.not-corrected', '逾期不补正', '逾期(?:不|未)补正'),
    around: /#(?:申请)?(?:系|是)?因?(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正/u,
  },
  {
    ...row(
      'other.fee-unpaid',
      '逾期未缴纳费用',
      '逾期(?:不|未)(?:按收费通知要求)?缴(?:纳)?(?:费用?)?',
    ),
    around: /#(?:申请)?(?:系|是)?因?(?:申请人)?逾期(?:不|未)(?:按收费通知要求)?缴(?:纳)?费/u,
  },
]

const ofApplicant = (...columns: readonly string[]): readonly Reading[] => {
  const cells = (rowKey: string) => columns.map((key) => `applications.${rowKey}.${key}`)
  return [
    { plus: cells('new') },
    { plus: [...cells('new'), ...cells('carried-in')] },
    { plus: cells('closed') },
  ]
}

const applicant = (id: string, name: string, words: string, columns: readonly string[]): Fact => ({
  id: `applicant.${id}`,
  kind: 'applications',
  name: `“${name}”的申请`,
  label: label(`(?:${words})(?:的)?(?:提出|提交)?(?:的)?(?:政府信息公开)?(?:申请)?`),
  around: new RegExp(
    `(?:其中|、|，|^)#(?:申请)?(?:由|为|是|系|来自)(?:${words})(?:提出|提交|申请)?$`,
    'u',
  ),
  unless: /公开(?!申请)|不予|无法|处理|结转/u,
  readings: ofApplicant(...columns),
  about: /申请/u,
})

/** What reports call an applicant, beside the form's name. */
const wordsFor = (key: string): string =>
  key === 'person' ? `${printedOver(key)}|公民个人` : printedOver(key)

const applicants: readonly Fact[] = [
  ...keys.map((key) => applicant(key, printedOver(key), wordsFor(key), [key])),
  applicant(
    'organisations',
    '法人或其他组织',
    '(?<!(?:公民|个人)[、和及或])法人(?:或|和|及|、)(?:者)?其[他它]组织',
    [...keys.filter((key) => key !== 'person'), 'other-organisation'],
  ),
]

/** The more special come first: the first that fits is taken. */
export const applicationFacts: readonly Fact[] = [...rows, ...outcomes, ...applicants, ...totals]
