/** A clerk writes the words of a section with a Chinese input method, while a colleague's tab writes too. */
import { expect, test } from '@playwright/test'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { Clerk } from '#e2e/people/clerk.ts'
import { InputMethod } from '#e2e/people/input-method.ts'
import { findsNoBarrier } from '#e2e/people/inspector.ts'

const section = '一、总体情况'

const words = (page: Page): Locator => page.getByRole('textbox', { name: section })

/** The blocks as they stand in the editor. */
const lines = (page: Page): Promise<string[]> => words(page).locator('> *').allInnerTexts()

/** Puts the caret before a word of the section. */
async function caretBefore(page: Page, word: string): Promise<void> {
  await words(page).focus()
  await words(page).evaluate((editor, wanted) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.collapse(node, at)
    }
  }, word)
}

/** A paste of words from another program. */
async function pastes(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await words(page).focus()
  await words(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer()
    for (const [kind, text] of Object.entries(pasted)) clipboardData.setData(kind, text)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, kinds)
}

async function two(page: Page, context: BrowserContext): Promise<readonly [Page, Page]> {
  const clerk = await Clerk.withReport(page)
  await words(page).focus()
  await page.keyboard.type('本年度公开信息若干条。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('依申请公开平稳。')
  await clerk.seesSaved()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(words(other)).toContainText('依申请公开平稳。')
  return [page, other]
}

test('composes in a paragraph in which another tab writes', async ({ page, context }) => {
  const [mine, theirs] = await two(page, context)
  const method = await InputMethod.of(mine)
  await caretBefore(mine, '若干条')
  await method.composes('y')
  await method.composes('yi')
  await caretBefore(theirs, '本年度')
  await theirs.keyboard.type('据统计，')
  await caretBefore(theirs, '条。')
  await theirs.keyboard.type('余')
  await expect(words(theirs)).toContainText('据统计，本年度公开信息若干余条。')
  await method.composes('yi bai')
  expect(await lines(mine)).toEqual(['本年度公开信息yi bai若干条。', '依申请公开平稳。'])
  // What is only half composed is nobody else's yet.
  expect(await lines(theirs)).toEqual(['据统计，本年度公开信息若干余条。', '依申请公开平稳。'])
  await method.commits('一百')
  for (const tab of [mine, theirs]) {
    await expect
      .poll(() => lines(tab))
      .toEqual(['据统计，本年度公开信息一百若干余条。', '依申请公开平稳。'])
  }
  // The caret stands after what was composed.
  await mine.keyboard.type('二')
  await expect(words(theirs)).toContainText('一百二若干余条')
  await findsNoBarrier(mine, '[data-section="overview"]')
})

test('keeps what is composed where the paragraph is deleted meanwhile', async ({
  page,
  context,
}) => {
  const [mine, theirs] = await two(page, context)
  const method = await InputMethod.of(mine)
  await caretBefore(mine, '平稳')
  await method.composes('shi fen')
  await words(theirs).focus()
  await theirs.keyboard.press('Control+A')
  await theirs.keyboard.type('另写一段。')
  await expect.poll(() => lines(theirs)).toEqual(['另写一段。'])
  expect(await lines(mine)).toEqual(['本年度公开信息若干条。', '依申请公开shi fen平稳。'])
  await method.commits('十分')
  await expect
    .poll(async () => (await lines(mine)).join(''))
    .toMatch(/^(?=.*十分)(?=.*另写一段。)/u)
  const mineNow = await lines(mine)
  expect(mineNow.join('').length).toBe('十分另写一段。'.length)
  await expect.poll(() => lines(theirs)).toEqual(mineNow)
})

test('a composition given up leaves nothing, and lets in what waited', async ({
  page,
  context,
}) => {
  const [mine, theirs] = await two(page, context)
  const method = await InputMethod.of(mine)
  await caretBefore(mine, '平稳')
  await method.composes('ni')
  await caretBefore(theirs, '本年度')
  await theirs.keyboard.type('其间')
  await expect(words(theirs)).toContainText('其间本年度')
  await method.composes('')
  for (const tab of [mine, theirs]) {
    await expect.poll(() => lines(tab)).toEqual(['其间本年度公开信息若干条。', '依申请公开平稳。'])
  }
})

test('composes into an empty section, sentence after sentence', async ({ page }) => {
  const clerk = await Clerk.withReport(page)
  await words(page).focus()
  const method = await InputMethod.of(page)
  for (const sentence of ['主动公开', '依申请公开', '监督保障']) {
    await method.composes('zhong')
    await method.composes('zhong wen')
    await method.commits(sentence)
    await method.composes('ju')
    await method.commits('。')
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => lines(page)).toEqual(['主动公开。', '依申请公开。', '监督保障。', '\n'])
  await clerk.seesSaved()
  await page.reload()
  await expect
    .poll(async () => (await lines(page)).slice(0, 3))
    .toEqual(['主动公开。', '依申请公开。', '监督保障。'])
})

test('shows words before the editor is there, and goes on where the clerk clicked', async ({
  page,
}) => {
  const clerk = await Clerk.withReport(page)
  await pastes(page, {
    'text/html': `<p>（一）主动公开</p><p>全年<b>公开</b>信息若干条。</p><ul><li>甲项</li></ul>
      <table><tr><td>项目</td><td>数</td></tr><tr><td>公开</td><td>3</td></tr></table>`,
  })
  await clerk.seesSaved()
  const held: (() => void)[] = []
  await page.context().route('**/narrative-editor-*.js', async (route) => {
    await new Promise<void>((go) => held.push(go))
    await route.continue()
  })
  await page.reload()
  const waiting = page.getByRole('region', { name: section }).locator('.prose')
  await expect(waiting.getByRole('heading', { name: '（一）主动公开' })).toBeVisible()
  await expect(waiting.getByRole('cell', { name: '项目' })).toBeVisible()
  await expect(waiting.locator('strong')).toHaveText('公开')
  await findsNoBarrier(page, '[data-section="overview"]')
  // Between 若干 and 条, by the mouse.
  const place = await waiting.evaluate((editor) => {
    const range = document.createRange()
    const text = editor.children[1]?.lastChild
    if (!(text instanceof Text)) throw new Error('no words after the bold ones')
    range.setStart(text, 3)
    range.setEnd(text, 4)
    const { right, top, height } = range.getBoundingClientRect()
    return { x: right, y: top + height / 2 }
  })
  await page.mouse.click(place.x, place.y)
  for (const go of held) go()
  await expect(words(page)).toBeFocused()
  await page.keyboard.type('百')
  await expect(words(page)).toContainText('全年公开信息若干百条。')

  // By the list of sections and the keyboard: what is typed while the editor loads is not lost.
  const before = held.length
  await page.reload()
  await page
    .getByRole('navigation', { name: '报告各部分' })
    .getByRole('button', { name: /五、存在的主要问题/u })
    .click()
  await page.keyboard.type('abc')
  await expect.poll(() => held.length).toBeGreaterThan(before)
  for (const go of held) go()
  const problems = page.getByRole('textbox', { name: /五、存在的主要问题/u })
  await expect(problems).toBeFocused()
  await page.keyboard.type('de')
  await expect(problems).toHaveText('abcde')
  await clerk.seesSaved()

  // Whoever goes on to a cell meanwhile is not taken back; the words are kept all the same.
  const earlier = held.length
  await page.reload()
  await page
    .getByRole('navigation', { name: '报告各部分' })
    .getByRole('button', { name: /五、存在的主要问题/u })
    .click()
  await page.keyboard.type('f')
  const cell = clerk.field('licensing.decisions')
  await cell.click()
  await expect.poll(() => held.length).toBeGreaterThan(earlier)
  for (const go of held) go()
  await expect(problems).toHaveText('abcdef')
  await expect(cell).toBeFocused()
})

/** Kind, depth and words of each block. */
const blocks = (page: Page): Promise<string[]> =>
  words(page).evaluate((editor) =>
    Array.from(editor.children, (block) =>
      [block.getAttribute('data-kind'), block.getAttribute('data-indent'), block.textContent].join(
        ' ',
      ),
    ),
  )

async function starts(page: Page): Promise<Clerk> {
  const clerk = await Clerk.withReport(page)
  await words(page).focus()
  return clerk
}

test('numbers typed at the start of a line make headings, and are taken back by one key', async ({
  page,
}) => {
  await starts(page)
  await page.keyboard.type('（一）')
  await expect.poll(() => blocks(page)).toEqual(['heading1 0 （一）'])
  await page.keyboard.type('主动公开')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1.')
  await expect.poll(() => blocks(page)).toEqual(['heading1 0 （一）主动公开', 'paragraph 0 1.'])
  await page.keyboard.type('政')
  await expect.poll(async () => (await blocks(page)).at(-1)).toBe('heading2 0 1.政')

  await test.step('Backspace gives the line back as it was typed', async () => {
    await page.keyboard.press('Backspace')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('paragraph 0 1.政')
    await page.keyboard.type('策')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => blocks(page))
      .toEqual(['heading1 0 （一）主动公开', 'paragraph 0 1.政策', 'paragraph 0 '])
  })

  await test.step('undo takes back the heading, not the words', async () => {
    await page.keyboard.type('（2）')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('heading3 0 （2）')
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('paragraph 0 （2）')
    await page.keyboard.press('Control+Y')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('heading3 0 （2）')
  })

  await test.step('a figure is no number of a heading', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('1.5万元')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('paragraph 0 1.5万元')
  })

  await test.step('an input method makes the same heading', async () => {
    const method = await InputMethod.of(page)
    await page.keyboard.press('Enter')
    await method.composes('（er）')
    await method.commits('（二）')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('heading1 0 （二）')
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => (await blocks(page)).at(-1)).toBe('paragraph 0 （二）')
  })
})

test('keys and buttons agree about headings, lists and bold', async ({ page }) => {
  await starts(page)
  const bar = page.getByRole('toolbar', { name: `${section}：格式` })
  const button = (name: string) => bar.getByRole('button', { name, exact: true })
  const isPressed = (name: string, pressed: boolean) =>
    expect(button(name)).toHaveAttribute('aria-pressed', String(pressed))
  await page.keyboard.type('甲')
  await page.keyboard.press('Control+Alt+1')
  await isPressed('一级标题', true)
  await page.keyboard.press('Enter')
  await isPressed('正文', true)
  await page.keyboard.press('Control+b')
  await isPressed('加粗', true)
  await page.keyboard.type('乙')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('丙')
  await isPressed('加粗', false)
  await page.keyboard.press('ArrowLeft')
  await isPressed('加粗', true)

  await test.step('the bar is reached and left by the keyboard', async () => {
    await page.keyboard.press('Alt+F10')
    await expect(button('一级标题')).toBeFocused()
    await page.keyboard.press('End')
    await expect(button('插入表格')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(words(page)).toBeFocused()
    await page.keyboard.press('Alt+F10')
    await expect(button('插入表格')).toBeFocused()
    for (const name of ['插入图片', '插入数据', '编号', '列表']) {
      await page.keyboard.press('ArrowLeft')
      await expect(button(name)).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(words(page)).toBeFocused()
  })

  await test.step('lists go in and out, and an empty item ends them', async () => {
    expect(await blocks(page)).toEqual(['heading1 0 甲', 'bullet 0 乙丙'])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('丁')
    await page.keyboard.press('Tab')
    expect(await blocks(page)).toEqual(['heading1 0 甲', 'bullet 0 乙丙', 'bullet 1 丁'])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+7')
    await page.keyboard.type('戊')
    expect((await blocks(page)).slice(2)).toEqual(['bullet 0 丁', 'ordered 0 戊'])
  })

  await test.step('Backspace at the start first takes the kind, then joins', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    expect((await blocks(page)).slice(2)).toEqual(['bullet 0 丁', 'paragraph 0 戊'])
    await page.keyboard.press('Backspace')
    expect((await blocks(page)).slice(2)).toEqual(['bullet 0 丁戊'])
  })
})

test('undo and redo go back and forth through cells and words', async ({ page }) => {
  const clerk = await starts(page)
  await page.keyboard.type('公开若干。')
  await clerk.types('licensing.decisions', '12')
  await words(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('又若干。')
  await expect(words(page)).toHaveText('公开若干。又若干。')
  await page.keyboard.press('Control+Z')
  await expect(words(page)).toHaveText('公开若干。')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(clerk.field('licensing.decisions')).toHaveValue('')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(words(page)).toHaveText('')
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: '重做' }).click()
  await expect(words(page)).toHaveText('公开若干。又若干。')
  await expect(clerk.field('licensing.decisions')).toHaveValue('12')
})

test('a paste from Word keeps words, headings, lists and a small table', async ({ page }) => {
  const clerk = await starts(page)
  await page.keyboard.type('前后')
  await page.keyboard.press('ArrowLeft')
  await pastes(page, {
    'text/html': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
      <p class=MsoNormal style='text-indent:32pt'>（一）主动公开<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>甲项<o:p></o:p></p>
      <table class=MsoTableGrid><tr><td><p class=MsoNormal>项目<o:p></o:p></p></td><td><p class=MsoNormal>数</p></td></tr>
      <tr><td>公开</td><td>3</td></tr></table><p class=MsoNormal>以上。</p></body></html>`,
  })
  const pasted = [
    'paragraph 0 前',
    'heading1 0 （一）主动公开',
    'bullet 0 甲项',
    expect.stringMatching(/^embed {2}项目数公开3/u),
    'paragraph 0 以上。后',
  ]
  await expect.poll(() => blocks(page)).toEqual(pasted)
  await clerk.seesSaved()
  await page.reload()
  await expect(words(page).getByRole('cell', { name: '公开' })).toBeVisible()
  expect(await blocks(page)).toEqual(pasted)

  await test.step('a table can be written after, and taken away whole', async () => {
    await words(page).getByRole('cell', { name: '公开' }).click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('续')
    expect((await blocks(page)).slice(4)).toEqual(['paragraph 0 续', 'paragraph 0 以上。后'])
    await words(page).getByRole('cell', { name: '公开' }).dblclick()
    await page.keyboard.press('Delete')
    await expect(words(page).getByRole('table')).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect(words(page).getByRole('table')).toHaveCount(1)
  })
  await findsNoBarrier(page, '[data-section="overview"]')
})
