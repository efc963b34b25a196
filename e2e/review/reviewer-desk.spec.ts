/** The supervisor's desk: who sits down is taken for whom the report waits for, and sends it on from the page where it was decided. */
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Reviewer } from '#e2e/people/reviewer.ts'

/** The report of the example, judged. */
async function opensExample(page: Page): Promise<Reviewer> {
  const reviewer = new Reviewer(page)
  await reviewer.arrives()
  await reviewer.opensJudgedExample()
  return reviewer
}

/** The example as its clerk sent it, before the one who reviews it first. */
async function reviewsExample(page: Page): Promise<Reviewer> {
  const reviewer = new Reviewer(page)
  await reviewer.arrives()
  await reviewer.sendsExample('初审')
  await reviewer.is('王芳', '初审')
  return reviewer
}

test('is taken for the awaited stage, tells proposals apart, and hands the file on', async ({
  browser,
}) => {
  const clerk = await Reviewer.atDesk(browser)
  const supervisor = await Reviewer.atDesk(browser)
  await clerk.sendsExample('复审', '终审')
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

test('a finding of the judgement leads to its place on the pages, where Enter remarks on it', async ({
  page,
}) => {
  const supervisor = await opensExample(page)
  await supervisor.is('王芳', '初审')
  await supervisor.types('applications.new.person', '99')
  await supervisor.writes('problems', '全年新收政府信息公开申请55件。')
  await supervisor.opensReview()
  await expect(page.locator('[data-page="1"] canvas')).toBeVisible({ timeout: 30_000 })
  const judged = page.getByRole('region', { name: '核查结论' })
  await judged.getByRole('button', { name: /「自然人」一列/u }).focus()
  await page.keyboard.press('Enter')
  const place = page.getByRole('button', { name: '「第一项」「自然人」' })
  await expect(place).toBeFocused()
  await expect(place).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '批注' })).toContainText('现为：99')
  const dialog = page.getByRole('dialog', { name: '批注' })
  await dialog.getByRole('textbox', { name: '批注' }).fill('请核对')
  await page.keyboard.press('Control+Enter')

  // Somebody is named in a field of its own; what is being answered is left alone.
  const card = supervisor.card('请核对')
  await card.getByRole('button').first().click()
  await card.getByLabel('回复').fill('已问过')
  await card.getByRole('button', { name: '指派' }).click()
  await expect(card.getByLabel('指派给')).toBeFocused()
  await page.keyboard.type('办公室')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('指派给 办公室')
  await expect(card.getByLabel('回复')).toHaveValue('已问过')
  await expect(card.getByRole('button', { name: '改派' })).toBeFocused()
  // Words lead to their paragraph.
  await judged.getByRole('button', { name: /55件/u }).click()
  await expect(page.getByRole('button', { name: /^五、.*，第 1 段$/u })).toBeFocused()
})

test('by keyboard from part to part, and from remark to remark, each shown on its page', async ({
  page,
}) => {
  const supervisor = await opensExample(page)
  await supervisor.is('王芳', '初审')
  await supervisor.selects('preamble', '河滨路18号')
  await supervisor.remarks('地址已变更')
  await supervisor.field('penalties.decisions').focus()
  await supervisor.remarks('请附台账')
  await supervisor.opensReview()
  const focused = page.locator(':focus')
  const place = page.locator('.review-pages [aria-current]')
  await expect(page.locator('[data-page="1"] canvas')).toBeVisible({ timeout: 30_000 })
  for (const part of ['核查结论', '逐页审阅', '审核决定']) {
    await page.keyboard.press('F6')
    await expect(focused).toHaveText(part)
    await expect(focused).toBeInViewport()
  }
  for (const [key, remark, where] of [
    ['F7', '地址已变更', /^引言，第 \d 段$/u],
    ['F7', '请附台账', '「行政处罚」「本年处理决定数量」'],
    ['Shift+F7', '地址已变更', /^引言/u],
  ] as const) {
    await page.keyboard.press(key)
    await expect(focused).toContainText(remark)
    await expect(place.first()).toHaveAccessibleName(where)
    await expect(place.first()).toBeInViewport()
  }
  await page.keyboard.press('Shift+F6')
  await expect(focused).toHaveText('核查结论')
})

test('a paragraph on the pages is worded anew, and every page seen is confirmation enough', async ({
  page,
}) => {
  const supervisor = await reviewsExample(page)
  await supervisor.opensReview()

  await test.step('passing asks until every page was in view; a jump to the decision is not enough', async () => {
    await expect(page.locator('[data-page="1"] canvas')).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Shift+F6')
    await expect(page.locator(':focus')).toHaveText('审核决定')
    await page.getByRole('button', { name: '通过', exact: true }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /通过/u })
    await expect(dialog.getByRole('checkbox')).toHaveAccessibleName(/^还没有看完第 [\d～、]+ 页/u)
    await dialog.getByRole('button', { name: '通过', exact: true }).click()
    await expect(dialog.getByRole('alert')).toHaveText('请先确认')
    await page.keyboard.press('Escape')
  })

  await test.step('the arrow keys go on to the next page', async () => {
    const on = (number: number) =>
      page.getByRole('toolbar', { name: `第 ${number} 页上的各处` }).getByRole('button')
    await on(1).last().focus()
    await page.keyboard.press('ArrowDown')
    await expect(on(2).first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(on(1).last()).toBeFocused()
  })

  await test.step('a remark becomes a proposal about the words that change', async () => {
    await page
      .getByRole('button', { name: /^一、.*，第 2 段$/u })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    const remark = page.getByRole('dialog', { name: '批注' })
    await remark.getByRole('textbox', { name: '批注' }).fill('用全称')
    await remark.getByRole('button', { name: '改提修改建议' }).click()
    const proposal = page.getByRole('dialog', { name: '修改建议' })
    await expect(proposal.getByLabel('理由')).toHaveValue('用全称')
    const words = proposal.getByRole('textbox', { name: '改为' })
    const before = await words.inputValue()
    await words.fill(`依法依规，${before}`)
    await page.keyboard.press('Control+Enter')
    const card = supervisor.card('用全称')
    await expect(card.getByRole('insertion')).toHaveText(`依法依规，${before.charAt(0)}`)
  })

  await test.step('the question still stands when it does', async () => {
    await page.getByRole('button', { name: '通过', exact: true }).focus()
    await page.evaluate(() => scrollTo(0, 0))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /通过/u })
    await expect(dialog.getByRole('checkbox')).toBeVisible()
    for (const row of await page.locator('.review-row [data-page]').all())
      for (const block of ['start', 'center', 'end'] as const) {
        await row.evaluate((one, at) => one.scrollIntoView({ block: at }), block)
        await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)))
      }
    await expect(dialog.getByRole('checkbox')).toHaveCount(0)
    await dialog.getByRole('button', { name: '通过', exact: true }).click()
    await expect(supervisor.state()).toHaveText('审核通过')
  })
})

test('what comes after a decision is in view, also while a remark far away is looked at', async ({
  page,
}) => {
  const supervisor = await reviewsExample(page)
  await supervisor.field('penalties.decisions').focus()
  await supervisor.remarks('请附台账')

  await test.step('a number is proposed as a number only', async () => {
    await supervisor.field('penalties.decisions').focus()
    await page.keyboard.press('Control+Alt+e')
    const proposal = page.getByRole('dialog', { name: '修改建议' })
    const to = proposal.getByRole('textbox', { name: '改为' })
    await to.fill('３条')
    await page.keyboard.press('Control+Enter')
    await expect(proposal).toContainText('“３条”不是整数，请只写数字')
    await to.fill('３３３')
    await page.keyboard.press('Control+Enter')
    await expect(proposal).toHaveCount(0)
  })

  await supervisor.opensReview()
  await expect(page.locator('[data-page="1"] canvas')).toBeVisible({ timeout: 30_000 })
  await expect(supervisor.card('修改建议').getByRole('insertion')).toHaveText('333')
  await page.keyboard.press('F7')
  await expect(page.locator('.review-pages [aria-current]').first()).toBeInViewport()
  const remark = supervisor.card('请附台账')
  await remark.getByRole('button', { name: '同意解决' }).press('Enter')
  await expect(remark).toContainText('已解决')
  await expect(remark.getByRole('button').first()).toBeFocused()
  await supervisor.returnsReport('请补台账。')
  const decision = page.getByRole('region', { name: '审核决定' })
  await expect(decision.getByRole('button', { name: '存为文件' })).toBeInViewport()
  // Also once the pages are set again.
  await page.waitForTimeout(1500)
  await expect(decision.getByRole('button', { name: '存为文件' })).toBeInViewport()
})

test('a remark over several paragraphs is outlined in all of them, here and at another desk', async ({
  page,
  browser,
}) => {
  const supervisor = await opensExample(page)
  await supervisor.is('王芳', '初审')
  await supervisor.selectsOver('overview', 1, 3)
  await supervisor.remarks('这几段请合并')
  await supervisor.writes('overview', '新的开头')
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const clerk = new Reviewer(await context.newPage())
  await clerk.arrives()
  await clerk.opensFile(await supervisor.savesFile())
  for (const person of [supervisor, clerk]) {
    await person.opensPanel(/^批注/u)
    const card = person.card('这几段请合并')
    await expect(card).not.toContainText('原文已')
    const outlined = () =>
      person.page.evaluate(() =>
        [...(CSS.highlights.get('remark') ?? [])].map(({ collapsed }) => !collapsed),
      )
    await expect.poll(outlined).toEqual([true, true, true])
    await card.getByRole('button').first().click()
    await expect
      .poll(() =>
        person.page.evaluate(() => document.getSelection()?.toString().split(/\n+/u).length),
      )
      .toBe(3)
  }
  await context.close()
})

test('a section office hands its part back as a file, and is told whom it goes to', async ({
  page,
}) => {
  const section = new Reviewer(page)
  await section.arrives()
  await section.startsReport(2024, '青石县水利局')
  await section.is('陈科', '处室')
  await section.types('licensing.decisions', '12')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '交回', exact: true }).click()
  await download
  await expect(page.getByText('请把它发回经办')).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText('请把它发回经办')).toHaveCount(0)
})

test('words sent anew while they were waited for are the ones shown once the file is merged', async ({
  browser,
}) => {
  const clerk = await Reviewer.atDesk(browser)
  const supervisor = await Reviewer.atDesk(browser)
  await clerk.sendsExample('初审')
  await supervisor.opensFile(await clerk.savesFile())
  await supervisor.is('王芳', '初审')
  const shown = supervisor.page.locator('#section-other .prose')
  await expect(shown).not.toContainText('补一句')

  await clerk.page.getByRole('button', { name: '撤回送审' }).click()
  await clerk.page.getByRole('dialog').getByLabel('理由').fill('漏了一句')
  await clerk.page.keyboard.press('Control+Enter')
  const own = clerk.page.locator('#section-other [contenteditable="true"]')
  await own.click()
  await clerk.page.keyboard.press('Control+End')
  await clerk.page.keyboard.type('补一句。')
  await clerk.submits('初审')
  await supervisor.mergesFile(await clerk.savesFile())
  await supervisor.leavesMergeReport()
  await expect(supervisor.state()).toHaveText('送审 · 初审')
  await expect(shown).toContainText('补一句。')
})
