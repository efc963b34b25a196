/** A report goes to another desk as one file and comes back: both sides wrote meanwhile, and nothing of it is lost. */
import { expect, test, type Browser } from '@playwright/test'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { type Correspondent, desk, type Mailed } from '#e2e/people/correspondent.ts'

const person = 'applications.new.person'
const enterprise = 'applications.new.enterprise'
const decisions = 'licensing.decisions'

/** Looked at by whoever changes these dialogs: SHOTS=folder takes them. */
const shoot = async ({ page }: Correspondent, name: string) => {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

/** A desk left open would go on setting pages beside the next test. */
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

const desks = async (browser: Browser): Promise<readonly [Correspondent, Correspondent]> => {
  const pages = await Promise.all(
    [1, 2].map(async () => (await browser.newContext({ serviceWorkers: 'block' })).newPage()),
  )
  const [clerk, supervisor] = pages.map(desk)
  if (!clerk || !supervisor) throw new Error('No desks')
  await clerk.arrives()
  await supervisor.arrives()
  return [clerk, supervisor]
}

/** Both have the report, and both went on with it; the file is the supervisor's. */
const worksApart = async (browser: Browser) => {
  const [clerk, supervisor] = await desks(browser)
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.types(person, '3')
  await supervisor.opensFile(await clerk.savesFile())
  await expect(supervisor.field(person)).toHaveValue('3')
  await supervisor.types(person, '7')
  await supervisor.types(enterprise, '2')
  await clerk.types(person, '5')
  await clerk.types(decisions, '12')
  return { clerk, supervisor, file: await supervisor.savesFile() }
}

const report = (of: Correspondent) => of.page.getByRole('dialog', { name: '合并结果' })

test('both write meanwhile: different places merge, the same cell waits for a choice', async ({
  browser,
}) => {
  const { clerk, supervisor, file } = await worksApart(browser)
  await clerk.goesToList()
  await clerk.opensFile(file)
  const kin = clerk.page.getByRole('dialog', { name: '本机已有这份报告' })
  await expect(kin).toContainText('青石县水利局')
  await shoot(clerk, 'kin')
  await findsNoBarrier(clerk.page, 'dialog')
  await kin.getByRole('button', { name: '合并到这一份' }).click()

  const told = report(clerk)
  await expect(told.getByRole('list', { name: '收进来的修改' })).toContainText('2')
  const choice = told.getByRole('list', { name: '两边填得不同的地方' })
  await expect(choice.getByRole('button', { name: '5', exact: true })).toBeVisible()
  await expect(choice.getByRole('button', { name: '7', exact: true })).toBeVisible()
  await expect(choice).toContainText('5 本机的')
  await expect(choice).toContainText('7 收到的')
  await shoot(clerk, 'merged')
  await findsNoBarrier(clerk.page, 'dialog')
  const original = clerk.page.waitForEvent('download')
  await told.getByRole('button', { name: '取回本机的原件' }).click()
  expect((await original).suggestedFilename()).toContain('合并前')
  await clerk.page.keyboard.press('Escape')

  await expect(clerk.field(enterprise)).toHaveValue('2')
  await expect(clerk.field(decisions)).toHaveValue('12')
  await expect(clerk.field(person)).toHaveAccessibleDescription(/两处填写不一致/u)
  await expect(clerk.page.getByText('有 1 处两边填得不同')).toBeVisible()
  await shoot(clerk, 'undecided')
  await clerk.page.getByRole('button', { name: '逐处选定' }).click()
  await clerk.page
    .getByRole('list', { name: '两边填得不同的地方' })
    .getByRole('button', { name: '7', exact: true })
    .press('Enter')
  await expect(clerk.page.getByText('已全部选定。')).toBeVisible()
  // The keyboard stays in the dialog, and then on the page, though what it had was answered away.
  await expect(clerk.page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await clerk.page.keyboard.press('Escape')
  await expect(clerk.page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(clerk.field(person)).toHaveValue('7')
  await expect(clerk.page.getByText('有 1 处两边填得不同')).toHaveCount(0)

  await clerk.choosesFileAction('合并前的原件')
  const kept = clerk.page.getByRole('list', { name: '合并前的原件' })
  await expect(kept.getByRole('listitem')).toHaveCount(2)
  await shoot(clerk, 'originals')
  await clerk.page.keyboard.press('Escape')

  await clerk.seesSaved()
  await clerk.page.reload()
  await expect(clerk.field(person)).toHaveValue('7')
  await expect(clerk.field(enterprise)).toHaveValue('2')

  // And back: the supervisor gets the choice and loses nothing.
  await supervisor.mergesFile(await clerk.savesFile())
  await expect(report(supervisor)).toBeVisible()
  await supervisor.page.keyboard.press('Escape')
  await expect(supervisor.field(person)).toHaveValue('7')
  await expect(supervisor.field(decisions)).toHaveValue('12')
})

test('a title, a contact and a note written at both desks wait for a choice as well', async ({
  browser,
}) => {
  const [clerk, supervisor] = await desks(browser)
  await clerk.startsReport(2024, '青石县水利局')
  await supervisor.opensFile(await clerk.savesFile())
  for (const [who, tail] of [
    [clerk, '甲'],
    [supervisor, '乙'],
  ] as const) {
    await who.opensPanel(/报告信息/u)
    await who.page.getByRole('textbox', { name: /标题/u }).fill(`标题${tail}`)
    await who.page
      .getByLabel(/电话/u)
      .first()
      .fill(tail === '甲' ? '0951-5068112' : '0951-5068113')
    await who.field(person).focus()
    await who.opensPanel(/单元格/u)
    await who.page.getByRole('textbox', { name: /附注/u }).fill(`附注${tail}`)
    await who.seesSaved()
  }
  await clerk.mergesFile(await supervisor.savesFile())
  const choice = report(clerk).getByRole('list', { name: '两边填得不同的地方' })
  await expect(choice.getByRole('listitem')).toHaveCount(3)
  await shoot(clerk, 'details')
  for (const wanted of ['标题乙', '0951-5068112', '附注乙'])
    await choice.getByRole('button', { name: wanted, exact: true }).click()
  await expect(report(clerk).getByText('已全部选定。')).toBeVisible()
  await clerk.page.keyboard.press('Escape')
  await clerk.field(person).focus()
  await expect(clerk.page.getByRole('textbox', { name: /附注/u })).toHaveValue('附注乙')
  await clerk.opensPanel(/报告信息/u)
  await expect(clerk.page.getByRole('textbox', { name: /标题/u })).toHaveValue('标题乙')
  await expect(clerk.page.getByRole('textbox', { name: /电话/u })).toHaveValue('0951-5068112')
})

test('a sealed file asks until the password is right, and the same file twice brings nothing', async ({
  browser,
}) => {
  const { clerk, supervisor } = await worksApart(browser)
  const file = await supervisor.sealsFile('水利-2024')
  expect(file.text).not.toContain('青石县')
  await clerk.goesToList()
  await clerk.opensFile(file)
  const asked = clerk.page.getByRole('dialog', { name: '打开加密文件' })
  await asked.getByLabel('密码').fill('不对的密码')
  await asked.getByRole('button', { name: '打开' }).click()
  await expect(asked.getByLabel('密码')).toHaveAccessibleDescription(/密码不对/u)
  await shoot(clerk, 'password')
  await findsNoBarrier(clerk.page, 'dialog')
  await asked.getByLabel('密码').fill('水利-2024')
  await clerk.page.keyboard.press('Enter')
  await clerk.page.getByRole('button', { name: '合并到这一份' }).click()
  await expect(report(clerk).getByRole('list', { name: '收进来的修改' })).toBeVisible()
  await clerk.page.keyboard.press('Escape')

  await clerk.mergesFile(file)
  await asked.getByLabel('密码').fill('水利-2024')
  await clerk.page.keyboard.press('Enter')
  await expect(report(clerk)).toContainText('没有新的内容')
  await shoot(clerk, 'nothing-new')
})

const tampered = ({ name, text }: Mailed): Mailed => ({
  name,
  text: text.replace(`"${enterprise}": 2`, `"${enterprise}": 222`),
})

test.describe('a file that is not as it was sent', () => {
  test('with a changed figure is told of, and merged without it', async ({ browser }) => {
    const { clerk, file } = await worksApart(browser)
    await clerk.mergesFile(tampered(file))
    const dialog = clerk.page.getByRole('dialog', { name: '文件在本系统之外被改动过' })
    await expect(dialog.getByRole('list', { name: '被改动的内容' })).toContainText('由 2 改为 222')
    await shoot(clerk, 'tampered')
    await findsNoBarrier(clerk.page, 'dialog')
    await dialog.getByRole('button', { name: '不要改动，合并其余内容' }).click()
    await expect(report(clerk)).toBeVisible()
    await clerk.page.keyboard.press('Escape')
    await expect(clerk.field(enterprise)).toHaveValue('2')
    const [newcomer] = await desks(browser)
    await newcomer.opensFile(tampered(file))
    await expect(newcomer.page.getByRole('list', { name: '被改动的内容' })).toContainText('222')
    await newcomer.page.getByRole('button', { name: '不要改动，打开原来的内容' }).click()
    await expect(newcomer.field(enterprise)).toHaveValue('2')
  })

  test('with a changed figure is merged with it where the clerk says so', async ({ browser }) => {
    const { clerk, file } = await worksApart(browser)
    await clerk.mergesFile(tampered(file))
    await clerk.page.getByRole('button', { name: '连同改动合并' }).click()
    const came = report(clerk).getByRole('list', { name: '收进来的修改' })
    await expect(came).toContainText('待选定')
    await report(clerk).getByRole('button', { name: '5', exact: true }).click()
    await expect(came).not.toContainText('待选定')
    await clerk.page.keyboard.press('Escape')
    await expect(clerk.field(enterprise)).toHaveValue('222')
  })

  test('cut off, or of another report, changes nothing', async ({ browser }) => {
    const { clerk, supervisor, file } = await worksApart(browser)
    await clerk.mergesFile({ ...file, text: file.text.slice(0, -200) })
    const refused = clerk.page.getByRole('dialog', { name: '没有合并' })
    await expect(refused).toContainText('请重新取得完整的文件')
    await shoot(clerk, 'cut')
    await refused.getByRole('button', { name: '知道了' }).click()
    await supervisor.goesToList()
    await supervisor.startsReport(2024, '青石县水利局')
    await clerk.mergesFile(await supervisor.savesFile())
    await expect(refused).toContainText('不是同一份报告')
    await refused.getByRole('button', { name: '知道了' }).click()
    await expect(clerk.field(person)).toHaveValue('5')
    await expect(clerk.page.getByText('处两边填得不同')).toHaveCount(0)
  })
})

test('words typed into a paragraph the other deleted are told of', async ({ browser }) => {
  const [clerk, supervisor] = await desks(browser)
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.writes('other', '第一段保留。')
  await clerk.page.keyboard.press('Enter')
  await clerk.page.keyboard.type('第二段会被删去。')
  await clerk.seesSaved()
  await supervisor.opensFile(await clerk.savesFile())
  const theirs = supervisor.page.locator('#section-other [contenteditable="true"]')
  await expect(theirs).toContainText('第二段会被删去。')
  await theirs.getByText('第二段会被删去。').click()
  await supervisor.page.keyboard.press('Home')
  for (let step = 0; step < 3; step += 1) await supervisor.page.keyboard.press('ArrowRight')
  await supervisor.page.keyboard.type('补充说明')
  await expect(theirs).toContainText('第二段补充说明会被删去。')
  const mine = clerk.page.locator('#section-other [contenteditable="true"]')
  await mine.getByText('第二段会被删去。').click()
  await clerk.page.keyboard.press('End')
  await clerk.page.keyboard.press('Shift+Home')
  await clerk.page.keyboard.press('Backspace')
  await clerk.page.keyboard.press('Backspace')
  await expect(mine).not.toContainText('第二段')
  await clerk.seesSaved()
  await supervisor.seesSaved()
  await clerk.mergesFile(await supervisor.savesFile())
  const strays = report(clerk).getByRole('list', { name: '移到相邻段落的文字' })
  await expect(strays).toContainText('补充说明')
  await shoot(clerk, 'strays')
  await clerk.page.keyboard.press('Escape')
  await expect(mine).toContainText('补充说明')
})

test('words both changed at one place are told of with what either wrote', async ({ browser }) => {
  const [clerk, supervisor] = await desks(browser)
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.writes('problems', '宣传不多。')
  await supervisor.opensFile(await clerk.savesFile())
  await expect(supervisor.page.locator('#section-problems')).toContainText('宣传不多。')
  await supervisor.writes('problems', '对外')
  await clerk.writes('problems', '线上')
  await clerk.mergesFile(await supervisor.savesFile())

  const told = report(clerk)
  const clash = told.getByRole('list', { name: '两边都改了的文字' }).getByRole('listitem')
  await expect(clash).toHaveCount(1)
  await expect(clash).toContainText('线上宣传不多。')
  await expect(clash).toContainText('对外宣传不多。')
  await shoot(clerk, 'clash')
  await findsNoBarrier(clerk.page, 'dialog')
  await clash.getByRole('button', { name: '到这一段' }).click()
  await expect(told).toHaveCount(0)
})

test('a password of five characters, or two that differ, are not taken', async ({ page }) => {
  const clerk = desk(page)
  await clerk.arrives()
  await clerk.startsReport(2024, '青石县水利局')
  await clerk.choosesFileAction('存为加密文件')
  const dialog = page.getByRole('dialog', { name: '存为加密文件' })
  await dialog.getByLabel('密码', { exact: true }).fill('12345')
  await dialog.getByRole('button', { name: '加密保存' }).click()
  await expect(dialog.getByText('密码至少6位。')).toBeVisible()
  await dialog.getByLabel('密码', { exact: true }).fill('123456')
  await dialog.getByLabel('再输入一次').fill('123457')
  await dialog.getByRole('button', { name: '加密保存' }).click()
  await expect(dialog.getByText('两次输入的密码不一致。')).toBeVisible()
  await shoot(clerk, 'seal')
  await findsNoBarrier(page, 'dialog')
})
