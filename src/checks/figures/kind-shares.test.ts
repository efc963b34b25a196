/** Shares, dispute results and kinds told under the heading of applications, held against tables 3 and 4. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'applications.new.person': 21,
  'applications.new.enterprise': 4,
  'applications.new.legal-service': 2,
  'applications.carried-in.person': 2,
  'applications.granted.person': 13,
  'applications.partly-granted.person': 2,
  'applications.withheld.third-party.person': 1,
  'applications.withheld.deliberative.person': 2,
  'applications.unavailable.not-held.person': 7,
  'applications.not-processed.petition.person': 3,
  'applications.carried-out.person': 1,
  'reconsideration.upheld': 1,
  'reconsideration.pending': 1,
  'litigation.after-reconsideration.upheld': 1,
}

const finds = (words: string) =>
  judged({ cells, overview: `（一）主动公开\n主动公开有序。\n（二）依申请公开\n${words}` })
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ rule, quote }) => `${rule.slice('figures.'.length)}: ${quote}`)

describe('what is told of applications without the word disclosure beside it', () => {
  it.each([
    ['予以公开占46.4%，不予公开占15.7%。', 'share: 不予公开占15.7%'],
    ['自然人申请占77.8%，商业企业申请占18.8%。', 'share: 商业企业申请占18.8%'],
    ['不予公开3件，均为过程性信息。', 'outcomes: 不予公开3件，均为过程性信息'],
    ['不予处理3件，均为重复申请。', 'outcomes: 不予处理3件，均为重复申请'],
    ['行政复议2件，结果维持1件，尚未审结1件；行政诉讼2件。', 'disputes: 行政诉讼2件'],
    ['2件申请被提起行政复议，其中1件维持、1件纠正。', 'disputes: 、1件纠正'],
    ['依申请公开办结率达到103.7%。', 'done-rate: 办结率达到103.7%'],
    ['规范性文件公开率达到了100%以上。', 'done-rate: 公开率达到了100%'],
    ['对发现的问题全部整改到位，整改率90%。', 'done-rate: 全部整改到位，整改率90%'],
  ])('is found wrong in %s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })

  it.each([
    '予以公开占46.4%，部分公开占7.1%，不予公开占10.7%。',
    '自然人申请占79.3%，企业占14%。',
    '不予公开3件，其中自然人占66.7%。',
    '网上申请20件，其中自然人占85%。',
    '不予公开3件，均已告知理由。',
    '不予公开3件，均为涉及第三方或者属于过程性信息。',
    '不予处理3件，均为信访举报投诉类申请。',
    '2件申请被提起行政复议，其中1件维持、1件尚未审结。',
    '办理各类行政复议案件35件，行政诉讼12件，其中信息公开类2件。',
    '培训计划完成率120%。',
    '对发现的问题全部整改到位，整改率100%；群众满意率90%以上。',
  ])('is left alone in %s', (words) => {
    expect(finds(words)).toEqual([])
  })
})

const mild = (words: string) =>
  judged({ cells, overview: words })
    .filter(({ rule }) => rule === 'figures.share')
    .map(({ tier, quote }) => `${tier}: ${quote}`)

describe('how applications came in and ended, told over several clauses', () => {
  it.each([
    [
      '收到政府信息公开申请27件，其中自然人21件、商业企业4件、法律服务机构2件；当面提交12件、信函提交3件、网络提交13件。',
      'breakdown: 当面提交12件、信函提交3件、网络提交13件',
    ],
    [
      '收到政府信息公开申请27件，较上年减少2件。从申请方式看，网上申请15件，当面申请13件。',
      'breakdown: 网上申请15件，当面申请13件',
    ],
  ])('is found wrong in %s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })

  it.each([
    '收到政府信息公开申请27件，其中自然人21件、商业企业4件、法律服务机构2件；当面提交12件、信函提交2件、网络提交13件。',
    '收到政府信息公开申请27件；网络咨询150件、当面咨询32件。',
    '收到政府信息公开申请27件。从申请方式看，网上申请15件，当面申请12件。',
    '收到政府信息公开申请27件，较2023年的25件增长8%，其中网上申请15件、当面申请12件。',
    '新收政府信息公开申请27件，其中自然人21件、商业企业4件、法律服务机构2件，较上年的25件增加2件，增长8%。',
    '建成政务公开专区18个，其中县档案馆、县图书馆各1个，乡镇便民服务中心15个，其他场所1个。',
    '全年公开信息3862条。纠错案件中，因程序违法被纠正的19件，占61.3%。',
    '全年拟制公文中主动公开类占比41.2%，依申请公开类占比38.5%，不予公开类占比20.3%。',
    '依申请公开答复质量有待提高，被行政复议机关纠正1件、被人民法院判决纠正1件。',
  ])('is left alone in %s', (words) => {
    expect(finds(words)).toEqual([])
  })
})

describe('shares of channels with their counts between them', () => {
  it('are added up over a semicolon', () => {
    expect(mild('网站公开412条，占总数的65%；微信公开167条，占总数的45%。')).toEqual([
      'hint: 65%；微信公开167条，占总数的45%',
    ])
    expect(mild('网站公开412条，占总数的71.2%；微信公开167条，占总数的28.8%。')).toEqual([])
  })
})
