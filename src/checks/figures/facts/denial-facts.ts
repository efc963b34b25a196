/** What reports say did not happen, or happened without exception, and the cells that must then be nought. */
import type { CellId } from '#template/form.ts'
import { forms } from '#template/forms.ts'
import { total } from './fact.ts'

export interface Denial {
  readonly fact: string
  readonly pattern: RegExp
  /** Cells that must then be 0. */
  readonly cells: readonly CellId[]
  /** Words in the clause that make it another statement. */
  readonly unless?: RegExp
  /** What the sentence, or the block before it, must be about. */
  readonly about?: RegExp
  /** Or the heading above may say it. */
  readonly inHeading?: true
  /** Words earlier in the sentence that make it a statement of other cases. */
  readonly unlessBefore?: RegExp
  /** The sentence itself tells the exception. */
  readonly excused?: RegExp
}

const not = '(?:未|没有|从未|未曾|尚未|无)(?:曾|有|再)?'
const come = '(?:收到|接到|受理|接收|收取|办理)?(?:过|到)?(?:(?:和|及|、)(?:处理|办理|受理|答复))?'
const arise = '(?:发生|出现|产生|引发|引起|收到|接到|涉及|存在|有)?(?:过|任何)?'
const among =
  '(?:任何|形式的|方式的|一例|一起|主动|有关本系统|公民|群众|公众|社会|申请人|当事人|法人|企业|其他组织|和|或|、|个人|单位|提交|提出|递交|关于|要求|有关|的|以[^，。]{2,20}为被申请人|针对(?:我[局委厅办镇乡县市区]|本(?:机关|单位|局|委|办|镇|乡|街道))|对本机关)*'
const application =
  '(?:(?:政府|政务)信息依?申请公开|依申请公开(?:政府|政务)?(?:信息)?|依申请信息公开|(?:政府|政务)?信息公开(?:事务|事项)?(?:的)?申请|公开(?:政府|政务)?信息(?:的)?申请|申请公开(?:政府|政务)?信息|要求公开(?:政府|政务)?信息(?:办理)?的?申请)'
const disclosed =
  '(?:因|由|与|就|对|涉及|有关)?(?:[一-龥]{2,10}(?:局|委员会|街道|政府)|本机关|我[局委办镇]|本单位)?(?:政府|政务)?(?:信息)?(?:依申请)?(?:公开)?(?:工作|申请|答复|事项|事务)?(?:而|所)?(?:被)?(?:引发|引起|产生|导致|提起|提出|申请|涉及|有关|相关)?(?:的)?(?:(?:举报|投诉|申诉|信访|纠纷|争议)(?:[、和或及]|以及)?)*'

/** Of a part of the year or of one channel. */
export const ofPart = /季度|上半年|下半年|网上|窗口|当面|信函|邮件|月份|下属|所属/u

const reconsideration: readonly CellId[] = ['reconsideration.total', 'statistics.reconsideration']
const litigation: readonly CellId[] = [
  'litigation.direct.total',
  'litigation.after-reconsideration.total',
  'statistics.litigation',
]
const lost =
  /复议[^，。；]{0,8}(?:纠|撤销|改变|变更|确认违法|责令|败诉)|诉讼[^，。；]{0,8}(?:败诉|纠)/u
const disclosure = /信息公开|依申请公开|公开申请|申请公开|政府信息|公开行政(?:复议|诉讼)/u
const feeName =
  forms
    .map((form) => form.cells.get('fees.amount')?.rowLabels.at(-1))
    .find((name) => name !== undefined) ?? ''

const otherCases =
  /建议|提案|留言|热线|12345|信件|来信|信访|投诉|举报|咨询|网民|诉求|办件|复议|诉讼/u
const inTime = '(?:按[时期规要][^，。；]{0,4}|依法[^，。；]{0,6}|在[^，。；]{0,8}内)?'
const done = '(?:办结|办理完成|办理完毕|办理结束|处理完毕|办复)'
const tellsCarryOut =
  /(?:结转|顺延|延续|延|转)(?:至|到|入)?(?:下|次|明)一?年|除[^，。]{0,12}外|正在办理|尚在办理|未到期/u

/** Every such statement, with the cells that would contradict it. */
export const denials: readonly Denial[] = [
  {
    fact: '没有收到政府信息公开申请',
    pattern: new RegExp(
      `(?<!因|如|若|对|凡)(?:${not}${come}${among}${application}(?!人|行政|复议|答复|被|引|.{0,4}(?:费|减免)|的?(?:问题|情形|收费|投诉|举报))|零申请)(?:的?(?:事项|信息|件|来信|情况|要求))?`,
      'u',
    ),
    cells: [total('new'), 'statistics.applications'],
    unless: /复议|诉讼|收费|举报|投诉.*行为|逾期|超期|积压|遗漏|不予|无法|涉密|涉及|按时|及时/u,
  },
  {
    fact: '没有收到政府信息公开申请',
    pattern: new RegExp(
      `(?<!因|如|若|对|凡)${not}(?:产生|发生|出现|涉及)(?:过|到)?${among}${application}(?:的?(?:事项|信息|件|情况|要求))?(?=[，。；、]|$)`,
      'u',
    ),
    cells: [total('new'), 'statistics.applications'],
    unless: /复议|诉讼|费|投诉|举报/u,
    unlessBefore: /文件|公文|制发|制作/u,
  },
  {
    fact: '没有收到政府信息公开申请',
    pattern: new RegExp(
      `${not}(?:收到|接到|接收|受理)?(?:任何)?(?:一例)?(?:公民|群众|个人|企业|法人|其他组织|和|或|或者|、)+(?:向|对)?[^，。；]{0,8}(?:提出|提交|递交)(?:的)?(?:任何)?${application}`,
      'u',
    ),
    cells: [total('new'), 'statistics.applications'],
  },
  {
    fact: '没有收到政府信息公开申请',
    pattern:
      /依申请公开(?:政府信息|信息|申请|事项|数量)*(?:数)?(?:均)?(?:为)?(?:零|0\s*[件条宗次]|无(?!关|法|需|须)|(?<=为)0(?=[，。；、]|$))(?![.\d])/u,
    cells: [total('new'), 'statistics.applications'],
    unless: /复议|诉讼|费|投诉|举报|文件|主动公开|结转/u,
    unlessBefore: /文件|公文|制发|制作|主动公开[^，。；]{0,6}\d/u,
  },
  {
    fact: '没有收到政府信息公开申请',
    pattern: new RegExp(
      `${not}(?:任何)?(?:一例)?(?:单位|公民|群众|个人|企业|法人|其他组织|和|或|或者|、)+(?:向|对)?[^，。；]{0,8}申请公开`,
      'u',
    ),
    cells: [total('new'), 'statistics.applications'],
    unless: /复议|诉讼/u,
  },
  {
    fact: '没有上年结转的申请',
    pattern: /(?:无|没有|未有)上一?年度?(?:的)?(?:结转|遗留)/u,
    cells: [total('carried-in')],
  },
  {
    fact: '没有结转下年度的申请',
    pattern:
      /(?:无|没有|未有|不存在)(?:申请)?(?:需)?(?:(?:结转|顺延)(?:至|到)?)?(?:下一?年度?|次年)(?:的)?(?:结转|继续办理|办理)|(?:无|没有)(?:申请)?(?:结转|顺延)(?:至|到)?(?:下一?年|次年)|(?:无一[例件]|没有一[例件])(?:申请)?结转(?=[，。；]|$)/u,
    cells: [total('carried-out')],
  },
  {
    fact: '没有政府信息公开行政复议',
    pattern: new RegExp(`(?<!因|如|若)${not}${arise}${among}${disclosed}(?:行政)?复议`, 'u'),
    cells: reconsideration,
    unless: lost,
    about: disclosure,
    inHeading: true,
  },
  {
    fact: '没有政府信息公开行政诉讼',
    pattern: new RegExp(
      `(?<!因|如|若)${not}${arise}${among}${disclosed}(?:(?:申请)?(?:行政)?复议(?:案件|申请)?(?:、|和|及|与|或|以及|，))?(?:被)?(?:提起)?(?:的)?(?:行政)?诉讼`,
      'u',
    ),
    cells: litigation,
    unless: lost,
    about: disclosure,
    inHeading: true,
  },
  {
    fact: '没有政府信息公开行政复议',
    pattern:
      /行政复议(?:案件)?(?:[、和及与或]|以及|、提起)*(?:行政)?(?:诉讼(?:案件)?)?(?:数)?(?:均|都)?(?:为(?:零|0)(?![.\d])|零发生)|零(?:行政)?复议(?!率)/u,
    cells: reconsideration,
    unless: lost,
    about: disclosure,
    inHeading: true,
  },
  {
    fact: '没有政府信息公开行政诉讼',
    pattern:
      /(?:行政)?诉讼(?:案件)?(?:数)?(?:均|都)?(?:为(?:零|0)(?![.\d])|零发生)|零(?:行政)?诉讼(?!率)/u,
    cells: litigation,
    unless: lost,
    about: disclosure,
    inHeading: true,
  },
  {
    fact: '没有被纠正的行政复议',
    pattern: new RegExp(`${not}${arise}(?:被)?(?:行政)?复议[^，。；]{0,6}(?:纠正|纠错|撤销)`, 'u'),
    cells: ['reconsideration.corrected', 'statistics.reconsideration.corrected'],
    about: disclosure,
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?:所有|全部)(?:的)?(?:政府信息公开|依申请公开)?(?:申请|依申请公开)(?:件|事项)?[^，。；\d]{0,14}(?:办结|办理完成|办理完毕|办复|答复完毕|答复完成)|申请[^，。；\d]{0,16}(?:已全部|全部|均已|均|都已)(?:按[时期规要][^，。；]{0,4}|依法[^，。；]{0,6}|在[^，。；]{0,8}内)?(?:办结|办理完成|办理完毕|办复)/u,
    cells: [total('carried-out')],
    unless: otherCases,
    about: /申请/u,
    excused: tellsCarryOut,
  },
  {
    fact: '申请全部办结',
    pattern: new RegExp(
      `(?<=(?:收到|受理|接收|接到|新收)[^。；]{0,30}(?:申请|依申请公开)[^。；]{0,12}\\d\\s*[件宗份条]，?(?:[^，。；\\d]{2,14}，)?)(?:现|目前)?(?:(?:已全部|全部|均已?|都已)${inTime}${done}|(?:已全部|全部|均已?|都已?)${inTime}(?:予以|进行|作出|给予)?(?:答复|回复)(?!或|和|及))`,
      'u',
    ),
    cells: [total('carried-out')],
    unlessBefore: otherCases,
    about: /申请/u,
    excused: tellsCarryOut,
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?<!按时|按期|及时|限时|依法)(?:办结|答复|办复)率(?:[、和与](?:办结|答复|办复|按时办结)率)?(?:为|达到?|均为|均达|达到了|保持)*(?:100%|百分之百)(?!的)/u,
    cells: [total('carried-out')],
    unlessBefore: otherCases,
    about: /申请/u,
    excused: tellsCarryOut,
  },
  {
    fact: '没有延期答复的申请',
    pattern: /(?:没有|无)(?:一[件例]|申请)?延期(?=[，。；]|答复|办理|办结)|(?:均|都)未延期/u,
    cells: ['statistics.closed.extended'],
    about: /申请/u,
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?:上述|以上)\s*\d+\s*[件宗份条](?:申请)?(?:至|截至|到|于)?(?:今年|本年|年)?(?:底|末)?(?:已全部|全部|均已?|都已)(?:依法|按[时期])?(?:办结|办理完成|办理完毕|办复|答复)/u,
    cells: [total('carried-out')],
    unlessBefore: otherCases,
    about: /申请/u,
    excused: tellsCarryOut,
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?<=应(?:当)?(?:办理|办结|答复)(?:的?申请)?\s*\d+\s*[件宗份条]，)(?:已全部|全部|均已?|都已)(?:依法|按[时期])?(?:办结|办理完成|办理完毕|办复|答复)/u,
    cells: [total('carried-out')],
    unlessBefore: otherCases,
    about: /申请/u,
    excused: tellsCarryOut,
  },
  {
    fact: '申请全部办结',
    pattern:
      /(?<=依申请公开(?:申请|事项|件)?\s*\d+\s*[件宗份条]，)(?:已全部|全部|均已?|都已)(?:依法|按[时期])?(?:办结|办理完成|办理完毕|办复)/u,
    cells: [total('carried-out')],
    unlessBefore: otherCases,
    excused: tellsCarryOut,
  },
  {
    fact: '政府信息公开行政复议都维持',
    pattern:
      /(?<=复议(?:案件)?\s*\d+\s*[件起宗]，)(?:结果)?(?:均|全部)(?:被|为|已|予以|结果|决定)*维持/u,
    cells: ['reconsideration.corrected', 'reconsideration.other', 'reconsideration.pending'],
    unlessBefore: /诉讼/u,
    about: disclosure,
  },
  {
    fact: '政府信息公开行政诉讼都维持或驳回',
    pattern:
      /(?<=诉讼(?:案件)?\s*\d+\s*[件起宗]，)(?:结果)?(?:均|全部)(?:被|为|已|予以|结果|判决|法院)*(?:维持|驳回)/u,
    cells: [
      'litigation.direct.corrected',
      'litigation.direct.pending',
      'litigation.after-reconsideration.corrected',
      'litigation.after-reconsideration.pending',
    ],
    unlessBefore: /复议/u,
    about: disclosure,
  },
  {
    fact: '政府信息公开行政诉讼都没有审结',
    pattern:
      /(?<=诉讼(?:案件)?\s*\d+\s*[件起宗]，)(?:目前|现)?(?:均|都|全部)(?:尚)?(?:未审结|未结案|在审理|正在审理)/u,
    cells: [
      'litigation.direct.upheld',
      'litigation.direct.corrected',
      'litigation.direct.other',
      'litigation.after-reconsideration.upheld',
      'litigation.after-reconsideration.corrected',
      'litigation.after-reconsideration.other',
    ],
    about: disclosure,
  },
  {
    fact: '政府信息公开行政复议都没有审结',
    pattern:
      /(?<=复议(?:案件)?\s*\d+\s*[件起宗]，)(?:目前|现)?(?:均|都|全部)(?:尚)?(?:未审结|未结案|在审理|正在审理)/u,
    cells: ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
    about: disclosure,
  },
  {
    fact: '没有作出行政处罚决定',
    pattern:
      /(?:未|没有)(?:作出|实施|发生)(?:任何)?行政处罚|(?<=^|[，、]|年度?|[局委厅镇乡]|机关|单位)(?:无|没有)行政处罚(?:决定|案件|情况|行为)?(?=[，。；、]|$)/u,
    cells: ['penalties.decisions'],
  },
  {
    fact: '没有作出行政强制决定',
    pattern:
      /(?:未|没有)(?:作出|实施|发生)(?:任何)?行政强制|(?<=^|[，、]|年度?|[局委厅镇乡]|机关|单位)(?:无|没有)行政强制(?:决定|案件|情况|行为)?(?=[，。；、]|$)/u,
    cells: ['coercion.decisions'],
  },
  {
    fact: '没有作出行政许可决定',
    pattern:
      /(?:未|没有)(?:作出|办理)(?:任何)?行政许可|(?<=^|[，、]|年度?|[局委厅镇乡]|机关|单位)(?:无|没有)行政许可(?:决定|事项|业务|办件|情况)?(?:办理)?(?=[，。；、]|$)/u,
    cells: ['licensing.decisions'],
  },
  {
    fact: '没有制发行政规范性文件',
    pattern:
      /(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发)(?:过|任何|的)?(?:行政)?规范性文件|(?<!的)(?:无|没有)(?:行政)?规范性文件(?:出台|制定|制发|印发)|(?<=^|[，、]|年度?|[局委厅镇乡]|机关|单位)(?:无|没有)行政规范性文件(?=[，。；、]|$)/u,
    cells: [
      'documents.normative.issued',
      'documents.normative.made',
      'statistics.normative-issued',
    ],
  },
  {
    fact: `没有${feeName}`,
    pattern: new RegExp(
      `(?:未|没有|无)(?:收取|产生|发生|涉及)?(?:任何)?${feeName}(?!项目|目录|清单|公开)`,
      'u',
    ),
    cells: ['fees.amount'],
    unless: /公开|公示|信息/u,
  },
]
