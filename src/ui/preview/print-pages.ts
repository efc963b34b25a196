/** Prints from a frame of its own: the typeset pages as pictures, or the web page where there is no engine. */
import type { ReportDocument } from '#document/document.ts'
import type { Typesetter } from './typesetter.ts'

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
