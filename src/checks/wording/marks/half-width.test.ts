/** A half-width mark that slipped in among full-width ones. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'

/** As imports leave it. */
const published = { report: { published: {} } }

const wide = '公开信息，内容全面，更新及时，便于查阅，做到应公开尽公开，不留死角；'

it.each([
  [`${wide}方便群众,便于查阅。`, ','],
  [`${wide}公开80条,3件解读。`, ','],
  [`${wide}等六部分, 并附统计表。`, ','],
  [`${wide}改进措施:一是加强培训。`, ':'],
  [`${wide}没有收到申请.`, '.'],
])('%s', (sentence, quote) => {
  expect(quotesIn(sentence, 'wording.half-width')).toEqual([quote])
})

const bracketed = '（一）公开（含网站）、（二）申请（含信函）、（三）管理（含目录）、（四）平台。'

it('finds half-width brackets around Chinese words among full-width ones', () => {
  expect(quotesIn(`${bracketed}公开80条(含解读3条)。`, 'wording.half-width')).toEqual([
    '(含解读3条)',
  ])
  const habit =
    '公开(含网站)、申请(含信函)、管理(含目录)、解读(含图解)、回应(含留言)、平台(含专栏)。'
  expect(quotesIn(habit, 'wording.half-width', published)).toEqual([])
  expect(quotesIn(`${bracketed}网址(www.qingshi.gov.cn)。`, 'wording.half-width')).toEqual([])
})

it('finds signs of arithmetic around a title', () => {
  const cited = '《关于印发<公开工作要点>的通知》，收费<2元且>1元，<em>加粗</em>。'
  expect(quotesIn(cited, 'wording.half-width')).toEqual(['<公开工作要点>'])
})

const halved = '公开信息80条,其中文件3件,解读2件,其他75条.'

it('leaves the habit of a whole published source alone, but no Latin full stop', () => {
  expect(quotesIn(halved, 'wording.half-width', published)).toEqual(['.'])
})

it('knows no habit where the words are written here', () => {
  expect(quotesIn(halved, 'wording.half-width')).toEqual([',', ',', ',', '.'])
})

it('tells of a part typed in half-width marks once', () => {
  const [first, ...others] = judged(
    {
      problems:
        '一是解读不够,图解偏少;二是培训不够,人手不足;三是检索不便,更新不快,栏目不多,答复不细,收集不全.',
    },
    'wording.half-width',
  )
  expect(first?.message).toBe('这一部分有9处半角标点，中文句子里应为全角。')
  expect(others).toEqual([])
})

it.each([
  `${wide}网址www.qingshi.gov.cn，邮箱xxgk@qingshi.gov.cn，时间8:30至17:30，比例1:4，增长3.5%。`,
  `${wide}共1,024条，GB/T 9704-2012，A.B两类，第1.2节。`,
])('passes %s', (sentence) => {
  expect(quotesIn(sentence, 'wording.half-width')).toEqual([])
})

it('takes < and > around a title for a slip, but not where the source made all marks half-width', () => {
  const title = '按照《关于印发<年度报告格式>的通知》编制'
  expect(quotesIn(`${wide}${title}，现予公布。`, 'wording.half-width')).toEqual(['<年度报告格式>'])
  expect(
    quotesIn(`${title},现予公布;公开及时,内容准确,解读到位.`, 'wording.half-width', published),
  ).toEqual(['.'])
})
