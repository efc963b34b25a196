/** Who signed: keys are renewed, lost and verified elsewhere, clocks are wrong, two decide at once. */
import { expect, test, type Browser } from '@playwright/test'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Reviewer } from '#e2e/people/reviewer.ts'

/** A desk left open would go on setting pages beside the next test. */
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

const sends = async (browser: Browser, ...stages: readonly string[]) => {
  const clerk = await Reviewer.atDesk(browser)
  await clerk.sendsExample(...stages)
  return { clerk, file: await clerk.savesFile() }
}

const profile = (of: Reviewer) => of.page.getByRole('dialog', { name: '本机身份' })

const trailOf = async (of: Reviewer) => {
  await of.choosesReviewAction('审核记录')
  await expect(of.page.getByText('记录完整')).toBeVisible()
  return (what: string) => of.page.getByRole('row').filter({ hasText: what })
}

test('a key is renewed to SM2: the old signature holds, the new one is verified in another browser', async ({
  browser,
}) => {
  const { file } = await sends(browser, '初审', '终审')
  const first = await Reviewer.atDesk(browser)
  await first.opensFile(file)
  await first.is('王芳', '初审')
  await first.opensReview()
  await first.passes()
  await first.goesBackToForm()

  await first.choosesReviewAction(/本机身份/u)
  const print = profile(first).locator('code')
  const before = await print.innerText()
  await profile(first).getByRole('button', { name: '换新密钥或改用国密算法' }).click()
  await profile(first).getByLabel('签名算法').selectOption({ label: '国密算法（SM2、SM3）' })
  await findsNoBarrier(first.page, 'dialog')
  await profile(first).getByRole('button', { name: '确定换新' }).click()
  await expect(profile(first).getByRole('status')).toHaveText('已换新，此后的签名使用上面的指纹。')
  await expect(print).not.toHaveText(before)
  const after = await print.innerText()
  await first.fillsProfile('王芳', '终审')
  await first.page.reload()
  await first.choosesReviewAction(/本机身份/u)
  await expect(print).toHaveText(after)
  await first.fillsProfile('王芳', '初审')

  // The same person may not pass it twice; somebody else signs by SM2.
  const last = await Reviewer.atDesk(browser)
  await last.opensFile(await first.savesFile())
  await last.is('赵强', '终审')
  await last.choosesReviewAction(/本机身份/u)
  await profile(last).getByRole('button', { name: '换新密钥或改用国密算法' }).click()
  await profile(last).getByLabel('签名算法').selectOption({ label: '国密算法（SM2、SM3）' })
  await profile(last).getByRole('button', { name: '确定换新' }).click()
  await expect(profile(last).getByText('国密算法（SM2、SM3），')).toBeVisible()
  await last.fillsProfile('赵强', '终审')
  await last.opensReview()
  await last.passes()
  await last.goesBackToForm()
  const approved = await last.savesFile()
  expect(approved.text).toContain('"scheme": "SM2"')

  const stranger = await Reviewer.atDesk(browser)
  await stranger.opensFile(approved)
  const row = await trailOf(stranger)
  await expect(row('初审通过')).toContainText(before)
  await expect(row('初审通过')).toContainText('签名有效 · 未确认身份')
  await expect(row('终审通过')).toContainText('签名有效 · 未确认身份')
})

test('who lost the key is told before deciding, and saves the profile for a new one', async ({
  browser,
}) => {
  const { file } = await sends(browser, '终审')
  const last = await Reviewer.atDesk(browser)
  await last.opensFile(file)
  await last.is('赵强', '终审')
  await last.page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('nianbao-keys').onsuccess = done
      }),
  )
  await last.page.reload()
  await last.opensReview()
  await last.page.getByRole('button', { name: '通过', exact: true }).click()
  await expect(last.page.getByText('本机没有赵强的签名密钥')).toBeVisible()
  await last.page.keyboard.press('Escape')
  await last.goesBackToForm()
  await last.choosesReviewAction(/本机身份/u)
  await profile(last).getByRole('button', { name: '保存', exact: true }).click()
  await last.opensReview()
  await last.page.getByRole('button', { name: '通过', exact: true }).click()
  await expect(last.page.getByText('本机没有赵强的签名密钥')).toHaveCount(0)
  await last.page.keyboard.press('Escape')
  await last.passes()
  await last.goesBackToForm()
  const row = await trailOf(last)
  await expect(row('终审通过')).toContainText('签名有效 · 本单位登记为赵强')
})

test('a name the office knows, signed by another key, is told before the report is made final', async ({
  browser,
}) => {
  const { clerk, file } = await sends(browser, '终审')
  const passes = async (sent: typeof file) => {
    const last = await Reviewer.atDesk(browser)
    await last.opensFile(sent)
    await last.is('赵强', '终审')
    await last.opensReview()
    await last.passes()
    await last.goesBackToForm()
    await clerk.mergesFile(await last.savesFile())
    await clerk.leavesMergeReport()
  }
  await passes(file)
  await expect(clerk.page.getByText('赵强（终审）的签名还未确认身份')).toBeVisible()
  const row = await trailOf(clerk)
  await row('终审通过').getByRole('button', { name: '登记姓名' }).click()
  await clerk.page.keyboard.press('Enter')
  await clerk.goesBackToForm()

  await clerk.choosesReviewAction('解锁修改')
  await clerk.page.getByRole('dialog').getByLabel('理由').fill('补一处')
  await clerk.page.keyboard.press('Control+Enter')
  await clerk.submits('终审')
  await passes(await clerk.savesFile())
  await expect(
    clerk.page.getByText(
      '赵强（终审）的签名，指纹与本单位登记的不同，可能换了密钥，也可能不是本人',
    ),
  ).toBeVisible()
  const signed = (await trailOf(clerk))('终审通过').last()
  await expect(signed).toContainText('指纹与已登记的赵强不同')
})

test('two who decide at once are both told, and the trail says what counts', async ({
  browser,
}) => {
  const { clerk, file } = await sends(browser, '初审')
  const [one, other] = [await Reviewer.atDesk(browser), await Reviewer.atDesk(browser)]
  await one.opensFile(file)
  await one.is('王芳', '初审')
  await one.opensReview()
  await one.passes()
  await one.goesBackToForm()
  await other.opensFile(file)
  await other.is('周平', '初审')
  await other.opensReview()
  await other.returnsReport('数字有疑')
  await other.goesBackToForm()
  const returned = await other.savesFile()
  for (const passed of [await one.savesFile(), returned]) {
    await clerk.mergesFile(passed)
    await clerk.leavesMergeReport()
  }
  await expect(clerk.state()).toHaveText('送审 · 意见不一')
  await one.mergesFile(returned)
  await one.leavesMergeReport()
  await expect(one.state()).toHaveText('送审 · 意见不一')
  await one.opensReview()
  await one.returnsReport('同意周平的意见')
  await one.goesBackToForm()
  const row = await trailOf(one)
  await expect(row('初审通过')).toContainText('未生效：与周平在互不知情时作出了不同的决定')
  await expect(row('数字有疑')).toContainText('未生效：与王芳在互不知情时作出了不同的决定')
  await expect(row('同意周平的意见')).not.toContainText('未生效')
})

test('a clock years behind or ahead is told before a decision is dated by it', async ({
  browser,
}) => {
  const { file } = await sends(browser, '初审')
  for (const [year, words] of [
    [2019, '两台电脑中有一台的时钟不准'],
    [2037, '晚了一年以上'],
  ] as const) {
    const first = await Reviewer.atDesk(browser)
    await first.page.clock.setFixedTime(new Date(year, 2, 4))
    await first.opensFile(file)
    await first.is('王芳', '初审')
    await first.opensReview()
    await first.page.getByRole('button', { name: '退回修改' }).click()
    await expect(first.page.getByRole('dialog')).toContainText(words)
  }
})
