/** Another program the clerk copies from: it puts on the clipboard what Excel, WPS or a web page would. */
import type { BrowserContext } from '@playwright/test'

/** Numbers and words by row, as they stand on a sheet; "" is a blank. */
export type Sheet = readonly (readonly string[])[]

export class Spreadsheet {
  readonly #context: BrowserContext

  constructor(context: BrowserContext) {
    this.#context = context
  }

  /** Selects on the sheet and copies; both flavours go to the real clipboard as given. */
  async copies(flavours: { readonly text?: string; readonly html?: string }): Promise<void> {
    const sheet = await this.#context.newPage()
    await sheet.goto('about:blank')
    await sheet.evaluate((given) => {
      document.addEventListener('copy', (event) => {
        event.preventDefault()
        if (given.text !== undefined) event.clipboardData?.setData('text/plain', given.text)
        if (given.html !== undefined) event.clipboardData?.setData('text/html', given.html)
      })
    }, flavours)
    await sheet.keyboard.press('Control+c')
    await sheet.close()
  }

  /** Tab-separated text, with a line end after the last row as both programs write it. */
  copiesText(sheet: Sheet): Promise<void> {
    return this.copies({ text: textOf(sheet) })
  }

  /** As Excel: HTML between fragment marks with its own style sheet and `x:num`, and text beside it. */
  copiesFromExcel(sheet: Sheet): Promise<void> {
    const rows = sheet.map((row) => {
      const cells = row.map((text) =>
        /^[\d,.]+$/u.test(text)
          ? `<td class=xl65 align=right width=72 x:num="${text.replaceAll(',', '')}">${text}</td>`
          : `<td class=xl66 width=72 style='border-left:none'>${text === '' ? '&nbsp;' : text}</td>`,
      )
      return `<tr height=19 style='height:14.25pt'>\r\n  ${cells.join('\r\n  ')}\r\n </tr>`
    })
    return this.copies({
      text: textOf(sheet),
      html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--table{mso-displayed-decimal-separator:"\\.";} .xl65{mso-number-format:"\\#\\,\\#\\#0";}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse'><!--StartFragment--><col width=72 span=3 style='width:54pt'>${rows.join('')}<!--EndFragment--></table></body></html>`,
    })
  }

  /** As WPS: plainer HTML, full-width blanks, a `<font>` in every cell. */
  copiesFromWps(sheet: Sheet): Promise<void> {
    const rows = sheet.map(
      (row) =>
        `<tr>${row
          .map(
            (text) =>
              `<td class="et2" x:num style="height:14.4pt;"><font class="font0">${text === '' ? '　' : text}</font></td>`,
          )
          .join('')}</tr>`,
    )
    return this.copies({
      text: textOf(sheet),
      html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Generator" content="WPS Office ET"/><style>.et2{mso-number-format:"General"}</style></head><body><!--StartFragment--><table width="220"><col width="72"/>${rows.join('')}</table><!--EndFragment--></body></html>`,
    })
  }
}

const textOf = (sheet: Sheet): string => sheet.map((row) => `${row.join('\t')}\r\n`).join('')
