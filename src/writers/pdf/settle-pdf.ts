/** What the engine does not say in a PDF: which cells are heads, what is a list, for which colours it is meant, and that its title is shown, not its file name. */
import type { ReportDocument } from '#document/document.ts'
import { joinBytes } from './join-bytes.ts'
import { tagHeads } from './head-tags.ts'
import { tagLists } from './list-tags.ts'
import { bytesOf, latin, readObjects, writeObjects } from './pdf-objects.ts'
import { srgbProfile } from './srgb-profile.ts'

/** The same pages with these said; a file of another build stays as it is. */
export function settlePdf(pdf: Uint8Array, document: Pick<ReportDocument, 'blocks'>): Uint8Array {
  const file = readObjects(pdf)
  const root = Number(/\/Root (\d+) 0 R/u.exec(file?.trailer ?? '')?.[1])
  const catalog = file?.objects.get(root)
  if (!file || !catalog || latin(catalog).includes('/OutputIntents')) return pdf
  const objects = tagLists(tagHeads(file.objects, document), document)
  const profile = Math.max(...objects.keys()) + 1
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profile} 0 R >>`
  // Poppler takes what is false unless said for an error where it is said.
  const told = latin(catalog)
    .replace(/\s*\/Suspects false/u, '')
    .replace(/(\/ViewerPreferences <<)/u, '$1\n    /DisplayDocTitle true')
    .replace(/>>(\s*endobj\s*)$/u, `  /OutputIntents [${intent}]\n>>$1`)
  objects.set(root, bytesOf(told))
  objects.set(
    profile,
    joinBytes([
      bytesOf(`${profile} 0 obj\n<< /N 3 /Length ${srgbProfile.length} >>\nstream\n`),
      srgbProfile,
      bytesOf('\nendstream\nendobj\n\n'),
    ]),
  )
  return writeObjects({ ...file, objects })
}
