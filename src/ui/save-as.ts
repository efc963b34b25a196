/** Files handed to the clerk's computer: the report file and every export. */

/** Characters no file system takes, replaced; "清河县水务局2024年….docx". */
export const safeFileName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\n\r\t]/gu, '_').slice(0, 120)

/** Offers bytes for saving under a name. */
export function saveAs(bytes: Uint8Array | string, name: string, mime: string): void {
  const part = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  const address = URL.createObjectURL(new Blob([part], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = safeFileName(name)
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
