/**
 * Reports of 2008–2018: free chapters under the 2008 条例 (第三十一、三十二条), and from 2014 the national
 * statistics table (国办发〔2014〕32号). Its rows are written from memory, not from the notice itself: good for
 * archives and for reading old reports, not to be quoted as the official wording.
 */
import type { FormSource, HeadSource, Measure, SkeletonBlock } from '#template/form-source.ts'
import { preamble } from './narratives.ts'
import { usualChapters } from './usual-chapters.ts'

const counted = (unit: Measure['unit'], type: Measure['type'] = 'integer'): Measure => ({
  unit,
  type,
})

/** A row that names others. */
const group = (label: string): HeadSource => ({ label, bare: true })

const row = (
  key: string,
  label: string,
  measure: Measure,
  aliases: readonly string[] = [],
  short = label,
): HeadSource => ({
  label,
  aliases,
  children: [{ label: measure.unit, short, key: `statistics.${key}`, measure }],
})

/** An outcome numbered alike for both kinds of case, which its name tells apart. */
const outcome = (kind: string, key: string, label: string): HeadSource =>
  row(key, label, cases, [], `${kind}${label}`)

const items = counted('条')
const cases = counted('件')
const times = counted('次')

const rows: readonly HeadSource[] = [
  group('一、主动公开情况'),
  row('disclosed', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', items),
  row('disclosed.normative', '其中：主动公开规范性文件数', items),
  row('normative-issued', '制发规范性文件总数', cases),
  group('（二）通过不同渠道和方式公开政府信息的情况'),
  row('channel.gazette', '1.政府公报公开政府信息数', items),
  row('channel.website', '2.政府网站公开政府信息数', items),
  row('channel.microblog', '3.政务微博公开政府信息数', items),
  row('channel.wechat', '4.政务微信公开政府信息数', items),
  row('channel.other', '5.其他方式公开政府信息数', items),
  group('二、回应解读情况'),
  row('responses', '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', times),
  group('（二）通过不同渠道和方式回应解读的情况'),
  row('press-conferences', '1.参加或举办新闻发布会总次数', times),
  row('press-conferences.head', '其中：主要负责同志参加新闻发布会次数', times),
  row('interviews', '2.政府网站在线访谈次数', times),
  row('interviews.head', '其中：主要负责同志参加政府网站在线访谈次数', times),
  row('explanations', '3.政策解读稿件发布数', counted('篇')),
  row('responses.social', '4.微博微信回应事件数', times),
  row('responses.other', '5.其他方式回应事件数', times),
  group('三、依申请公开情况'),
  row('applications', '（一）收到申请数', cases),
  row('applications.in-person', '1.当面申请数', cases),
  row('applications.fax', '2.传真申请数', cases),
  row('applications.online', '3.网络申请数', cases, ['网上申请数']),
  row('applications.letter', '4.信函申请数', cases),
  row('closed', '（二）申请办结数', cases),
  row('closed.in-time', '1.按时办结数', cases),
  row('closed.extended', '2.延期办结数', cases),
  row('answered', '（三）申请答复数', cases),
  row('answered.public-already', '1.属于已主动公开范围数', cases),
  row('answered.granted', '2.同意公开答复数', cases),
  row('answered.partly-granted', '3.同意部分公开答复数', cases),
  row('answered.withheld', '4.不同意公开答复数', cases),
  row('answered.withheld.state-secret', '其中：涉及国家秘密', cases),
  row('answered.withheld.trade-secret', '涉及商业秘密', cases),
  row('answered.withheld.privacy', '涉及个人隐私', cases),
  row('answered.withheld.safety', '危及国家安全、公共安全、经济安全和社会稳定', cases),
  row('answered.withheld.no-information', '不是《条例》所指政府信息', cases),
  row('answered.withheld.other-law', '法律法规规定的其他情形', cases),
  row('answered.not-ours', '5.不属于本行政机关公开数', cases),
  row('answered.not-existing', '6.申请信息不存在数', cases),
  row('answered.to-amend', '7.告知作出更改补充数', cases),
  row('answered.other-ways', '8.告知通过其他途径办理数', cases),
  row('reconsideration', '四、行政复议数量', cases),
  outcome('行政复议', 'reconsideration.upheld', '（一）维持具体行政行为数'),
  outcome('行政复议', 'reconsideration.corrected', '（二）被依法纠错数'),
  outcome('行政复议', 'reconsideration.other', '（三）其他情形数'),
  row('litigation', '五、行政诉讼数量', cases),
  outcome('行政诉讼', 'litigation.upheld', '（一）维持具体行政行为或者驳回原告诉讼请求数'),
  outcome('行政诉讼', 'litigation.corrected', '（二）被依法纠错数'),
  outcome('行政诉讼', 'litigation.other', '（三）其他情形数'),
  row('complaints', '六、举报投诉数量', cases),
  row('fees', '七、依申请公开信息收取的费用', counted('万元', 'decimal')),
  group('八、机构建设和保障经费情况'),
  row('bodies', '（一）政府信息公开工作专门机构数', counted('个')),
  row('reading-places', '（二）设置政府信息公开查阅点数', counted('个')),
  row('staff', '（三）从事政府信息公开工作人员数', counted('人')),
  row('staff.full-time', '1.专职人员数（不包括政府公报及政府网站工作人员数）', counted('人')),
  row('staff.part-time', '2.兼职人员数', counted('人')),
  row(
    'budget',
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    counted('万元', 'decimal'),
  ),
  group('九、政府信息公开会议和培训情况'),
  row('meetings', '（一）召开政府信息公开工作会议或专题会议数', times),
  row('trainings', '（二）举办各类培训班数', times),
  row('trained', '（三）接受培训人员数', counted('人次')),
]

const custom = { kind: 'custom', text: '国办发〔2014〕32号统计表（合计关系按通行理解）' } as const

/** A row and the rows below it that are its parts; no notice prints the sum, so it may only warn. */
const parts = (id: string, whole: string, own: readonly string[], wording: string) =>
  ({
    id,
    tier: 'warning',
    basis: custom,
    left: [`statistics.${whole}`],
    relation: '=',
    right: own.map((part) => `statistics.${part}`),
    wording,
  }) as const

/** A row and the one below it that is only some of it (其中). */
const among = (id: string, whole: string, part: string, wording: string) =>
  ({
    id,
    tier: 'warning',
    basis: custom,
    left: [`statistics.${whole}`],
    relation: '>=',
    right: [`statistics.${part}`],
    wording,
  }) as const

const numerals = '一二三四五六七'

const periodPreamble = preamble('《中华人民共和国政府信息公开条例》')

export const formPre2019: FormSource = {
  id: 'pre-2019',
  officialName: '政府信息公开工作年度报告（2018年及以前，无统一格式）',
  documentNumber: '2008年《政府信息公开条例》第三十一、三十二条',
  years: { from: 2008, to: 2018 },
  title: '{issuer}{year}年政府信息公开工作年度报告',
  sections: [
    {
      ...periodPreamble,
      guidance: { text: '写明编制依据、数据统计期限和联系方式。' },
      skeleton: [
        {
          kind: 'paragraph',
          text: '根据《中华人民共和国政府信息公开条例》规定，编制本报告。本报告中所列数据统计期限为{year}年1月1日至12月31日。',
        },
      ],
    },
    {
      kind: 'prose',
      key: 'overview',
      heading: null,
      name: '正文各部分',
      chapters: true,
      guidance: {
        text: '2018年及以前没有统一格式，各部分的名称自定。按当时的条例，应有主动公开、依申请公开和不予公开、收费及减免、行政复议和行政诉讼、存在的主要问题及改进、其他需要报告的事项。',
      },
      usualChapters,
      skeleton: usualChapters.flatMap(({ heading }, at): SkeletonBlock[] => [
        { kind: 'chapter', text: `${numerals.charAt(at)}、${heading}` },
        { kind: 'paragraph', text: '' },
      ]),
    },
    {
      kind: 'grid',
      key: 'statistics',
      heading: '政府信息公开情况统计表',
      name: '政府信息公开情况统计表',
      guidance: { text: '2014年至2018年的报告附此表，没有的可以整表留空。' },
      grid: {
        table: 1,
        caption: '政府信息公开情况统计表',
        optional: true,
        labelColumns: 2,
        widths: [106, 20, 30],
        blocks: [
          {
            corner: '统计指标和单位',
            columns: [
              {
                label: '统计数',
                measure: counted('件'),
                guidance: { text: '按国办发〔2014〕32号的口径统计；没有的填0，不掌握的留空。' },
              },
            ],
            rows,
          },
        ],
      },
    },
  ],
  relations: [
    parts(
      'statistics.applications',
      'applications',
      ['applications.in-person', 'applications.fax', 'applications.online', 'applications.letter'],
      '收到申请数等于当面、传真、网络、信函申请数之和',
    ),
    parts(
      'statistics.closed',
      'closed',
      ['closed.in-time', 'closed.extended'],
      '申请办结数等于按时办结数与延期办结数之和',
    ),
    parts(
      'statistics.answered',
      'answered',
      [
        'answered.public-already',
        'answered.granted',
        'answered.partly-granted',
        'answered.withheld',
        'answered.not-ours',
        'answered.not-existing',
        'answered.to-amend',
        'answered.other-ways',
      ],
      '申请答复数等于各类答复数之和',
    ),
    parts(
      'statistics.reconsideration',
      'reconsideration',
      ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.other'],
      '行政复议数量等于维持、纠错、其他情形数之和',
    ),
    parts(
      'statistics.litigation',
      'litigation',
      ['litigation.upheld', 'litigation.corrected', 'litigation.other'],
      '行政诉讼数量等于维持或者驳回、纠错、其他情形数之和',
    ),
    parts(
      'statistics.withheld',
      'answered.withheld',
      [
        'answered.withheld.state-secret',
        'answered.withheld.trade-secret',
        'answered.withheld.privacy',
        'answered.withheld.safety',
        'answered.withheld.no-information',
        'answered.withheld.other-law',
      ],
      '不同意公开答复数等于其中六种情形之和',
    ),
    parts(
      'statistics.staff',
      'staff',
      ['staff.full-time', 'staff.part-time'],
      '从事政府信息公开工作人员数等于专职与兼职人员数之和',
    ),
    among(
      'statistics.normative',
      'disclosed',
      'disclosed.normative',
      '主动公开规范性文件数不多于主动公开政府信息数',
    ),
    among(
      'statistics.press-conferences',
      'press-conferences',
      'press-conferences.head',
      '主要负责同志参加的新闻发布会不多于新闻发布会总次数',
    ),
    among(
      'statistics.interviews',
      'interviews',
      'interviews.head',
      '主要负责同志参加的在线访谈不多于在线访谈次数',
    ),
  ],
  plausibility: [],
  carries: [],
}
