/** Lists that count in several units, and shares of a whole nobody told. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (overview: string) => [
  ...judged({ overview }, 'figures.breakdown').map(({ quote }) => quote),
  ...judged({ overview }, 'figures.share').map(({ quote }) => quote),
]

it('adds up a list of several units, or leaves it alone where it ends in another', () => {
  const listed = '全年公开信息共44条。其中指南1条，其他信息33条，政策文件6件、年报1条、解读3条。'
  expect(quotes(listed)).toEqual([])
  expect(quotes(listed.replace('解读3条', '解读5条'))).toEqual([
    '44条。其中指南1条，其他信息33条，政策文件6件、年报1条、解读5条',
  ])
  expect(quotes('公开信息44条，其中政策文件30条、其他信息11条、图解1件。')).toEqual([])
  expect(quotes('公开信息44条，其中政策文件30条、其他信息11条、图解2件。')).toEqual([
    '44条，其中政策文件30条、其他信息11条',
  ])
  expect(quotes('公开信息44条，其中政策文件30条、其他信息11条，答复留言8件。')).toEqual([
    '44条，其中政策文件30条、其他信息11条',
  ])
})

it('works a share out that is told by its name', () => {
  const told = '公开信息1323条。其中：机构类43条，机构类比例3.3%；法规类9条，法规类比例0.7%。'
  expect(quotes(told)).toEqual([])
  expect(quotes(told.replace('0.7%', '1.7%'))).toEqual(['9条，法规类比例1.7%'])
})

it('adds two shares where they are of one kind', () => {
  expect(quotes('网站公开的占65%，公众号公开的占45%。')).toEqual(['65%，公众号公开的占45%'])
  expect(quotes('网站公开的占65%，公众号公开的占35%。')).toEqual([])
  expect(quotes('自然人申请占80%，网上提出的占90%。')).toEqual([])
})

it('takes a count that is itself a share for no whole of another', () => {
  expect(quotes('公开信息中政策类36条，占信息总量的22.64%；规范性文件类25条，占15.72%。')).toEqual(
    [],
  )
})

it('adds up kinds whose names have a verb in them, and a last kind left over', () => {
  expect(quotes('公开信息71条，其中公告栏29条，信息公开文章25条，价格详情22条。')).toEqual([
    '71条，其中公告栏29条，信息公开文章25条，价格详情22条',
  ])
  expect(
    quotes('公开信息46条，其中，职责类5条；动态类37条；公开类3条；收费类1条；其他29条。'),
  ).toEqual(['46条，其中，职责类5条；动态类37条；公开类3条；收费类1条；其他29条'])
  expect(
    quotes('公开信息75条，其中，职责类5条；动态类37条；公开类3条；收费类1条；其他29条。'),
  ).toEqual([])
})
