/** Figures told in words against the tables: what differs is found by its words, what agrees or is another thing is not. */
import { describe, expect, it } from 'vitest'
import { judged, reportOf, type Written } from '#checks/judged-report.ts'

const cells = {
  'applications.new.person': 25,
  'applications.new.enterprise': 2,
  'applications.carried-in.person': 2,
  'applications.granted.person': 12,
  'applications.partly-granted.person': 3,
  'applications.withheld.third-party.person': 2,
  'applications.unavailable.not-held.person': 8,
  'applications.unavailable.must-create.enterprise': 2,
  'applications.not-processed.petition.person': 1,
  'applications.carried-out.person': 1,
  'reconsideration.upheld': 2,
  'reconsideration.corrected': 1,
  'litigation.direct.upheld': 1,
  'litigation.after-reconsideration.pending': 1,
  'documents.normative.issued': 3,
  'documents.normative.repealed': 1,
  'documents.normative.in-force': 9,
  'licensing.decisions': 236,
  'penalties.decisions': 18,
  'fees.amount': '48.36',
}

const finds = (words: string, written: Written = {}) =>
  judged({
    cells,
    overview: `（一）主动公开\n主动公开有序。\n（二）依申请公开\n${words}`,
    ...written,
  })
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ rule, quote }) => `${rule.slice('figures.'.length)}: ${quote}`)

const none: Written['cells'] = {}
const carriedNothing = { ...cells, 'applications.carried-out.person': 0 }

describe('figures of applications that differ from table 3', () => {
  it.each([
    ['全年收到政府信息公开申请30件。', '收到政府信息公开申请30件'],
    ['本年度共受理依申请公开28件。', '受理依申请公开28件'],
    ['2024年，我局共接收信息公开申请26宗。', '接收信息公开申请26宗'],
    ['全年收到政府信息公开申请三十件。', '收到政府信息公开申请三十件'],
    ['全年收到政府信息公开申请３０件。', '收到政府信息公开申请３０件'],
    ['全年收到政府信息公开申请 30 件。', '收到政府信息公开申请 30 件'],
    ['全年收到30件政府信息公开申请。', '收到30件政府信息公开申请'],
    ['新收政府信息公开申请29件，上年结转2件。', '新收政府信息公开申请29件'],
    ['收到申请27件，上年结转政府信息公开申请3件。', '上年结转政府信息公开申请3件'],
    ['收到申请27件，2023年结转3件。', '2023年结转3件'],
    ['收到申请27件，结转下年度2件。', '结转下年度2件'],
    ['收到申请27件，结转至2025年继续办理2件。', '结转至2025年继续办理2件'],
    ['收到申请27件，另有2件顺延到下年度答复。', '2件顺延到下年度答复'],
    ['收到申请27件，办结27件，2件结转下年度继续办理。', '2件结转下年度继续办理'],
    ['收到申请27件，答复30件（含上年结转2件）。', '答复30件'],
    ['收到申请27件（含上年结转4件）。', '上年结转4件'],
    ['共收到依申请公开件32件。', '收到依申请公开件32件'],
    ['收到信息公开申请32件次。', '收到信息公开申请32件次'],
    ['依申请公开方面：收到32件。', '收到32件'],
    ['2024年收到申请32件。', '收到申请32件'],
    ['政府信息公开申请32件，上年结转2件。', '政府信息公开申请32件'],
    ['全年依申请公开数量为32件。', '依申请公开数量为32件'],
    ['收到申请27件，其中4件将于2025年答复。', '4件将于2025年答复'],
    ['自然人申请31件，企业申请2件，均为政府信息公开申请。', '自然人申请31件'],
    ['通过网络、信函等渠道共收到政府信息公开申请31件。', '收到政府信息公开申请31件'],
  ])('%s', (words, quote) => {
    // 办结27件 may leave out what was carried in; the others of a sentence are right.
    expect(finds(words).filter((found) => !found.includes('办结27件'))).toEqual([
      `applications: ${quote}`,
    ])
  })
})

describe('outcomes that differ from table 3', () => {
  it.each([
    ['所有申请中，予以公开13件、部分公开3件。', '予以公开13件'],
    ['所有申请中，予以公开12件、部分公开4件。', '部分公开4件'],
    ['予以公开和部分公开14件。', '予以公开和部分公开14件'],
    ['不予公开的3件。', '不予公开的3件'],
    ['无法提供11件，不予处理1件。', '无法提供11件'],
    ['无法提供10件，不予处理2件。', '不予处理2件'],
    ['其他处理1件。', '其他处理1件'],
    ['本机关不掌握相关政府信息9件。', '不掌握相关政府信息9件'],
    ['予以公开：11件。', '予以公开：11件'],
    ['申请答复“予以公开”的15件。', '予以公开”的15件'],
    ['因本机关不掌握无法提供的9件。', '不掌握无法提供的9件'],
    ['依申请公开中，无法提供的政府信息15件。', '无法提供的政府信息15件'],
    ['办结28件，其中予以公开二十件。', '予以公开二十件'],
  ])('%s', (words, quote) => {
    expect(finds(words)).toEqual([`outcomes: ${quote}`])
  })
})

describe('other figures that differ from the tables', () => {
  it.each([
    ['因政府信息公开引起行政复议2件。', 'disputes: 行政复议2件'],
    ['有2件涉及政府信息公开工作的行政复议。', 'disputes: 有2件涉及政府信息公开工作的行政复议'],
    ['信息公开类行政复议3件，诉讼3件。', 'disputes: 诉讼3件'],
    ['全年累计办理行政许可89件。', 'decisions: 累计办理行政许可89件'],
    ['全年共制发6份局本级规范性文件。', 'documents: 制发6份局本级规范性文件'],
    ['被申请政府信息公开行政复议3件，其中维持1件、纠正1件。', 'disputes: 维持1件'],
    ['因政府信息公开被提起行政诉讼5件。', 'disputes: 行政诉讼5件'],
    ['制发行政规范性文件4件。', 'documents: 制发行政规范性文件4件'],
    ['制定规范性文件3件，废止2件，现行有效9件。', 'documents: 废止2件'],
    ['制定规范性文件3件，废止1件，现行有效10件。', 'documents: 现行有效10件'],
    ['全年作出行政许可决定263件。', 'decisions: 作出行政许可决定263件'],
    ['作出行政处罚决定81件。', 'decisions: 作出行政处罚决定81件'],
    ['收取行政事业性收费46.38万元。', 'decisions: 行政事业性收费46.38万元'],
    ['全年没有收到政府信息公开申请。', 'denial: 没有收到政府信息公开申请'],
    ['全年依申请公开0件。', 'denial: 依申请公开0件'],
    ['2024年，依申请公开数为零。', 'denial: 依申请公开数为零'],
    ['没有公民向我局提出政府信息公开申请。', 'denial: 没有公民向我局提出政府信息公开申请'],
    ['全年未产生依申请公开的情况。', 'denial: 未产生依申请公开'],
    ['信息公开行政诉讼为零。', 'denial: 行政诉讼为零'],
    ['我局无规范性文件出台。', 'denial: 无规范性文件出台'],
    ['本年度无行政处罚。', 'denial: 无行政处罚'],
    ['实施行政处罚31件。', 'decisions: 实施行政处罚31件'],
    ['2024年，我局未收到任何要求公开政府信息的申请。', 'denial: 未收到任何要求公开政府信息的申请'],
    ['本年度无依申请公开事项。', 'denial: 无依申请公开事项'],
    ['没有发生因信息公开引起的行政复议。', 'denial: 没有发生因信息公开引起的行政复议'],
    ['未发生因政府信息公开提起的行政诉讼。', 'denial: 未发生因政府信息公开提起的行政诉讼'],
    ['所有申请均已按时办结。', 'denial: 所有申请均已按时办结'],
    ['收到政府信息公开申请27件，已全部办结。', 'denial: 已全部办结'],
    ['政府信息公开申请答复率100%。', 'denial: 答复率100%'],
    ['申请无结转下年度。', 'denial: 无结转下年'],
    ['全年未作出行政处罚。', 'denial: 未作出行政处罚'],
    ['未收取行政事业性收费。', 'denial: 未收取行政事业性收费'],
  ])('%s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })
})

describe('sums, shares and rates', () => {
  it.each([
    ['其中网上7件、书面3件，7+3=11。', 'equation: 7+3=11'],
    ['编发简报119期（47+28+22+15+5+3）。', 'equation: 119期（47+28+22+15+5+3'],
    [
      '公开信息50条，其中政策类10条、业务类30条、其他11条。',
      'breakdown: 50条，其中政策类10条、业务类30条、其他11条',
    ],
    [
      '主动公开信息1176条，其中动态690条，公告250条，预决算18条，解读15条，处理16条，提案2条，其它184条。',
      'breakdown: 1176条，其中动态690条，公告250条，预决算18条，解读15条，处理16条，提案2条，其它184条',
    ],
    ['编发信息60条，分别为动态40条、公告19条。', 'breakdown: 60条，分别为动态40条、公告19条'],
    [
      '公开信息43条,包括预决算6条,住房20条,征收补偿18条。',
      'breakdown: 43条,包括预决算6条,住房20条,征收补偿18条',
    ],
    [
      '公开信息90条（其中机构类30条，规划类40条，其他应主动公开信息19条）。',
      'breakdown: 90条（其中机构类30条，规划类40条，其他应主动公开信息19条',
    ],
    [
      '公开信息90条，包括网站20条，日报等媒体上发布信息60条，公众号910条，其中动态7条、党建3条、农业80条。',
      'breakdown: 90条，包括网站20条，日报等媒体上发布信息60条，公众号910条',
    ],
    [
      '收到政府信息公开申请27件，其中网络申请20件、信函申请8件。',
      'breakdown: 27件，其中网络申请20件、信函申请8件',
    ],
    ['公众号发布信息120条，其中原创80条，转载50条。', 'breakdown: 120条，其中原创80条，转载50条'],
    [
      '公开信息57条，其中动态20条、公告34条、经济3条、民生1条。',
      'breakdown: 57条，其中动态20条、公告34条、经济3条、民生1条',
    ],
    [
      '公开信息126条，其中动态78条，提案35条，政策8条，服务10条，处罚类32条，其他41条。',
      'breakdown: 126条，其中动态78条，提案35条，政策8条，服务10条，处罚类32条，其他41条',
    ],
    [
      '公开信息1559条，其中通过政府网站公开1549条，通过微信平台公开15条。',
      'breakdown: 1559条，其中通过政府网站公开1549条，通过微信平台公开15条',
    ],
    [
      '公开信息85条，其中年报1条、机构职能2条、政策20条、会议30条、工作动态31条。',
      'breakdown: 85条，其中年报1条、机构职能2条、政策20条、会议30条、工作动态31条',
    ],
    ['收到政府信息公开申请27件，予以公开12件，占50.5%。', 'share: 12件，占50.5%'],
    ['公开政策40条，其中图解10条，占比20%。', 'share: 10条，占比20%'],
    ['受理审批事项127件，办结172件，办结率100%。', 'done-rate: 127件，办结172件，办结率100%'],
    [
      '办理建议12件、提案8件，办结19件，办结率100%。',
      'done-rate: 12件、提案8件，办结19件，办结率100%',
    ],
    ['来信20件，回复率100%，回复19件。', 'done-rate: 20件，回复率100%，回复19件'],
    [
      '全年公开信息400条。\n其中政策类100条，占总信息量的50%；业务类60条，占总量的30%。',
      'share: 100条，占总信息量的50%',
    ],
    ['公开信息400条，业务类占70%，共300条。', 'share: 70%，共300条'],
    ['政策类占30%，业务类占50%，其他类占25%。', 'share: 30%，业务类占50%，其他类占25%'],
    ['收到留言40条，已回复30条，回复率达98%。', 'done-rate: 40条，已回复30条，回复率达98%'],
    ['收到政府信息公开申请27件，比上年20件增长45%。', 'growth: 27件，比上年20件增长45%'],
    ['收到政府信息公开申请27件，较2023年的30件下降20%。', 'growth: 27件，较2023年的30件下降20%'],
  ])('%s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })

  it('takes a count and its share that are both wrong for two mistakes', () => {
    expect(finds('答复政府信息公开申请28件。予以公开及部分公开13件，占63.9%。')).toEqual([
      'outcomes: 予以公开及部分公开13件',
      'share: 13件，占63.9%',
    ])
  })

  it('works out the rate from last year’s report where one is linked', () => {
    const previous = reportOf({
      year: 2023,
      cells: { 'applications.new.person': 20, 'applications.carried-out.person': 2 },
    })
    const rates = (words: string) =>
      judged({ cells, overview: words }, 'figures.growth', [previous]).map(({ quote }) => quote)
    expect(rates('新收政府信息公开申请27件，同比增长35%。')).toEqual([])
    expect(rates('新收政府信息公开申请27件，同比增长53%。')).toEqual(['27件，同比增长53%'])
    expect(rates('新收政府信息公开申请27件，同比下降35%。')).toEqual(['27件，同比下降35%'])
  })

  it('takes a denial of reconsideration and litigation for two', () => {
    expect(finds('全年无政府信息公开复议、诉讼。')).toEqual([
      'denial: 无政府信息公开复议',
      'denial: 无政府信息公开复议、诉讼',
    ])
  })

  it('asks both places where the tables are blank', () => {
    const words = '收到申请9件，上年结转2件。\n本年办结上年结转的申请3件，上年结转3件。'
    const { prose } = reportOf({ overview: words })
    const found = judged({ report: { cells: {}, prose } }, 'figures.retold')
    expect(found.map(({ quote }) => quote)).toEqual(['上年结转的申请3件', '上年结转3件'])
  })

  it('says nothing of a sum whose parts are still blank', () => {
    const blank = {
      'applications.new.person': 4,
      'applications.partly-granted.person': 1,
      'applications.withheld.third-party.person': null,
      'applications.unavailable.not-held.person': null,
    }
    expect(finds('收到政府信息公开申请4件，已办结4件。', { cells: blank })).toEqual([])
  })

  it('says when the same thing is told twice and differently', () => {
    const words =
      '通过市政府网站水务信息栏目公开信息20条。\n通过水务信息专栏公开政府信息16条。\n通过防汛专栏公开信息3条。'
    expect(finds(words)).toEqual(['retold: 16条'])
  })
})

describe('figures that are right, or are about something else', () => {
  it.each([
    '提议类信息9条。通过网站公开财务信息，其中预算15条，决算15条。',
    '公开信息850条，其中年报1条、机构职能2条、政策20条、会议30条、动态31条。',
    '公开信息85条，其中重点公开年报1条、职能2条、政策20条、会议30条、动态31条等。',
    '公开信息23条，包括领导类1条、动态类16条、计划类3条、处罚类2条、2023年信息公开年报1条。',
    '公开信息345条，其中规章11条、规范性文件8条、其他文件102条；工作报告2条（中英文各1条）、动态类213条、其他信息9条。',
    '全年收到政府信息公开申请27件，上年结转2件，办结28件，结转下年度1件。',
    '全年共收到政府信息公开申请29件（含上年结转）。',
    '共收办政府信息公开申请29件，办结28件。',
    '受理政府信息公开申请27件，答复28件（含上年结转2件，另有1件顺延到下年度答复）。',
    '收到政府信息公开申请27件，其中3件申请人主动撤销，已按规定处理。',
    '收到政府信息公开申请二十七件，上年结转两件。',
    '收到政府信息公开申请近30件。',
    '收到政府信息公开申请20余件。',
    '予以公开12件、部分公开3件、不予公开2件、无法提供10件、不予处理1件、其他处理0件。',
    '予以公开及部分公开15件，占53.6%。',
    '自然人申请25件，商业企业申请2件，均为政府信息公开申请。',
    '上年结转2件，其中予以公开1件、无法提供1件。',
    '新收政府信息公开申请27件，上年结转2件。其中，予以公开12件，部分公开3件，不予公开2件，无法提供10件，不予处理1件，结转下年度1件。',
    '受理热线诉求40件，办结30件，办结率75%。',
    '受理热线诉求40件，接待来访20件，答复20件，答复率100%。',
    '公开信息412条，占信息总数的95%；依申请公开20条，占6%。',
    '政策类占30%，业务类占50%，其他类占20%。',
    '全年公开信息400条。\n其中政策类100条，占总信息量的25%；业务类60条，占总量的15%。',
    '通过网站公开信息300条。\n政策类100条，占总信息量的25%。',
    '政策类占33.3%、业务类占33.3%、其他占33.4%。',
    '信息公开争议案件5件，其中，行政复议3件，结果维持2件，结果纠正1件；行政诉讼2件，结果维持2件。',
    '受理热线诉求40件，办结30件，其余未到期，按期办结率100%。',
    '2023年收到政府信息公开申请40件，同比下降。',
    '2023年收到政府信息公开申请40件，办结39件，予以公开20件；2024年收到27件。',
    '新收政府信息公开申请27件，较上年增加5件。',
    '第一季度收到政府信息公开申请9件。',
    '自2019年以来累计收到政府信息公开申请300件。',
    '全市各级行政机关共收到政府信息公开申请3259件。',
    '指导下属单位答复政府信息公开申请6件。',
    '通过网站收到政府信息公开申请20件，信函申请7件。',
    '受理信访举报申请58件，答复咨询46件。',
    '通过12345热线，收到40件，均已答复。',
    '制发文件120件，其中主动公开100件，依申请公开0件，不予公开20件。',
    '行政许可依申请公开0项不予公开。',
    '全市无行政处罚权的部门3个。',
    '主动公开规范性文件3件，无行政处罚案卷信息公开要求。',
    '受理行政许可申请241件，办结236件。',
    '全年接收各种留言及投诉问题58件，全部按时办结，公开答复29条。',
    '受理建议提案申请34件，答复率100%。',
    '办理人大代表建议12件、政协提案8件，办结率100%。',
    '按期答复率100%。',
    '所有申请均在法定期限内答复。',
    '收到申请27件，1件结转下年度，其余均已办结。',
    '收到申请27件，其中网上申请20件、信函申请7件，20+7=27。',
    '全年办理行政复议案件120件，其中政府信息公开类3件。',
    '审理行政诉讼案件16件。',
    '因政府信息公开发生行政复议3件、行政诉讼2件。',
    '未发生因政府信息公开被行政复议撤销的情形。',
    '1件申请因此被提起行政复议。',
    '制发行政规范性文件3件，公开政策解读8件。',
    '公开规范性文件23件，修订1件。',
    '政府信息文件共412件，其中主动公开文件100件，依申请公开文件229件，不予公开文件83件。',
    '公开行政许可信息241条、行政处罚信息20条。',
    '受理行政处罚案件25件。',
    '公开行政许可决定20件、行政处罚决定12件。',
    '主动公开信息12条。\n公开指南1条，占8%；公文5条，占41%；预算2条，占17%；公示2条，占17%。',
    '未收取信息处理费，未收取任何检索、复制、邮寄费用。',
    '按照国办公开办函〔2021〕30号、国务院令第711号要求，办理第二十条第一项事项。',
    '公开信息412条，其中政策文件20条、解读12条。',
    '公开信息412条，其中网站发布393条，公众号发布167条。',
    '网站发布信息2139条，其中动态1744条，政务393条，解读21条，回应2条。',
    '主动公开信息140余条，包括预算3条、动态40条、其他10条。',
    '公开信息50条，主要包括政策10条、业务30条等。',
    '公开信息60条，其中网站20条、公告40条；发布解读8条。',
    '收到政府信息公开申请27件，予以公开12件，占44.4%。',
    '收到政府信息公开申请27件，予以公开12件，占44.5%，约占四成。',
    '公开指南1条，占全县公开总量的3%。',
    '政务公开在考核中占4%，参加培训56人次。',
    '收到申请27件，比上年20件增长35%。',
    '满意度提高5个百分点，达到98.5%。',
    '上年结转行政复议2件，因政府信息公开新发生行政复议3件。',
    '对规范性文件开展清理，废止12件，宣布失效5件。',
    '收到政府信息公开申请25件左右。',
    '未收到政府信息公开申请人的投诉。',
    '培训56人，其中女性20人、党员40人。',
    '解读政策30件，其中图解20件，视频解读15件。',
    '新收的27件申请中，予以公开12件。',
    '办理人大建议10件。申请办理严格规范。',
    '“1+3+N”工作体系、“7+1”机制。',
    '办结率100%，好于上年的97.5%；所办均为12345热线工单。',
    '被申请行政复议120件，其中政府信息公开类3件。',
    '2024年结转2025年1件，2023年结转2024年2件，均为政府信息公开申请。',
  ])('finds nothing in %s', (words) => {
    // 44.5% is neither rounded nor cut off: within a step of the last digit is let pass.
    expect(finds(words)).toEqual([])
  })

  it('lets a sentence say all are closed where none is carried on', () => {
    expect(finds('所有申请均已按时办结。', { cells: carriedNothing })).toEqual([])
  })

  it('lets nothing have happened where the tables say nought', () => {
    const words = '全年未收到政府信息公开申请，未发生因政府信息公开引起的行政复议、行政诉讼。'
    expect(finds(words, { cells: none })).toEqual([])
  })

  it('asks nothing of cells that are blank', () => {
    const report = reportOf({ overview: '收到政府信息公开申请27件，未发生行政复议。' })
    expect(
      judged({ report: { ...report, cells: {} } }).filter(({ rule }) =>
        rule.startsWith('figures.'),
      ),
    ).toEqual([])
  })

  it('takes figures of a region for the tables of its government only', () => {
    const words = '全县共收到政府信息公开申请35件。'
    expect(finds(words)).toEqual([])
    expect(finds(words, { report: { level: 'government' } })).toEqual([
      'applications: 收到政府信息公开申请35件',
    ])
    expect(
      finds('县政府办公室收到政府信息公开申请5件。', { report: { level: 'government' } }),
    ).toEqual([])
  })
})

describe('a finding', () => {
  it('says both values, every reading and every cell', () => {
    const [found] = judged(
      { cells, overview: '全年收到政府信息公开申请30件。' },
      'figures.applications',
    )
    expect(found).toMatchObject({
      tier: 'warning',
      cells: ['applications.new.total'],
      section: 'overview',
      quote: '收到政府信息公开申请30件',
      span: { section: 'overview', block: 0, from: 2, to: 15 },
      message: '正文写收到的政府信息公开申请30件，表中是27，或29（27＋2）。',
    })
  })
})
