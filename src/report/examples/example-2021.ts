/** A whole report of an invented county bureau, for a first look and for tests; every sum holds. */
import type { Block } from '#report/prose/prose.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { noReview } from '#report/review-event.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })
const heading = (text: string): Block => ({ kind: 'heading1', indent: 0, runs: [{ text }] })

const applicants = [
  'person',
  'enterprise',
  'research',
  'charity',
  'legal-service',
  'other-organisation',
]

/** Figures of one row by applicant; the total is computed. */
const rowOf = (key: string, figures: readonly number[]): [string, CellValue][] =>
  applicants.map((applicant, index) => [`applications.${key}.${applicant}`, figures[index] ?? 0])

const applications: readonly [string, readonly number[]][] = [
  ['new', [21, 4, 0, 0, 2, 0]],
  ['carried-in', [2, 0, 0, 0, 0, 0]],
  ['granted', [9, 3, 0, 0, 1, 0]],
  ['partly-granted', [2, 0, 0, 0, 0, 0]],
  ['withheld.state-secret', []],
  ['withheld.other-law', []],
  ['withheld.safety-stability', []],
  ['withheld.third-party', [1, 0, 0, 0, 0, 0]],
  ['withheld.internal-affairs', []],
  ['withheld.deliberative', [1, 0, 0, 0, 1, 0]],
  ['withheld.enforcement-file', []],
  ['withheld.administrative-query', []],
  ['unavailable.not-held', [5, 1, 0, 0, 0, 0]],
  ['unavailable.must-create', [1, 0, 0, 0, 0, 0]],
  ['unavailable.unclear', []],
  ['not-processed.petition', [2, 0, 0, 0, 0, 0]],
  ['not-processed.repeated', []],
  ['not-processed.publication', []],
  ['not-processed.excessive', []],
  ['not-processed.reconfirm', []],
  ['other.not-corrected', [1, 0, 0, 0, 0, 0]],
  ['other.fee-unpaid', []],
  ['other.misc', []],
  ['carried-out', [1, 0, 0, 0, 0, 0]],
]

const disputes: readonly [string, readonly number[]][] = [
  ['reconsideration', [1, 0, 0, 1]],
  ['litigation.direct', [0, 0, 0, 0]],
  ['litigation.after-reconsideration', [1, 0, 0, 0]],
]

const outcomes = ['upheld', 'corrected', 'other', 'pending']

const cells: Readonly<Record<string, CellValue>> = Object.fromEntries([
  ['documents.rules.issued', 0],
  ['documents.rules.repealed', 0],
  ['documents.rules.in-force', 0],
  ['documents.normative.issued', 3],
  ['documents.normative.repealed', 1],
  ['documents.normative.in-force', 14],
  ['licensing.decisions', 236],
  ['penalties.decisions', 18],
  ['coercion.decisions', 2],
  ['fees.amount', '48.36'],
  ...applications.flatMap(([key, figures]) => rowOf(key, figures)),
  ...disputes.flatMap(([group, figures]) =>
    outcomes.map((outcome, index): [string, CellValue] => [
      `${group}.${outcome}`,
      figures[index] ?? 0,
    ]),
  ),
])

const total = (key: string): Block['runs'][number] => ({ cell: `applications.${key}.total` })

/** 青石县水利局 is invented; so is every figure. */
export const exampleReport: Report = {
  form: '2021',
  year: 2024,
  issuers: ['青石县水利局'],
  level: 'department',
  title: null,
  signature: { organs: [], date: '2025-01-17' },
  contact: {
    office: '青石县水利局办公室',
    address: '青石县河滨路18号',
    postcode: '',
    phone: '0000-5550182',
    email: '',
  },
  cells,
  conflicts: {},
  notes: { 'documents.normative.issued': '其中修订1件' },
  prose: {
    preamble: [
      paragraph(
        '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。本报告中所列数据统计期限为2024年1月1日至12月31日。',
      ),
      paragraph(
        '如对本报告有疑问，请与青石县水利局办公室联系（地址：青石县河滨路18号；电话：0000-5550182）。',
      ),
    ],
    overview: [
      heading('（一）主动公开'),
      paragraph(
        '全年通过县政府门户网站公开信息412条，政务新媒体发布信息167条。围绕河湖治理、农村供水和防汛抗旱，公开重点工程建设进度26期、水质监测结果12期，解读政策文件3件。',
      ),
      heading('（二）依申请公开'),
      {
        kind: 'paragraph',
        indent: 0,
        runs: [
          { text: '全年新收政府信息公开申请' },
          total('new'),
          { text: '件，上年结转' },
          total('carried-in'),
          { text: '件，办结' },
          total('closed'),
          { text: '件，结转下年度' },
          total('carried-out'),
          { text: '件。对不掌握的信息，均告知申请人相关机关的名称和联系方式。' },
        ],
      },
      heading('（三）政府信息管理'),
      paragraph(
        '对2015年以来的行政规范性文件逐件清理，废止1件，现行有效14件全部在网站集中公开，并标注有效性。公文拟制时同步确定公开属性，不予公开的写明理由。',
      ),
      heading('（四）政府信息公开平台建设'),
      paragraph(
        '在网站新设农村供水专栏，整合水费标准、停水通知和报修电话。办事大厅设查阅点1处，配备自助查询终端2台。',
      ),
      heading('（五）监督保障'),
      paragraph(
        '将政务公开纳入股室年度考核，分值占4%。组织业务培训2次，参加56人次。聘请社会监督员5名开展评议，收到建议7条，全部采纳。全年未发生责任追究情形。',
      ),
    ],
    problems: [
      heading('（一）存在的主要问题'),
      paragraph(
        '一是工程建设信息公开不够及时，第二季度有2个项目的进度晚于规定时限发布。二是答复文书说理不够充分，1件申请因此被提起行政复议。',
      ),
      heading('（二）改进情况'),
      paragraph(
        '针对第一个问题，7月起由工程股按月报送进度，办公室在5个工作日内发布，下半年没有再出现迟发。针对第二个问题，修订答复文书模板，疑难申请由法规股会签，并对经办人员开展专题培训。',
      ),
    ],
    other: [
      paragraph(
        '2024年，本机关发出收取信息处理费通知0件，总金额0元，实际收取0元。无其他需要报告的事项。',
      ),
    ],
  },
  published: null,
  doubts: [],
  previous: [],
  reasons: [],
  review: noReview,
  extra: {},
}
