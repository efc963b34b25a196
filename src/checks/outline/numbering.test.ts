/** （一）（二）, 一是二是: counted without a gap. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const found = (overview: string) =>
  judged({ overview }, 'outline.numbering').map(({ quote }) => quote)

describe('numbering', () => {
  it.each([
    ['（二）主动公开\n公开80条。\n（三）管理\n规范。', ['（二）']],
    ['（一）主动公开\n公开80条。\n（三）管理\n规范。', ['（三）']],
    ['（一）主动公开\n公开80条。\n（二）管理\n规范。\n（二）平台\n办好。', ['（二）']],
    ['一是公开及时。三是解读到位。', ['三是']],
    ['（一）、主动公开\n公开80条。\n（二）管理\n规范。', ['（一）、']],
  ])('%j', (overview, quotes) => {
    expect(found(overview)).toEqual(quotes)
  })

  it.each([
    '（一）主动公开\n公开80条。\n（二）管理\n规范。',
    '一是公开及时。二是解读到位，分两步：一是图解，二是视频。三是回应关切。',
    '两项工作，其中之一是解读。每月一次，二是不变的。',
    '（一）主动公开\n公开80条。（二）管理有序。\n（三）平台\n办好，做到：（一）准确；（二）及时。\n（四）监督\n保障。',
    '首先抓公开，二是抓解读，三是抓回应，依据第二十条第（一）项、第（五）项。',
    '二是不同部门配合，统一是前提。',
  ])('passes %j', (overview) => {
    expect(found(overview)).toEqual([])
  })
})
