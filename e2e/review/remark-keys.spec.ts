/** Remarks by keyboard alone: words of a locked report are chosen by keys, and nothing half written is lost. */
import { expect, test } from '@playwright/test'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Reviewer } from '#e2e/people/reviewer.ts'

/** A desk left open would go on setting pages beside the next test. */
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

test('a reviewer chooses words of a sent report by keys, and goes on with a half-written remark after a reload', async ({
  browser,
}) => {
  const reviewer = await Reviewer.atDesk(browser)
  const { page } = reviewer
  await reviewer.sendsExample('初审')

  const words = page.locator('#section-other').getByRole('document')
  await words.focus()
  await findsNoBarrier(page, '#section-other')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight')
  const chosen = await page.evaluate(() => document.getSelection()?.toString())
  expect(chosen).toHaveLength(3)
  await expect(page.locator('.reading-caret')).toBeVisible()
  // Typing writes nothing in locked words.
  await page.keyboard.type('甲')
  await expect(words).not.toContainText('甲')

  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog', { name: '批注' })
  await expect(dialog).toContainText(chosen ?? '')
  await page.keyboard.type('请写明是否')
  await page.reload()
  await expect(dialog.getByRole('textbox', { name: '批注' })).toHaveValue('请写明是否')
  await page.keyboard.type('确无')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  await reviewer.opensPanel(/^批注/u)
  const card = reviewer.card('请写明是否确无')
  await expect(card).toContainText(`“${chosen ?? ''}”`)
  await card.getByRole('button').first().click()
  await card.getByLabel('回复').fill('已电话')
  await page.reload()
  await reviewer.opensPanel(/^批注/u)
  await card.getByRole('button').first().click()
  await expect(card.getByLabel('回复')).toHaveValue('已电话')
})

test('after each remark the keys go on where it was made, and F7 leads to the first from anywhere', async ({
  browser,
}) => {
  const reviewer = await Reviewer.atDesk(browser)
  const { page } = reviewer
  await reviewer.sendsExample('初审')
  await reviewer.is('王芳', '初审')

  const chosen = () => page.evaluate(() => document.getSelection()?.toString())
  const words = page.locator('#section-overview').getByRole('document')
  await words.focus()
  const whole = (await words.innerText()).replaceAll(/\s/gu, '')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  const first = await chosen()
  await reviewer.remarks('先看这里')
  await expect(words).toBeFocused()
  expect(await chosen()).toBe(first)
  await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  expect(whole).toContain(`${first ?? ''}${(await chosen()) ?? ''}`)

  await reviewer.opensPanel(/^核查/u)
  await words.focus()
  await page.keyboard.press('F7')
  await expect(reviewer.card('先看这里').getByRole('button').first()).toBeFocused()
})

test('words of a paragraph longer than the window are brought into view themselves', async ({
  page,
}) => {
  const reviewer = new Reviewer(page)
  await reviewer.arrives()
  await reviewer.opensExample()
  await reviewer.is('王芳', '初审')
  const sentence = '各股室逐项对照清单梳理公开事项并及时更新。'
  await page.locator('#section-problems [contenteditable="true"]').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText(`开头几字${sentence.repeat(90)}末尾几字`)
  for (const words of ['开头几字', '末尾几字']) {
    await reviewer.selects('problems', words)
    await reviewer.remarks(`看${words}`)
  }
  await reviewer.opensPanel(/^核查/u)
  const shown = () =>
    page.evaluate(() => {
      const desk = document.querySelector('.desk')?.getBoundingClientRect()
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      return (
        desk !== undefined &&
        words !== undefined &&
        words.height > 0 &&
        words.top >= desk.top &&
        words.bottom <= desk.bottom
      )
    })
  for (const words of ['开头几字', '末尾几字', '开头几字']) {
    await page.keyboard.press('F7')
    await expect(reviewer.card(`看${words}`).getByRole('button').first()).toBeFocused()
    await expect.poll(shown).toBe(true)
  }
})

test('what was half written when the tab was closed is gone on with in another, but not in two at once', async ({
  context,
  page,
}) => {
  const reviewer = new Reviewer(page)
  await reviewer.arrives()
  await reviewer.opensExample()
  await reviewer.is('王芳', '初审')
  await reviewer.field('penalties.decisions').focus()
  await page.keyboard.press('Control+Alt+m')
  await page.getByRole('dialog', { name: '批注' }).getByRole('textbox').first().fill('请附台')

  const opensBeside = async () => {
    const beside = await context.newPage()
    await beside.goto(page.url())
    await expect(beside.getByRole('main', { name: '年度报告' })).toBeVisible()
    return beside
  }
  const second = await opensBeside()
  await expect(second.getByRole('tab', { name: '批注' })).toBeVisible()
  await expect(second.getByRole('dialog')).toHaveCount(0)
  await second.close()
  await page.close({ runBeforeUnload: false })

  const later = await opensBeside()
  const dialog = later.getByRole('dialog', { name: '批注' })
  await expect(dialog.getByRole('textbox', { name: '批注' })).toHaveValue('请附台')
  await later.keyboard.type('账')
  await later.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await new Reviewer(later).opensPanel(/^批注/u)
  await expect(new Reviewer(later).card('请附台账')).toHaveCount(1)
  await later.reload()
  await expect(later.getByRole('tab', { name: '批注 1' })).toBeVisible()
  await expect(later.getByRole('dialog')).toHaveCount(0)
})

test('a sentence with figures of the tables in it is put otherwise part by part, and quoted with its figures', async ({
  page,
}) => {
  const reviewer = new Reviewer(page)
  await reviewer.arrives()
  await reviewer.opensExample()
  await reviewer.is('王芳', '初审')
  const selects = () =>
    page
      .locator('#section-overview .prose > [data-kind]')
      .nth(3)
      .evaluate((block) => {
        block.closest<HTMLElement>('[contenteditable="true"]')?.focus()
        document.getSelection()?.selectAllChildren(block)
      })
  await selects()
  await page.keyboard.press('Control+Alt+e')
  const dialog = page.getByRole('dialog', { name: '修改建议' })
  await expect(dialog.getByRole('radio').first()).toHaveAccessibleName(/全年新收政府信息公开申请$/u)
  await dialog.getByRole('radio', { name: '文字：件，办结', exact: true }).check()
  const wish = dialog.getByRole('textbox', { name: '改为' })
  await expect(wish).toHaveValue('件，办结')
  await wish.fill('件，当年办结')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await selects()
  await reviewer.remarks('整句读不顺')
  await reviewer.opensPanel(/^批注/u)
  await expect(reviewer.card('当年办结')).toContainText('件，办结')
  await expect(reviewer.card('整句读不顺')).toContainText(/申请\d+件，上年结转\d+件/u)
})
