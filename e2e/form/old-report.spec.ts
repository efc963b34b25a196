/** A report of before 2019: read in with its own chapters, edited, and begun anew. */
import { expect, test } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const text = [
  '清河县水务局 清河县河湖管理处',
  '2016年度政府信息公开工作年度报告',
  '根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为2016年1月1日至12月31日。',
  '一、概述',
  '加强组织领导，完善公开制度。',
  '二、主动公开政府信息情况',
  '全年主动公开政府信息1250条。',
  '三、依申请公开政府信息情况',
  '全年收到申请12件，其中网上申请9件，信函申请3件。',
  '清河县水务局 清河县河湖管理处',
  '2017年3月1日',
].join('\n\n')

test('a report of 2016 is taken in and its chapters and figures are edited', async ({ page }) => {
  const clerk = await Clerk.arriving(page)
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles({ name: '2016.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  const doubts = page.getByRole('complementary', { name: '存疑' })

  await test.step('a figure told in words goes into its cell when it is picked', async () => {
    await expect(clerk.field('statistics.applications.online')).toHaveValue('')
    await doubts
      .getByRole('listitem')
      .filter({ hasText: '网络申请数' })
      .getByRole('button', { name: /9/u })
      .click()
    await expect(clerk.field('statistics.applications.online')).toHaveValue('9')
  })

  await page.getByRole('button', { name: '建为年报' }).click()
  const rail = page.getByRole('navigation', { name: '报告各部分' })
  const chapters = rail.getByRole('button', { name: /^[一二三四]、/u })
  await expect(chapters).toHaveText([
    '一、概述',
    '二、主动公开政府信息情况',
    '三、依申请公开政府信息情况',
  ])

  await test.step('the rail leads to a heading, which can be written anew', async () => {
    await expect(page.locator('#section-overview').getByRole('textbox')).toBeVisible()
    await chapters.nth(2).click()
    await page.keyboard.type('（年度）')
    await expect(chapters.nth(2)).toHaveText('三、依申请公开政府信息情况（年度）')
    await page.keyboard.press('Enter')
    await page.keyboard.type('按期答复率100%。')
    const words = page.locator('#section-overview .prose')
    await expect(words).toContainText('按期答复率100%。')
  })

  await test.step('a chapter goes past its neighbour with its words, and back', async () => {
    await rail.getByRole('button', { name: /^下移：一、/u }).click()
    await expect(chapters.first()).toHaveText('二、主动公开政府信息情况')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(chapters.first()).toHaveText('一、概述')
  })

  await test.step('the figures go into the table and are added up as a warning only', async () => {
    await clerk.types('statistics.applications', '20')
    for (const part of ['in-person', 'fax', 'letter'])
      await clerk.types(`statistics.applications.${part}`, '0')
    const warnings = page.getByRole('region', { name: '提醒' })
    await expect(warnings.getByText(/收到申请数 20/u).first()).toBeVisible()
    await expect(page.getByRole('region', { name: '错误' })).toHaveText('没有错误')
  })

  await findsNoBarrier(page)
})

test('a report without a statistics table says so in one step', async ({ page }) => {
  const clerk = new Clerk(page)
  await clerk.arrives()
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles({ name: '2016.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  const doubts = page.getByRole('complementary', { name: '存疑' })
  await doubts
    .getByRole('listitem')
    .filter({ hasText: '网络申请数' })
    .getByRole('button', { name: /9/u })
    .click()
  await page.getByRole('button', { name: '建为年报' }).click()
  const rail = page.getByRole('navigation', { name: '报告各部分' })
  await test.step('a doubt that is left still leads to its place in the source, after a reload too', async () => {
    await expect(page.getByRole('region', { name: '打开文件时存疑' })).toBeVisible()
    await page.reload()
    const left = page.getByRole('listitem').filter({ hasText: '信函申请数' })
    await left.getByRole('button', { name: '看原文' }).click()
    const source = page.getByRole('dialog', { name: '导入时的原文' })
    await expect(source.locator('[data-marked="true"]')).toContainText('信函申请3件')
    await page.keyboard.press('Escape')
    await expect(left.getByRole('button', { name: '看原文' })).toBeFocused()
  })
  const inRail = rail.getByRole('button', { name: /统计表/u })
  await expect(inRail).toContainText('已填 1 格')
  await expect(page.getByRole('region', { name: '提示' })).toContainText('其余 57 格空白')
  await page.getByRole('button', { name: '不附此表，清空已填的 1 格' }).click()
  await expect(inRail).toContainText('可不填')
  await expect(page.getByText('其余 57 格空白')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /不附此表/u })).toHaveCount(0)
  await expect(page.getByText('原文没有统计表')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(clerk.field('statistics.applications.online')).toHaveValue('9')
})

test('a report of 2015 can be begun', async ({ page }) => {
  await Clerk.withReport(page, 2015, '清河县水务局')
  await expect(page.getByRole('grid', { name: '政府信息公开情况统计表' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /2015年政府信息公开工作年度报告/u })).toBeVisible()
})
