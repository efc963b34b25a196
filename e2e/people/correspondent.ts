/** Whoever gets a report as a file, works on it at another desk, and sends it back as a file. */
import { readFileSync } from 'node:fs'
import { expect, type Download, type Page } from '@playwright/test'
import { Clerk } from './clerk.ts'

/** A file on its way between two desks. */
export interface Mailed {
  readonly name: string
  readonly text: string
}

const mailed = async (download: Download): Promise<Mailed> => ({
  name: download.suggestedFilename(),
  text: readFileSync(await download.path(), 'utf8'),
})

const upload = ({ name, text }: Mailed) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

/** Whoever sits at a desk and exchanges files with another one. */
export class Correspondent extends Clerk {
  /** Saves the report to a file as Ctrl+S does. */
  async savesFile(): Promise<Mailed> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: '存为文件' }).click()
    return mailed(await download)
  }

  async choosesFileAction(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '更多文件操作' }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  async sealsFile(password: string): Promise<Mailed> {
    await this.choosesFileAction('存为加密文件')
    const dialog = this.page.getByRole('dialog', { name: '存为加密文件' })
    await dialog.getByLabel('密码', { exact: true }).fill(password)
    await dialog.getByLabel('再输入一次').fill(password)
    const download = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: '加密保存' }).click()
    const file = await mailed(await download)
    await expect(dialog).toHaveCount(0)
    return file
  }

  /** Opens a mailed file from the list of reports. */
  async opensFile(file: Mailed): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(upload(file))
  }

  /** Merges a mailed file into the report that is open. */
  async mergesFile(file: Mailed): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.choosesFileAction('合并收到的文件…')
    await (await chooser).setFiles(upload(file))
  }

  async goesToList(): Promise<void> {
    await this.page.getByRole('button', { name: '年报列表' }).click()
    await expect(this.page.getByRole('heading', { name: '年报列表' })).toBeVisible()
  }

  async writes(section: string, text: string): Promise<void> {
    const words = this.page.locator(`#section-${section} [contenteditable="true"]`)
    await words.click()
    await this.page.keyboard.press('Control+Home')
    await this.page.keyboard.type(text)
  }
}

export const desk = (page: Page): Correspondent => new Correspondent(page)
