/** What is added to a PDF, and files it leaves alone. */
import { describe, expect, it } from 'vitest'
import { settlePdf } from './settle-pdf.ts'
import { srgbProfile } from './srgb-profile.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))
const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

const body = `%PDF-1.7
1 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
2 0 obj
<<
  /Type /Catalog
  /Pages 1 0 R
  /MarkInfo <<
    /Marked true
    /Suspects false
  >>
  /ViewerPreferences <<
    /Direction /L2R
  >>
>>
endobj
`
const pdf = bytesOf(
  `${body}xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000061 00000 n \ntrailer\n<<\n  /Size 3\n  /Root 2 0 R\n>>\nstartxref\n${body.length}\n%%EOF`,
)

describe('a settled PDF', () => {
  it('says the colours and shows the title; every object is where its table says', () => {
    const settled = textOf(settlePdf(pdf, { blocks: [] }))
    expect(settled).toContain('/Marked true')
    expect(settled).not.toContain('/Suspects')
    expect(settled).toMatch(/\/DisplayDocTitle true.*\/OutputIntents \[.*3 0 R/su)
    const [, count = ''] = /\nxref\n0 (\d+)\n/u.exec(settled) ?? []
    const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/u.exec(settled) ?? []
    expect(settled.slice(Number(start), Number(start) + 4)).toBe('xref')
    const places = settled.slice(Number(start)).match(/\d{10}(?= 00000 n)/gu) ?? []
    expect(places).toHaveLength(Number(count) - 1)
    places.forEach((place, at) => {
      expect(settled.slice(Number(place))).toMatch(new RegExp(`^${at + 1} 0 obj\n`, 'u'))
    })
    expect(settled).toContain(`/Size ${count}`)
  })

  it('is left as it is where it was settled before, or is of another build', () => {
    const settled = settlePdf(pdf, { blocks: [] })
    expect(settlePdf(settled, { blocks: [] })).toBe(settled)
    const other = bytesOf('%PDF-1.7 nothing we know')
    expect(settlePdf(other, { blocks: [] })).toBe(other)
  })
})

describe('the colour profile', () => {
  it('is as long as it says, and white is what its colours make together', () => {
    const view = new DataView(srgbProfile.buffer)
    expect(view.getUint32(0)).toBe(srgbProfile.length)
    expect(textOf(srgbProfile.slice(36, 40))).toBe('acsp')
    const found = new Map<string, number>()
    for (let tag = 0; tag < view.getUint32(128); tag += 1)
      found.set(
        textOf(srgbProfile.slice(132 + 12 * tag, 136 + 12 * tag)),
        view.getUint32(136 + 12 * tag),
      )
    const valueOf = (name: string, axis: number) =>
      view.getInt32((found.get(name) ?? 0) + 8 + 4 * axis) / 65536
    for (const axis of [0, 1, 2]) {
      const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + valueOf(name, axis), 0)
      expect(sum).toBeCloseTo(valueOf('wtpt', axis), 3)
    }
  })
})
