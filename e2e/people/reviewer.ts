/** What people do in a review, in the words of the screen: say who they are, remark, propose, send, decide. */
import { type Browser, expect, type Locator } from '@playwright/test'
import { Correspondent } from './correspondent.ts'

export class Reviewer extends Correspondent {
  /** Somebody at a browser of their own, the list of reports before them. */
  static async atDesk(browser: Browser): Promise<Reviewer> {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const person = new Reviewer(await context.newPage())
    await person.arrives()
    return person
  }

  /** Opens the example and waits until its words are judged too: nothing of it stands in the way. */
  async opensJudgedExample(): Promise<void> {
    await this.opensExample()
    await expect(this.page.getByText('没有错误')).toBeVisible()
  }

  /** Sends the example to the stages named, as its clerk. */
  async sendsExample(...stages: readonly string[]): Promise<void> {
    await this.opensJudgedExample()
    await this.is('李明', '经办')
    await this.submits(...stages)
  }

  /** Fills in the profile, from the menu of the bar. */
  async is(name: string, role: string): Promise<void> {
    await this.choosesReviewAction(/本机身份/u)
    await this.fillsProfile(name, role)
  }

  async fillsProfile(name: string, role: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '本机身份' })
    await dialog.getByLabel('姓名').fill(name)
    await dialog.getByLabel('角色').selectOption({ label: role })
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }

  async choosesReviewAction(name: RegExp | string): Promise<void> {
    await this.page.getByRole('button', { name: '审核事项' }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  state(): Locator {
    return this.page.locator('.review-state')
  }

  /** Sends the report to the stages named. */
  async submits(...stages: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: '送审', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: '送审' })
    await expect(dialog).toBeVisible()
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
    for (const stage of stages) await dialog.getByRole('checkbox', { name: stage }).check()
    await dialog.getByRole('button', { name: '送审', exact: true }).click()
    await expect(this.state()).toContainText('送审')
  }

  /** Selects words of a section as a hand with a mouse would. */
  async selects(section: string, words: string): Promise<void> {
    await this.page.locator(`#section-${section} .prose`).evaluate((prose, wanted) => {
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        prose.closest<HTMLElement>('[contenteditable="true"]')?.focus()
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
      throw new Error(`no such words: ${wanted}`)
    }, words)
  }

  /** Selects some characters of a paragraph of a section, from its first one on. */
  async selectsIn(section: string, paragraph: number, length: number): Promise<void> {
    await this.page
      .locator(`#section-${section} .prose > [data-kind]`)
      .nth(paragraph)
      .evaluate((block, to) => {
        const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
        if (!text) throw new Error('a paragraph without words')
        block.scrollIntoView({ block: 'center' })
        block.closest<HTMLElement>('[contenteditable="true"]')?.focus()
        document
          .getSelection()
          ?.setBaseAndExtent(text, 0, text, Math.min(to, text.textContent?.length ?? 0))
      }, length)
  }

  /** Selects from the middle of a paragraph of a section to the middle of a later one. */
  async selectsOver(section: string, first: number, last: number): Promise<void> {
    await this.page.locator(`#section-${section} .prose`).evaluate(
      (prose, [from, to]) => {
        const words = (index: number) => {
          const block = prose.querySelectorAll(':scope > [data-kind]')[index]
          const text = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
          if (!text) throw new Error('a paragraph without words')
          return text
        }
        prose.closest<HTMLElement>('[contenteditable="true"]')?.focus()
        document.getSelection()?.setBaseAndExtent(words(from), 2, words(to), 4)
      },
      [first, last] as const,
    )
  }

  /** Remarks on whatever is selected or focused. */
  async remarks(text: string): Promise<void> {
    await this.page.keyboard.press('Control+Alt+m')
    const dialog = this.page.getByRole('dialog', { name: '批注' })
    await dialog.getByRole('textbox', { name: '批注' }).fill(text)
    await this.page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
  }

  async suggests(to: string): Promise<void> {
    await this.page.keyboard.press('Control+Alt+e')
    const dialog = this.page.getByRole('dialog', { name: '修改建议' })
    await dialog.getByRole('textbox', { name: '改为' }).fill(to)
    await this.page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
  }

  async opensReview(): Promise<void> {
    await this.page.getByRole('button', { name: '审核', exact: true }).click()
    await expect(this.page.getByRole('heading', { name: '审核', exact: true })).toBeVisible()
  }

  async returnsReport(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: '退回修改' }).click()
    const dialog = this.page.getByRole('dialog', { name: /退回修改/u })
    await dialog.getByRole('textbox', { name: '退回理由' }).fill(reason)
    await dialog.getByRole('button', { name: '退回修改' }).click()
    await expect(this.state()).toContainText('退回')
  }

  async passes(): Promise<void> {
    await this.page.getByRole('button', { name: '通过', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: /通过/u })
    const seen = dialog.getByRole('checkbox')
    if ((await seen.count()) > 0) await seen.check()
    await dialog.getByRole('button', { name: '通过', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** The clerk makes it final and notes that it was published. */
  async publishes(day: string): Promise<void> {
    await this.page.getByRole('button', { name: '定稿', exact: true }).click()
    const last = this.page.getByRole('dialog', { name: '定稿' })
    await last.getByRole('button', { name: /定稿$/u }).click()
    await expect(this.state()).toHaveText('定稿')
    await this.page.getByRole('button', { name: '登记公开', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: '登记公开' })
    await dialog.getByLabel('公开日期').fill(day)
    await dialog.getByRole('button', { name: '登记公开' }).click()
    await expect(this.state()).toHaveText('已公开')
  }

  /** Opens a published report once more, with the reason. */
  async corrects(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: '公开后更正', exact: true }).click()
    await this.page.getByRole('textbox', { name: '理由', exact: true }).fill(reason)
    await this.page.getByRole('dialog').getByRole('button', { name: '公开后更正' }).click()
    await expect(this.state()).toHaveText('更正')
  }

  async goesBackToForm(): Promise<void> {
    await this.page.getByRole('button', { name: '回到编制' }).click()
    await expect(this.page.getByRole('main', { name: '年度报告' })).toBeVisible()
  }

  /** Closes what is told of a merge. */
  async leavesMergeReport(): Promise<void> {
    const dialog = this.page.getByRole('dialog').filter({ hasText: '合并' })
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await expect(dialog).toHaveCount(0)
  }

  /** Looks at everything the reader was not sure of. */
  async settlesDoubts(): Promise<void> {
    await this.opensPanel(/^核查/u)
    const doubts = this.page.getByRole('region', { name: '打开文件时存疑' })
    const all = doubts.getByRole('button', { name: '全部已核对' })
    if ((await all.count()) > 0) await all.click()
    else await doubts.getByRole('button', { name: '已核对，不再列出' }).click()
    await expect(doubts).toHaveCount(0)
  }

  /** Gives every warning the same reason. */
  async explainsWarnings(reason: string): Promise<void> {
    const warnings = this.page.getByRole('region', { name: '提醒' })
    for (let left = await warnings.locator('.finding').count(); left > 0; left -= 1) {
      const first = warnings.locator('.finding').first()
      await first.getByRole('button').first().click()
      await first.getByLabel('说明').fill(reason)
      await first.getByRole('button', { name: '保存说明' }).click()
      await expect(warnings.locator('.finding')).toHaveCount(left - 1)
    }
  }

  /** One card of the list of remarks. */
  card(text: string): Locator {
    return this.page.locator('.remark').filter({ hasText: text })
  }
}
