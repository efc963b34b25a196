/** Sending by keyboard: what stands in the way leads to where it is settled, and what was chosen once is chosen again. */
import { expect, test } from '@playwright/test'
import { Reviewer } from '#e2e/people/reviewer.ts'

const letter = `二〇一七年政府信息公开工作报告
现将二〇一七年政府信息公开工作情况报告如下。
一、概述
全年主动公开信息九条。
二、下一步打算
继续做好公开工作。
`

test('a doubt about the organ leads to where it is settled', async ({ page }) => {
  const clerk = new Reviewer(page)
  await clerk.arrives()
  await page
    .getByLabel('导入往年报告', { exact: true })
    .setInputFiles({ name: '2017.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) })
  await page.getByRole('button', { name: '建为年报' }).click()
  await expect(page.locator('#section-overview').getByRole('textbox')).toBeVisible()
  await clerk.is('李明', '经办')
  await clerk.opensPanel(/^批注/u)
  await page.getByRole('button', { name: '送审', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '送审' })
  // The keys begin at the first thing that stands in the way.
  await expect(dialog.locator('.obstacle').first().locator(':focus')).toHaveCount(1)
  await dialog.getByRole('button', { name: /发布机关/u }).press('Enter')
  const doubt = page.locator('.doubt').filter({ hasText: '发布机关' })
  await expect(doubt.locator(':focus')).toHaveCount(1)
  await expect(doubt).toBeInViewport()
})

test('a report sent again goes the way it went before; the list is entered where it was left', async ({
  page,
}) => {
  const clerk = new Reviewer(page)
  await clerk.arrives()
  await clerk.sendsExample('初审', '终审')
  await page.getByRole('button', { name: '撤回送审' }).press('Enter')
  await page.getByRole('dialog').getByLabel('理由').fill('漏了一句')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '送审', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '送审' })
  for (const [stage, isChosen] of [
    ['初审', true],
    ['复审', false],
    ['保密审查', false],
    ['终审', true],
  ] as const)
    await expect(dialog.getByRole('checkbox', { name: stage })).toBeChecked({ checked: isChosen })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '年报列表' }).press('Enter')
  await expect(page.getByRole('button', { name: /^打开2024/u })).toBeFocused()
})
