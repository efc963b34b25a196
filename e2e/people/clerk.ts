/** The clerk at the keyboard: what she does, in the words of the screen. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Clerk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** A clerk who has opened the product in an empty browser. */
  static async arriving(page: Page): Promise<Clerk> {
    const clerk = new Clerk(page)
    await clerk.arrives()
    return clerk
  }

  /** A clerk in front of a new report with nothing in it. */
  static async withReport(page: Page, year = 2024, issuer = '青石县水利局'): Promise<Clerk> {
    const clerk = await Clerk.arriving(page)
    await clerk.startsReport(year, issuer)
    return clerk
  }

  /** A clerk in front of the report that is filled in already. */
  static async withExample(page: Page): Promise<Clerk> {
    const clerk = await Clerk.arriving(page)
    await clerk.opensExample()
    return clerk
  }

  /** Opens the product in an empty browser. */
  async arrives(): Promise<void> {
    await this.page.goto('./')
    await expect(this.page.getByText('不得录入涉密信息').first()).toBeVisible()
  }

  /** Starts a report by the dialog, with the keyboard alone. */
  async startsReport(year: number, issuer: string): Promise<void> {
    await this.page
      .getByRole('button', { name: /新建年报/u })
      .first()
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(/年度/u).first().fill(String(year))
    await dialog
      .getByLabel(/机关全称|机关名称/u)
      .first()
      .fill(issuer)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('main', { name: '年度报告' })).toBeVisible()
  }

  /** Opens the report that is filled in already. */
  async opensExample(): Promise<void> {
    await this.page.getByRole('button', { name: /示例/u }).first().click()
  }

  grid(name: string): Locator {
    return this.page.getByRole('grid', { name })
  }

  /** One cell by its public id; the id is the contract's, not the screen's. */
  cell(id: string): Locator {
    return this.page.locator(`[data-cell="${id}"]`)
  }

  /** The field of a cell, where figures are typed. */
  field(id: string): Locator {
    return this.page.locator(`[id="cell-${id}"]`)
  }

  /** Errors listed in the panel, blanks left aside. */
  findings(): Locator {
    return this.page
      .getByRole('region', { name: '错误' })
      .getByRole('listitem')
      .getByRole('button')
      .filter({ hasNotText: '格未填' })
  }

  /** Goes to a cell and types into it, then moves on with Enter. */
  async types(id: string, text: string): Promise<void> {
    await this.field(id).focus()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  async opensExport(): Promise<Locator> {
    await this.page.getByRole('button', { name: '导出', exact: true }).click()
    return this.page.getByRole('dialog', { name: '导出' })
  }

  /** Ticks these formats in the open export dialog and no other, and exports them. */
  async exports(...wanted: readonly RegExp[]): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '导出' })
    const formats = dialog.getByRole('group', { name: '导出哪些文件' })
    await expect(formats).toBeVisible()
    for (const box of await formats.getByRole('checkbox').all()) await box.uncheck()
    for (const format of wanted) await formats.getByRole('checkbox', { name: format }).check()
    await dialog.getByRole('button', { name: '导出所选文件' }).click()
  }

  async opensPanel(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  async seesSaved(): Promise<void> {
    await expect(this.page.getByText(/已保存 · \d/u)).toBeVisible()
  }
}
