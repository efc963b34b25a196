/** Figures of the tables told in passing: no verb before them, or only what follows says what they are. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const cells = {
  'applications.new.person': 25,
  'applications.new.enterprise': 2,
  'applications.granted.person': 26,
  'applications.carried-out.person': 1,
  'licensing.decisions': 236,
  'penalties.decisions': 18,
}

const finds = (words: string) =>
  judged({ cells, overview: `（二）依申请公开\n${words}` })
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ quote }) => quote)

it.each([
  ['依申请公开32件，已答复申请人。', '依申请公开32件'],
  ['依申请公开32件，答复率98%。', '依申请公开32件'],
  ['共有29名群众向我局提出信息公开申请30件。', '提出信息公开申请30件'],
  ['受理申请27件，顺延4件至2025年。', '4件至2025年'],
  ['全年共有2件政府信息公开申请，均予以公开。', '共有2件政府信息公开申请'],
  ['受理申请27件，尚有3件未到期限，结转至2025年。', '尚有3件'],
  ['受理申请27件，已回复24件，3件正在办理中。', '回复24件'],
  ['全年依申请公开请求30件，均妥善答复。', '依申请公开请求30件'],
  ['受理申请27件，尚有2件正在办理。', '尚有2件'],
  ['受理申请27件，其中15件由自然人提出，12件由企业提出。', '15件由自然人提出'],
  ['办结申请26件，部分予以公开2件。', '部分予以公开2件'],
  ['依申请公开32件，行政复议0件。', '依申请公开32件'],
  ['收到网上政府信息公开申请28件。', '网上政府信息公开申请28件'],
  ['办理行政许可236件，行政处罚81件。', '行政处罚81件'],
])('finds %s', (words, quote) => {
  const [found] = finds(words)
  expect(found).toContain(quote)
})

it.each([
  '依申请公开27件，已答复申请人26件。',
  '制发公文60件，主动公开33件、依申请公开12件，均已归档。',
  '受理申请27件，已回复26件，1件正在办理中。',
  '受理许可申请12件，办结9件，3件正在办理中。',
  '市民通过网上申请公租房120件，窗口申请30件。',
  '办理提案12件，3件正在办理中。',
  '受理申请27件，尚有1件正在办理。',
  '受理申请27件，其中25件由自然人提出。',
  '办结申请26件（含上年结转的0件），其中予以公开26件。',
  '全年共有2件提案涉及政府信息公开申请渠道。',
  '群众向我局提出信息公开申请25件。',
  '收到网上政府信息公开申请20件。',
  '公开行政许可236件、行政处罚16件。',
  '受理申请27件，顺延1件至2025年。',
  '承接热线转来工单184件，办结102件。',
  '主动公开政府信息123条，依申请公开信息数245条，不予公开信息数105条。',
  '共制发公文515份，主动公开142份，不予公开373份。',
  '流域管理机构共收到申请94件，占全部新收申请的30.8%。',
  '经行政复议，责令重新答复1件。',
])('passes %s', (words) => {
  expect(finds(words)).toEqual([])
})

it('takes the marks of documents for no outcomes', () => {
  const words = '公文按属性分：主动公开40件，依申请公开12件，均已归档；不予公开8件。'
  const overview = `（三）政府信息管理\n${words}`
  expect(judged({ cells, overview }, 'figures.outcomes')).toEqual([])
})

it('takes what became of one kind of applicant’s cases for a part', () => {
  expect(finds('受理申请27件：自然人25件，予以公开24件；商业企业2件，予以公开。')).toEqual([])
  expect(finds('受理申请27件，自然人25件、商业企业2件，予以公开24件。')).toEqual(['予以公开24件'])
})

it('takes the applications of some for a part, and documents for documents', () => {
  expect(finds('受理申请27件。职业打假人提出的申请有5件，均依法答复。')).toEqual([])
  expect(finds('制发公文47件，其中不予公开的31件、依申请公开的9件、主动公开的7件。')).toEqual([])
})

it('holds a share to the base it names', () => {
  const half = '新收申请27件，办结26件，予以公开26件，占办结数的96.3%。'
  expect(finds(half)).toContain('26件，占办结数的96.3%')
  expect(finds(half.replace('96.3', '100'))).toEqual([])
})

it('holds that all those told of were closed against what is carried on', () => {
  expect(finds('新收申请27件。上述27件至年底已全部办结。')).toEqual(['上述27件至年底已全部办结'])
})
