/** What the engine does not say in a PDF: for which colours it is meant, and that its title is shown, not its file name. */
import { joinBytes } from '#document/join-bytes.ts'
import { srgbProfile } from './srgb-profile.ts'

const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The catalog and the trailer stand at the end. */
const tailLength = 4096

const offset = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`

/** What the end of a file says: its trailer, and the catalog that it names. */
function readEnd(pdf: Uint8Array) {
  const end = latin(pdf.subarray(-tailLength))
  const trailer = /trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/su.exec(end)
  const [, entries = '', table = ''] = trailer ?? []
  const root = Number(/\/Root (\d+) 0 R/u.exec(entries)?.[1])
  const size = Number(/\/Size (\d+)/u.exec(entries)?.[1])
  const before = latin(pdf.subarray(Math.max(0, Number(table) - tailLength), Number(table)))
  const catalog = new RegExp(`\\b${root} 0 obj\\s*<<(.*)>>\\s*endobj\\s*$`, 'su').exec(before)?.[1]
  return trailer && catalog !== undefined ? { entries, table, root, size, catalog } : null
}

/** The same pages with these said in an update at the end; a file of another build stays as it is. */
export function settlePdf(pdf: Uint8Array): Uint8Array {
  const end = readEnd(pdf)
  if (!end || end.catalog.includes('/OutputIntents')) return pdf
  const { entries, table, root, size, catalog } = end
  const told = catalog.replace(/(\/ViewerPreferences <<)/u, '$1\n    /DisplayDocTitle true')
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${size} 0 R >>`
  const profile = joinBytes([
    bytesOf(`\n${size} 0 obj\n<< /N 3 /Length ${srgbProfile.length} >>\nstream\n`),
    srgbProfile,
    bytesOf('\nendstream\nendobj\n'),
  ])
  const changed = bytesOf(
    `${root} 0 obj\n<<${told.trimEnd()}\n  /OutputIntents [${intent}]\n>>\nendobj\n`,
  )
  const catalogAt = pdf.length + profile.length
  const tableAt = catalogAt + changed.length
  // The profile is the object after the last, so that two ranges are enough.
  const places = `xref\n${root} 1\n${offset(catalogAt)}${size} 1\n${offset(pdf.length + 1)}`
  const last = entries.replace(/\/Size \d+/u, `/Size ${size + 1}`).trim()
  const tail = `${places}trailer\n<< ${last} /Prev ${table} >>\nstartxref\n${tableAt}\n%%EOF\n`
  return joinBytes([pdf, profile, changed, bytesOf(tail)])
}
