/** Sealing and opening files with the browser's own cryptography, where the address is a secure one. */
import { isSealedFile, openSealedFile, sealReportFile } from '#report/file/sealed-file.ts'

/** Why nothing can be sealed or opened here; null where it can. */
export const noSealing = (): string | null =>
  // Missing where the page came over plain http.
  Reflect.get(globalThis.crypto, 'subtle') === undefined
    ? '当前网址不是安全连接（https），浏览器不提供加密。请改用以 https 开头的网址，或在本机打开本系统后再试。'
    : null

/** Whether a file is under a password; reads no more than its beginning. */
export const isSealed = async (file: File): Promise<boolean> =>
  isSealedFile(await file.slice(0, 400).text())

/** A report file under a password. */
export const sealed = (text: string, password: string): Promise<string> =>
  sealReportFile(text, password, {
    subtle: crypto.subtle,
    salt: crypto.getRandomValues(new Uint8Array(16)),
    iv: crypto.getRandomValues(new Uint8Array(12)),
  })

/** The file inside, or why there is none. */
export async function unsealed(file: File, password: string) {
  const reading = await openSealedFile(await file.text(), password, { subtle: crypto.subtle })
  return reading.ok ? { ok: true as const, file: new File([reading.text], file.name) } : reading
}
