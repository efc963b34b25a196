/** A report on its way to publication, between two desks that exchange nothing but a file. */
import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { findsNoBarrier } from '#e2e/people/inspector.ts'
import { Reviewer } from '#e2e/people/reviewer.ts'
import type { Mailed } from '#e2e/people/correspondent.ts'

/** A desk left open would go on setting pages beside the next test. */
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

interface Entry {
  readonly act: { readonly do: string }
  signature?: unknown
}

/** The file as somebody would forge it: without its history, and the signatures of two decisions exchanged. */
function withSwappedSignatures({ text }: Mailed): Mailed {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file this test has just saved
  const file = JSON.parse(text) as {
    history?: string
    historyDigest?: string
    review: { events: Entry[] }
  }
  delete file.history
  delete file.historyDigest
  const [one, other] = file.review.events.filter(({ act }) => act.do === 'pass')
  if (!one || !other) throw new Error('nothing was passed')
  ;[one.signature, other.signature] = [other.signature, one.signature]
  return { name: '换过签名.json', text: JSON.stringify(file) }
}

async function opensExample(clerk: Reviewer): Promise<void> {
  await clerk.opensExample()
  await expect(clerk.page.getByRole('main', { name: '年度报告' })).toBeVisible()
  await expect(clerk.page.locator('#section-overview').getByRole('textbox')).toBeVisible()
}

test('a report is sent, remarked on, returned, mended, approved, published and corrected', async ({
  browser,
}) => {
  test.slow()
  const clerk = await Reviewer.atDesk(browser)
  const supervisor = await Reviewer.atDesk(browser)
  await opensExample(clerk)

  await test.step('nobody sends a report with an error in it', async () => {
    await clerk.types('applications.new.person', '22')
    await clerk.page.getByRole('button', { name: '送审', exact: true }).click()
    await clerk.fillsProfile('李明', '经办')
    const dialog = clerk.page.getByRole('dialog', { name: '送审' })
    await expect(dialog).toContainText('错误和未填项')
    await expect(dialog.getByRole('button', { name: '送审', exact: true })).toBeDisabled()
    await findsNoBarrier(clerk.page, 'dialog')
    await dialog.getByRole('button', { name: /「自然人」一列/u }).click()
    await expect(dialog).toHaveCount(0)
    await expect(clerk.cell('applications.new.person')).toBeInViewport()
    await clerk.types('applications.new.person', '21')
  })

  await test.step('once sent, nobody writes in it', async () => {
    await clerk.submits('初审', '终审')
    await expect(clerk.state()).toHaveText('送审 · 初审')
    await expect(
      clerk.page.getByText('请“存为文件”，交给初审；需要修改请先“撤回送审”'),
    ).toBeVisible()
    await expect(clerk.field('applications.new.person')).toHaveAttribute('readonly')
  })
  const sent = await clerk.savesFile()

  await test.step('not even its title from the list', async () => {
    await clerk.goesToList()
    await clerk.page.getByRole('button', { name: /的操作/u }).click()
    await expect(clerk.page.getByRole('menuitem', { name: '修改标题' })).toBeDisabled()
    await clerk.page.keyboard.press('Escape')
    await clerk.page.getByRole('button', { name: /^打开2024/u }).click()
    await expect(clerk.state()).toHaveText('送审 · 初审')
  })

  await test.step('the supervisor remarks in five places and proposes two changes', async () => {
    await supervisor.opensFile(sent)
    await expect(supervisor.state()).toHaveText('送审 · 初审')
    await supervisor.is('王芳', '初审')
    await supervisor.selects('overview', '政务新媒体发布信息167条')
    await supervisor.remarks('请核对新媒体条数')
    await supervisor.selects('overview', '解读政策文件3件')
    await supervisor.suggests('解读政策性文件3件')
    await supervisor.opensPanel(/^批注/u)
    await supervisor.field('applications.new.enterprise').focus()
    await supervisor.page.locator('.remarks').getByRole('button', { name: '批注' }).first().click()
    await supervisor.page.getByRole('textbox', { name: '批注' }).fill('请附登记表')
    await supervisor.page.keyboard.press('Control+Enter')
    await expect(supervisor.card('请附登记表')).toContainText('批注时为')
    await supervisor.field('licensing.decisions').focus()
    await supervisor.suggests('87')
    await supervisor.selects('problems', '培训')
    await supervisor.remarks('写明培训对象')
    await supervisor.selects('other', '无其他需要报告的事项')
    await supervisor.remarks('是否确无其他事项')
    await supervisor.selects('preamble', '河滨路18号')
    await supervisor.remarks('地址已变更，请更正')
    await supervisor.page.getByRole('tab', { name: '批注 7' }).click()
    await expect(supervisor.page.locator('.remark')).toHaveCount(7)
    await findsNoBarrier(supervisor.page, '.side')
    await supervisor.page.keyboard.press('F7')
    const walked = supervisor.card('地址已变更').getByRole('button').first()
    await expect(walked).toHaveAttribute('aria-expanded', 'true')
    await expect(walked).toBeFocused()
  })

  await test.step('the supervisor returns it with a reason', async () => {
    await supervisor.opensReview()
    await expect(supervisor.page.getByText('没有错误和提醒')).toBeVisible()
    await findsNoBarrier(supervisor.page)
    await supervisor.returnsReport('请按批注逐条修改')
    await expect(supervisor.page.getByRole('heading', { name: '审核决定' })).toBeFocused()
    await expect(supervisor.page.getByText('“存为文件”，交回经办修改')).toBeVisible()
    await supervisor.goesBackToForm()
  })
  const returned = await supervisor.savesFile()

  await test.step('the clerk takes the file in and mends the report', async () => {
    await clerk.mergesFile(returned)
    await clerk.leavesMergeReport()
    await expect(clerk.state()).toHaveText('退回 · 初审')
    await expect(clerk.page.getByText('王芳（初审）退回：请按批注逐条修改')).toBeVisible()
    await clerk.page.getByRole('button', { name: '看批注' }).click()
    await expect(clerk.page.getByRole('tab', { name: '批注 7' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    const wording = clerk.card('修改建议').filter({ hasText: '政策性' })
    await wording.getByRole('button', { name: '采纳', exact: true }).click()
    await clerk.page.getByRole('button', { name: '撤销' }).click()
    await expect(wording).toContainText('已撤销')
    await wording.getByRole('button', { name: '采纳', exact: true }).click()
    await expect(clerk.page.locator('#section-overview .prose')).toContainText('解读政策性文件3件')
    await clerk
      .card('修改建议')
      .filter({ hasText: '87' })
      .getByRole('button', { name: '不采纳' })
      .click()
    await clerk.card('请附登记表').getByRole('button').first().click()
    await clerk.card('请附登记表').getByLabel('回复').fill('已附在后')
    await clerk.card('请附登记表').getByRole('button', { name: '已处理' }).click()
    await expect(clerk.card('请附登记表')).toContainText('已回复')
    await expect(clerk.card('请附登记表').getByRole('button', { name: '同意解决' })).toHaveCount(0)
    await clerk.submits('初审', '终审')
  })
  const again = await clerk.savesFile()

  await test.step('the supervisor settles what was asked and passes it', async () => {
    await supervisor.mergesFile(again)
    await supervisor.leavesMergeReport()
    await supervisor.page.getByRole('tab', { name: /^批注/u }).click()
    await supervisor.card('请附登记表').getByRole('button').first().click()
    await supervisor.card('请附登记表').getByRole('button', { name: '同意解决' }).click()
    await expect(supervisor.card('请附登记表')).toHaveCount(0)
    await supervisor.opensReview()
    await supervisor.page.getByRole('button', { name: '看改动' }).click()
    await expect(supervisor.page.getByLabel('从', { exact: true })).toContainText('上次查看时')
    await expect(supervisor.page.locator('ins').filter({ hasText: '性' }).first()).toBeVisible()
    await supervisor.page.getByRole('button', { name: '回到审核' }).click()
    await supervisor.passes()
    await expect(supervisor.state()).toHaveText('送审 · 终审')
    await expect(supervisor.page.getByText('现在轮到终审')).toBeVisible()
    await supervisor.goesBackToForm()
    await supervisor.is('赵强', '终审')
    await supervisor.opensReview()
    await supervisor.passes()
    await expect(supervisor.state()).toHaveText('审核通过')
    await supervisor.goesBackToForm()
  })
  const passed = await supervisor.savesFile()

  await test.step('the clerk finalises, publishes, and corrects after publication', async () => {
    await clerk.mergesFile(passed)
    await clerk.leavesMergeReport()
    await expect(clerk.state()).toHaveText('审核通过')
    // Nobody's word is taken for who signed.
    await expect(clerk.page.getByText('王芳（初审）、赵强（终审）的签名还未确认身份')).toBeVisible()
    await clerk.page.getByRole('button', { name: '定稿', exact: true }).click()
    const last = clerk.page.getByRole('dialog', { name: '定稿' })
    await expect(last).toContainText('王芳（初审）、赵强（终审）的签名还未确认身份')
    await clerk.page.keyboard.press('Escape')
    await expect(clerk.state()).toHaveText('审核通过')
    await clerk.publishes('2025-01-20')
    await clerk.corrects('电话号码有误')
    await clerk.types('licensing.decisions', '90')
    await expect(clerk.field('licensing.decisions')).toHaveValue('90')
  })

  await test.step('a file whose signatures were swapped is opened, and says so at once', async () => {
    await supervisor.goesToList()
    await supervisor.opensFile(withSwappedSignatures(passed))
    await expect(
      supervisor.page.getByRole('alert').filter({ hasText: '2 条记录的签名无效' }),
    ).toBeVisible()
    await supervisor.page.getByRole('button', { name: '审核记录' }).click()
    await expect(supervisor.page.getByText('签名无效，内容或签名被换过').first()).toBeVisible()
  })

  await test.step('the trail tells it all and is whole', async () => {
    await clerk.choosesReviewAction('审核记录')
    await expect(clerk.page.getByText('记录完整')).toBeVisible()
    for (const what of ['送审', '初审退回', '初审通过', '终审通过', '定稿', '登记公开'])
      await expect(clerk.page.getByRole('cell', { name: what, exact: true }).first()).toBeVisible()
    await expect(clerk.page.getByText('签名有效 · 未确认身份').first()).toBeVisible()
    await findsNoBarrier(clerk.page)
    const signed = clerk.page.getByRole('row').filter({ hasText: '终审通过' })
    await signed.getByRole('button', { name: '登记姓名' }).click()
    await signed.getByRole('textbox').fill('赵墙')
    await clerk.page.keyboard.press('Enter')
    await expect(signed).toContainText('本单位登记为赵墙')
    await signed.getByRole('button', { name: '更正登记' }).click()
    await signed.getByRole('textbox').fill('')
    await signed.getByRole('button', { name: '撤销登记' }).click()
    await expect(signed).toContainText('未确认身份')
  })
})

for (const seed of ['003_55e08c139f8a7177', '004_a53a1aafad74cc7a']) {
  const file = `../shared/seeds/${seed}.txt`
  test(`published report ${seed.slice(0, 3)} goes the whole way`, async ({ browser }) => {
    test.skip(!existsSync(file), `no ${file} here`)
    test.slow()
    const clerk = await Reviewer.atDesk(browser)
    const supervisor = await Reviewer.atDesk(browser)
    await clerk.page.getByLabel('导入往年报告', { exact: true }).setInputFiles(file)
    await clerk.page.getByRole('button', { name: '建为年报' }).click()
    await expect(clerk.page.locator('#section-overview').getByRole('textbox')).toBeVisible()
    await clerk.settlesDoubts()
    await clerk.explainsWarnings('原件如此')
    await clerk.is('李明', '经办')
    await clerk.submits('终审')
    const sent = await clerk.savesFile()

    await test.step('it comes back with five remarks and two proposals', async () => {
      await supervisor.opensFile(sent)
      await supervisor.is('赵强', '终审')
      for (const paragraph of [0, 1, 2]) {
        await supervisor.selectsIn('overview', paragraph, 4)
        await supervisor.remarks(`请核对第${paragraph + 1}处`)
      }
      for (const paragraph of [0, 1]) {
        await supervisor.selectsIn('overview', paragraph, 8)
        await supervisor.remarks(`请补充依据${paragraph + 1}`)
        await supervisor.selectsIn('overview', paragraph, 2)
        await supervisor.suggests(`改写${paragraph + 1}`)
      }
      await supervisor.opensReview()
      await supervisor.returnsReport('请核对后再送')
      await supervisor.goesBackToForm()
    })

    await test.step('it is mended and sent again', async () => {
      await clerk.mergesFile(await supervisor.savesFile())
      await clerk.leavesMergeReport()
      await expect(clerk.state()).toHaveText('退回 · 终审')
      await clerk.opensPanel(/^批注 7$/u)
      for (const [words, verdict] of [
        ['改写1', '采纳'],
        ['改写2', '不采纳'],
      ] as const)
        await clerk.card(words).getByRole('button', { name: verdict, exact: true }).click()
      await expect(clerk.page.locator('#section-overview .prose')).toContainText('改写1')
      await expect(clerk.page.locator('#section-overview .prose')).not.toContainText('改写2')
      await clerk.opensPanel(/^核查/u)
      await clerk.explainsWarnings('原件如此')
      await clerk.submits('终审')
    })

    await test.step('it is approved, published and corrected', async () => {
      await supervisor.mergesFile(await clerk.savesFile())
      await supervisor.leavesMergeReport()
      await supervisor.opensReview()
      await supervisor.passes()
      await expect(supervisor.state()).toHaveText('审核通过')
      await supervisor.goesBackToForm()
      await clerk.mergesFile(await supervisor.savesFile())
      await clerk.leavesMergeReport()
      await clerk.publishes('2026-01-20')
      await clerk.corrects('有误')
      await clerk.selectsIn('overview', 2, 2)
      await clerk.page.keyboard.type('更正')
      await expect(clerk.state()).toHaveText('更正 · 部分审核失效')
    })
  })
}
