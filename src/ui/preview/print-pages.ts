/** Prints from a frame of its own: the typeset pages as pictures, or the web page where there is no engine. */
import type { ReportDocument } from '#document/document.ts'
import { Typesetter } from './typesetter.ts'
import './preview.css'

const sheetStyle =
  '@page{size:A4;margin:0}html,body{margin:0}img{display:block;width:210mm;height:296.9mm;break-after:page}img:last-child{break-after:auto}'

/** An empty page beside this one, styled by object: the policy of the page forbids style in markup. */
function openFrame(style: string): { page: Document; print: () => void; close: () => void } {
  const frame = document.createElement('iframe')
  frame.className = 'preview-print'
  frame.title = '打印'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  document.body.append(frame)
  const inside = frame.contentDocument?.defaultView
  if (!inside) throw new Error('no frame')
  const sheet = new inside.CSSStyleSheet()
  sheet.replaceSync(style)
  inside.document.adoptedStyleSheets = [sheet]
  const close = () => frame.remove()
  return {
    page: inside.document,
    close,
    print: () => {
      inside.addEventListener('afterprint', () => setTimeout(close), { once: true })
      inside.focus()
      inside.print()
    },
  }
}

/** Prints the pages that are set now; `onPage` is told of each that is ready. */
export async function printPages(
  typesetter: Typesetter,
  pages: number,
  onPage: (done: number) => void,
): Promise<void> {
  const frame = openFrame(sheetStyle)
  const addresses: string[] = []
  try {
    for (let number = 1; number <= pages; number += 1) {
      const picture = await typesetter.printable(number)
      if (!picture) {
        frame.close()
        return
      }
      const image = frame.page.createElement('img')
      image.alt = `第 ${number} 页`
      image.src = URL.createObjectURL(picture)
      addresses.push(image.src)
      frame.page.body.append(image)
      await image.decode()
      onPage(number)
    }
    frame.print()
  } finally {
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}

/** What the clerk is told while a report is made ready for the printer, and how she stops it. */
interface PrintWatch {
  readonly signal: AbortSignal
  readonly onProgress: (share: number, what: string) => void
}

/** Loading the engine is the first half of the bar. */
const loadingShare = 0.5

/**
 * Sets a report of any layout and prints its pages; its web page where they cannot be set. Resolves
 * when the browser has asked for the printer; rejects only where the clerk cancels.
 */
export async function printReport(
  report: ReportDocument,
  { signal, onProgress }: PrintWatch,
): Promise<void> {
  const typesetter = new Typesetter((share) =>
    onProgress(loadingShare * share, '正在载入排版程序和字体'),
  )
  const end = () => typesetter.end()
  signal.addEventListener('abort', end)
  try {
    onProgress(0, '正在准备打印')
    const answer = await typesetter.set(report)
    signal.throwIfAborted()
    if (answer.kind !== 'pages') {
      await printWebPage(report)
      return
    }
    const { pages } = answer
    await printPages(typesetter, pages, (done) =>
      onProgress(loadingShare + (1 - loadingShare) * (done / pages), '正在准备打印'),
    )
    signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}

/** Prints the report as its web page; needs no engine. */
export async function printWebPage(report: ReportDocument): Promise<void> {
  const { writeHtml } = await import('#writers/html/write-html.ts')
  const written = new DOMParser().parseFromString(writeHtml(report), 'text/html')
  const frame = openFrame(written.querySelector('style')?.textContent ?? '')
  frame.page.documentElement.lang = report.language
  frame.page.title = report.title
  frame.page.body.append(...written.body.childNodes)
  frame.print()
}
