/** Makes the chosen files one after the other; where one cannot be made the others still come. */
import { fileName } from '#document/file-name.ts'
import type { ExportFormat, Material } from './export-formats.ts'
import { type ExportWatch, Told } from './export-watch.ts'

export interface MadeFile {
  readonly format: ExportFormat
  readonly name: string
  readonly bytes: Uint8Array
  /** What is worth knowing about it. */
  readonly notes: readonly string[]
}

export interface FailedFile {
  readonly format: ExportFormat
  readonly why: string
}

interface Making {
  readonly made: readonly MadeFile[]
  readonly failed: readonly FailedFile[]
}

const unloadable = '没能载入这种格式的导出程序，请检查网络后再试'
const unwritable = '生成时出错，请改用其他格式；报告内容没有受到影响'

/** What all files of the report are called, a draft by its mark. */
export const nameOf = ({ document }: Material): string =>
  `${fileName(document)}${document.mark ?? ''}`

/** Lets the page draw the bar and hear a press of 取消. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

async function makeFile(
  format: ExportFormat,
  material: Material,
  watch: Omit<ExportWatch, 'onNote'>,
): Promise<MadeFile> {
  const make = await format.load().catch((error: unknown) => {
    throw new Told(unloadable, { cause: error })
  })
  const notes: string[] = []
  const made = await make(material, { ...watch, onNote: (text) => notes.push(text) })
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
  // A file with what was said within the office is not to be taken for the one that is published.
  const isMarked = format.key === 'docx' && material.document.margin !== undefined
  return {
    format,
    name: `${nameOf(material)}${isMarked ? '（带批注）' : ''}${format.ending}`,
    bytes,
    notes,
  }
}

/** Typeset pages wait for their engine. */
const isSlow = ({ key }: ExportFormat): boolean => key === 'pdf' || key === 'ofd'

/** All chosen files, the slow typeset ones last; rejects only where the clerk cancels. */
export async function makeFiles(
  chosen: readonly ExportFormat[],
  material: Material,
  watch: Omit<ExportWatch, 'onNote'>,
): Promise<Making> {
  const made: MadeFile[] = []
  const failed: FailedFile[] = []
  const ordered = [...chosen].sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)))
  for (const [at, format] of ordered.entries()) {
    const tell = (share: number, what: string) =>
      watch.onProgress((at + share) / ordered.length, what)
    tell(0, `正在生成${format.name}`)
    await breathe()
    watch.signal.throwIfAborted()
    try {
      made.push(await makeFile(format, material, { signal: watch.signal, onProgress: tell }))
    } catch (error) {
      watch.signal.throwIfAborted()
      failed.push({ format, why: error instanceof Told ? error.message : unwritable })
    }
    watch.signal.throwIfAborted()
  }
  return { made, failed }
}
