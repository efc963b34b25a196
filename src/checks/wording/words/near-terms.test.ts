/** One slip of the keys in a set phrase. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { nearTerm } from './near-terms.ts'

const rules = (other: string) => judged({ other: `${other}未收费。` }).map(({ rule }) => rule)
const quotes = (sentence: string) =>
  nearTerm.find(sentence).map(({ from, to }) => sentence.slice(from, to))

it.each([
  ['公布县政府信公开目录。', '政府信公开'],
  ['做好政策解毒工作。', '政策解毒'],
  ['办理行政复意、应诉。', '行政复意'],
  ['按照全县同意部署推进。', '同意部署'],
  ['制发规范性件文3件。', '规范性件文'],
  ['公布权利清单。', '权利清单'],
  ['推进以法行政。', '以法行政'],
  ['印发三年行动计（2024—2026年）。', '行动计'],
  ['在门户网展、公众号公布。', '门户网展'],
  ['接受社会评仪。', '社会评仪'],
  ['完善监保障机制。', '监保障'],
  ['做好政解读工作。', '政解读'],
  ['由专人审发布信息。', '审发布'],
])('%s', (sentence, quote) => {
  expect(quotes(sentence)).toEqual([quote])
})

it.each([
  '政府信息不公开的，说明理由；政府信息主动公开到位，政务信息公开有序。',
  '公民可以申请公开政府信息，予以公开的及时答复。',
  '部分信息更新不够及时，其余更新及时。',
  '做好民政政务公开、财政政策文件解读。',
  '推进财政信息公开，公布财政预算决算。',
  '由政府网、微信公开平台发布，细化公开粒度，即时更新。',
  '配合人民检察院监督检察工作，推进马上办、网上办、就近办。',
  '信息更新及时准确，相关负责人落实，建设服务政府、责任政府。',
  '坚持审批公开制等制度，落实首问责任制。',
  '县政府办公室信息中心、市市场监管局积极展开工作，落实责任制和制度建设，做好下一步工作。',
  '行政事业收费项目不变，规范文件管理。',
  '按时公布部门预、决算和“三公”经费。',
  '有信息公开专兼职人员3名，政务公开专、兼职人员各1名。',
  '稳预期、强监督、促落实，质量有保障，方便群众掌握政策资讯。',
  '开展政务公开与村（居）务公开协同试点。',
  '坚持重要思想指导，强管理、优服务。',
  '急事即时公开；有全职人员1名、公职人员2名，主动性仍待提高。',
  '做到底数清、情况明、责任实，逐项更新。',
  '虽有改进，扎扎实实做好工作，即时答复率86%，逐起明确责任，严格按《条例》要求公开，拓展局务公开渠道。',
])('passes %s', (sentence) => {
  expect(quotes(sentence)).toEqual([])
})

it('speaks where a half word is left over, and not where a listed phrase is found', () => {
  expect(rules('公开行政执发流程。')).toEqual(['wording.near-term'])
  expect(rules('建立建全制度。')).toEqual(['wording.phrase'])
})

it('offers the phrase instead', () => {
  expect(nearTerm.find('完善政策解毒机制')[0]?.fix).toBe('政策解读')
})

it('takes 市政服务信息 for no other service', () => {
  expect(quotes('新设市政服务信息栏目。')).toEqual([])
})
