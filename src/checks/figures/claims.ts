/** What reports tell of their tables in words, and which cells may stand behind it. */
import type { CellId } from '#template/form.ts'

/** Sums of cells, any of which the words may mean. */
export type Reading = readonly CellId[]

export interface Claim {
  /** Name of the fact in a message. */
  readonly fact: string
  /** Group 1 is the figure. */
  readonly pattern: RegExp
  readonly readings: readonly Reading[]
  /** The sentence must say this too. */
  readonly about?: RegExp
  /** Words in the clause that make it another fact. */
  readonly unless?: RegExp
}

const total = (row: string): CellId => `applications.${row}.total`
const group = (name: string, keys: readonly string[]): Reading =>
  keys.map((key) => total(`${name}.${key}`))

const figure = '(?:共计|总计|合计|共|计|为|达|了)?\\s*(\\d[\\d,，]*)\\s*余?(?:件|宗|条|份|起|例)'
const claim = (words: string): RegExp => new RegExp(`${words}${figure}`, 'u')
const applications = /申请/u
const disclosure = /信息公开|依申请/u

const received: readonly Reading[] = [[total('new')], [total('new'), total('carried-in')]]

const withheld = group('withheld', [
  'state-secret',
  'other-law',
  'safety-stability',
  'third-party',
  'internal-affairs',
  'deliberative',
  'enforcement-file',
  'administrative-query',
])

const kinds: readonly (readonly [string, readonly Reading[]])[] = [
  ['予以公开', [[total('granted')], [total('granted'), total('partly-granted')]]],
  ['部分公开', [[total('partly-granted')]]],
  ['不予公开', [withheld]],
  ['无法提供', [group('unavailable', ['not-held', 'must-create', 'unclear'])]],
  [
    '不予处理',
    [group('not-processed', ['petition', 'repeated', 'publication', 'excessive', 'reconfirm'])],
  ],
]

/** Every kind of claim; the first that fits a clause is taken. */
export const claims: readonly Claim[] = [
  {
    fact: '上年结转的申请',
    pattern: claim('(?:上年|上年度|上一年|上一年度|去年)(?:度)?结转[^\\d]{0,14}?'),
    readings: [[total('carried-in')]],
  },
  {
    fact: '结转下年度的申请',
    pattern: claim('(?:结转|顺延)(?:至|到)?(?:下年|下一年|次年|20\\d{2}年)[^\\d]{0,14}?'),
    readings: [[total('carried-out')]],
  },
  ...kinds.map(([kind, readings]): Claim => ({
    fact: `“${kind}”的申请`,
    pattern: claim(`(?<!不)${kind}(?:的|答复|决定)?`),
    readings,
    about: applications,
    unless: kind === '予以公开' ? /不予公开|部分/u : /信息\\d+条/u,
  })),
  {
    fact: '新收的政府信息公开申请',
    pattern: claim('新(?:收|受理|接收)[^\\d]{0,24}?申请(?:数量|件数)?'),
    readings: [[total('new')]],
    unless: /其中|网上|当面|信函|邮寄|书面|传真|复议|诉讼/u,
  },
  {
    fact: '收到的政府信息公开申请',
    pattern: claim(
      '(?:新收|收到|受理|接收|收办)(?!.{0,30}(?:复议|诉讼))[^\\d]{0,24}?申请(?:公开)?[^\\d一-龥]{0,2}(?:件|事项|数量|信息|政府信息)?',
    ),
    readings: received,
    unless: /其中|网上|当面|信函|邮寄|书面|传真|平台(?:收到|受理)|复议|诉讼/u,
  },
  {
    fact: '办结的政府信息公开申请',
    pattern: claim('(?:办结|答复|办理答复)(?:政府信息公开)?(?:申请)?'),
    readings: [...received, [total('closed')]],
    about: /申请/u,
    unless: /其中|按时|按期|超期|延期|复议|诉讼|公开答复|不予|无法|其他|予以|提供/u,
  },
  {
    fact: '政府信息公开行政复议',
    pattern: claim('行政复议(?:案件|申请)?'),
    readings: [['reconsideration.total'], ['reconsideration.corrected']],
    about: disclosure,
    unless: /维持|纠正|撤销|审结|其中/u,
  },
  {
    fact: '政府信息公开行政诉讼',
    pattern: claim('行政诉讼(?:案件)?'),
    readings: [
      ['litigation.direct.total', 'litigation.after-reconsideration.total'],
      ['litigation.direct.total'],
      ['litigation.after-reconsideration.total'],
    ],
    about: disclosure,
    unless: /维持|纠正|败诉|胜诉|审结|其中/u,
  },
  {
    fact: '本年制发的行政规范性文件',
    pattern: claim('(?:制发|制定印发)(?:了)?(?:行政)?规范性文件'),
    readings: [
      ['documents.normative.issued'],
      ['documents.normative.made'],
      ['documents.normative.disclosed'],
    ],
  },
]

export interface Denial {
  readonly fact: string
  readonly pattern: RegExp
  /** Cells that must then all be 0. */
  readonly cells: readonly CellId[]
  readonly about?: RegExp
}

const no = '(?:未|没有|无|从未)(?:新)?(?:收到|接到|受理|发生|出现|产生|接收到|收到过)?(?:过)?'

/** What reports say did not happen. */
export const denials: readonly Denial[] = [
  {
    fact: '没有收到政府信息公开申请',
    pattern: /(?:未|没有|从未)(?:收到|接到|受理|接收到)(?:过)?[^，。；]{0,24}申请(?!行政|复议)/u,
    cells: [total('new')],
    about: /公开/u,
  },
  {
    fact: '没有行政复议',
    pattern: new RegExp(`${no}[^，。；]{0,24}行政复议`, 'u'),
    cells: ['reconsideration.total'],
  },
  {
    fact: '没有行政诉讼',
    pattern: new RegExp(`${no}[^，。；]{0,30}(?:行政诉讼|提起诉讼)`, 'u'),
    cells: ['litigation.direct.total', 'litigation.after-reconsideration.total'],
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?:所有|全部)申请[^，。；]{0,14}(?:办结|办理完成|办理完毕|答复)|申请[^。；]{0,30}(?:已全部|均已|全部)(?:按[^，。；]{0,6})?(?:办结|办理完成|办理完毕)/u,
    cells: [total('carried-out')],
    about: /公开|申请/u,
  },
]
