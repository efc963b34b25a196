/** Numbers of the words that follow their cells, agree with them, or are confirmed. */
import { expect, test, type Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const overview = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' })
const linked = (page: Page) => page.evaluate(() => CSS.highlights.get('figure-linked')?.size ?? 0)

async function starts(page: Page): Promise<Clerk> {
  const clerk = await Clerk.withReport(page)
  await clerk.types('applications.new.person', '27')
  await clerk.field('applications.new.person').focus()
  await page.keyboard.press('Alt+0')
  return clerk
}

test('puts a figure into the words that follows its cell', async ({ page }) => {
  const clerk = await starts(page)
  await overview(page).click()
  await page.keyboard.type('全年收到申请')

  await test.step('found by its labels, with the keyboard alone', async () => {
    await page.keyboard.press('Control+Alt+d')
    const dialog = page.getByRole('dialog', { name: '插入数据' })
    await dialog.getByLabel('找单元格').fill('新收 总计')
    await findsNoBarrier(page, 'dialog[open]')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await page.keyboard.type('件。自然人')
    await expect(overview(page)).toHaveText('全年收到申请27件。自然人')
  })

  await test.step('or by a click on the cell itself', async () => {
    const bar = page.getByRole('toolbar', { name: '一、总体情况：格式' })
    await bar.getByRole('button', { name: '插入数据' }).click()
    await page.getByRole('button', { name: '在表中点选' }).click()
    await expect(page.getByText(/点选表中的一格/u)).toBeVisible()
    await clerk.cell('applications.new.person').click()
    await page.keyboard.type('件。')
    await expect(overview(page)).toHaveText('全年收到申请27件。自然人27件。')
  })

  await test.step('and changes with it', async () => {
    await clerk.types('applications.new.person', '31')
    await expect(overview(page)).toHaveText('全年收到申请31件。自然人31件。')
  })

  await test.step('until it is undone', async () => {
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(overview(page)).toHaveText('全年收到申请27件。自然人27件。')
  })
})

test('goes through the numbers of the words', async ({ page }) => {
  const clerk = await starts(page)
  await overview(page).click()
  await page.keyboard.type('全年收到政府信息公开申请27件。举办培训6次。')
  await expect.poll(() => linked(page)).toBe(1)
  await page.locator('.figures summary').click()
  const lines = page.locator('.figures').getByRole('listitem')
  await expect(lines).toHaveCount(2)

  await test.step('each keeps to the panel, however long its sentence', async () => {
    const panel = await page.locator('.side-body').boundingBox()
    await overview(page).press('Control+End')
    await page.keyboard.type('为此全年召开专题会议，研究各科室报来的公开事项共计1205条')
    await expect(lines).toHaveCount(3)
    for (const words of ['b', 'span']) {
      const box = await lines.last().locator(`.figure-go ${words}`).boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(
        (panel?.x ?? 0) + (panel?.width ?? 0),
      )
      expect(box?.height).toBeLessThan(30)
    }
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('Backspace')
    await expect(lines).toHaveCount(2)
  })

  await test.step('one agrees with a cell and is made to follow it', async () => {
    await expect(lines.first()).toContainText('与表一致')
    await lines.first().getByRole('button', { name: '改为随表更新' }).click()
    await expect(lines.first()).toContainText('随表更新')
    await clerk.types('applications.new.person', '28')
    await expect(overview(page)).toHaveText('全年收到政府信息公开申请28件。举办培训6次。')
  })

  await test.step('one is nobody’s and is confirmed until its sentence changes', async () => {
    await lines.last().getByRole('button', { name: '数字无误' }).press('Enter')
    await expect(lines.last()).toContainText('已确认')
    await expect(lines.last().locator('.figure-go')).toBeFocused()
    await expect(page.getByText('没有待确认的数字')).toBeVisible()
    await findsNoBarrier(page, '.side')
    await overview(page).press('Control+End')
    // The editor hears of a moved caret with the next frame, long before a hand moves on.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.keyboard.press('ArrowLeft')
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.keyboard.type('以上')
    await expect(lines.last()).toContainText('表中没有')
  })
})
