/** Files a clerk may drop that no reader takes, told by their first bytes: each with its own way out. */
import { kindOfPicture } from '#readers/source-picture.ts'
import { decodeText } from '#readers/text/decode-text.ts'

const signed = (bytes: Uint8Array, at: number, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[at + index] === sign)

const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Also of kinds that no document prints: TIFF, BMP, WebP. */
const isPicture = (bytes: Uint8Array): boolean =>
  kindOfPicture(bytes) !== undefined ||
  signed(bytes, 0, 0x49, 0x49, 0x2a, 0x00) ||
  signed(bytes, 0, 0x4d, 0x4d, 0x00, 0x2a) ||
  /^BM[\s\S]{4}\0{4}/u.test(letters(bytes, 0, 10)) ||
  /^RIFF[\s\S]{4}WEBP/u.test(letters(bytes, 0, 12))

/** Where an OpenDocument file tells what it is: its first entry, stored as it is. */
const openDocument = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)/u

/** A .zip may be a Word file that a browser renamed. */
const packed = new Set(['.rar', '.7z'])

/** Why a file of another kind is not read; null where a reader may try. `ending` is that of its name, in small letters. */
export function refusalOfKind(bytes: Uint8Array, ending: string): string | null {
  if (isPicture(bytes))
    return '这是图片，没有可读的文字。请找到原来的Word文档，或用文字识别软件转成Word后再导入。'
  const head = letters(bytes, 0, 120)
  if (packed.has(ending) || head.startsWith('Rar!') || head.startsWith('7z\u00bc\u00af'))
    return '这是压缩包，不能直接读取。请先解压，再导入其中的报告文件。'
  if (head.startsWith('{\\rtf'))
    return '这是RTF格式的文件，不能直接读取。请用Word或WPS打开，另存为.docx后再导入。'
  const open = openDocument.exec(letters(bytes, 30, 120))?.[1]
  if (open !== undefined)
    return open === 'text'
      ? '这是OpenDocument文档（.odt），不能直接读取。请用Word或WPS打开，另存为.docx后再导入。'
      : '这是OpenDocument表格（.ods），不能直接读取。请用Excel或WPS打开，另存为.xlsx后再导入。'
  if (
    /^(?:MIME-Version|From): /iu.test(head) &&
    /multipart\/related/iu.test(letters(bytes, 0, 2000))
  )
    return '这是单个文件的网页（.mht），不能直接读取。请用Word或WPS打开，另存为.docx后再导入。'
  return null
}

const officeNames = new Set(['.doc', '.docx', '.wps', '.xls', '.xlsx', '.et'])

/** The web page in a file named as one of Word or Excel, as office systems hand out; null where there is none. */
export function pageInOfficeName(bytes: Uint8Array, ending: string): string | null {
  if (!officeNames.has(ending) || signed(bytes, 0, 0x50, 0x4b) || signed(bytes, 0, 0xd0, 0xcf))
    return null
  const text = decodeText(bytes)
  return text !== null &&
    /^\s*(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype html|html|table|meta)\b/iu.test(text)
    ? text
    : null
}
