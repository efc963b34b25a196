/** What stands under 平台建设 and 监督保障 is of platforms and of oversight. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (overview: string) =>
  judged({ overview }, 'overview.aspect-content').map(({ quote }) => quote)
const platforms = '门户网站改版一次，公众号发布信息120条，专栏更新频次提高。'
const oversight = '每季度开会一次，培训两期，公开工作纳入年终考核，未发生责任追究。'

it('finds two aspects put under each other’s heading', () => {
  expect(found(`（四）平台建设。${oversight}\n（五）监督保障。${platforms}`)).toEqual([
    '（四）平台建设。',
    '（五）监督保障。',
  ])
})

it('looks at all words up to the next heading', () => {
  expect(
    found(`（四）平台建设\n${oversight}\n此外，${platforms}\n（五）监督保障\n${oversight}`),
  ).toEqual([])
  expect(found(`（四）平台建设\n${platforms}\n（五）监督保障\n专栏一个。`)).toEqual([])
})
