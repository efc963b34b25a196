/** The supervisor's desk: who sits down is taken for whom the report waits for, and sends it on from the page where it was decided. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Reviewer } from './people/reviewer.ts'

test('is taken for the awaited stage, tells proposals apart, and hands the file on', async ({
  browser,
}) => {
  const [clerk, supervisor] = await Promise.all(
    ['clerk', 'supervisor'].map(async () => {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const person = new Reviewer(await context.newPage())
      await person.arrives()
      return person
    }),
  )
  if (!clerk || !supervisor) throw new Error('nobody came')
  await clerk.page.getByRole('button', { name: /示例/u }).first().click()
  await expect(clerk.page.getByText('没有错误')).toBeVisible()
  await clerk.is('李明', '经办')
  await clerk.submits('复审', '终审')
  await supervisor.opensFile(await clerk.savesFile())

  await test.step('whoever presses 审核 most likely is whom it waits for', async () => {
    await supervisor.page.getByRole('button', { name: '审核', exact: true }).click()
    const dialog = supervisor.page.getByRole('dialog', { name: '本机身份' })
    await expect(dialog.getByLabel('角色')).toHaveValue('second')
    await supervisor.page.keyboard.type('王芳')
    await supervisor.page.keyboard.press('Enter')
    await supervisor.goesBackToForm()
  })

  await test.step('a return shows what each proposal would change', async () => {
    await supervisor.field('licensing.decisions').focus()
    await supervisor.suggests('87')
    await supervisor.field('penalties.decisions').focus()
    await supervisor.suggests('6')
    await supervisor.opensReview()
    await supervisor.page.getByRole('button', { name: '退回修改' }).click()
    const dialog = supervisor.page.getByRole('dialog', { name: /退回修改/u })
    await expect(dialog.getByRole('checkbox', { name: /→ 87$/u })).toBeChecked()
    await expect(dialog.getByRole('checkbox', { name: /→ 6$/u })).toBeChecked()
    await supervisor.page.keyboard.press('Escape')
    await supervisor.returnsReport('请核对')
  })

  await test.step('a reviewer does not accept their own proposal', async () => {
    const own = supervisor.card('→ 87')
    await expect(own.getByText('由经办决定是否采纳')).toBeVisible()
    await expect(own.getByRole('button', { name: '采纳', exact: true })).toHaveCount(0)
    await expect(own.getByRole('button', { name: '不采纳' })).toBeVisible()
  })

  await test.step('the file goes on from here', async () => {
    const download = supervisor.page.waitForEvent('download')
    await supervisor.page.getByRole('button', { name: '存为文件' }).click()
    const file = await download
    const text = readFileSync(await file.path(), 'utf8')
    await clerk.mergesFile({ name: file.suggestedFilename(), text })
    await clerk.leavesMergeReport()
    await clerk.opensPanel(/^批注/u)
    await expect(
      clerk.card('→ 87').getByRole('button', { name: '采纳', exact: true }),
    ).toBeEnabled()
  })
  await Promise.all(browser.contexts().map((context) => context.close()))
})
