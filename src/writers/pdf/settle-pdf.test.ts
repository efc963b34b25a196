/** What is added to the end of a PDF, and files it leaves alone. */
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
  /ViewerPreferences <<
    /Direction /L2R
  >>
>>
endobj
`
const pdf = bytesOf(
  `${body}xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000061 00000 n \ntrailer\n<<\n  /Size 3\n  /Root 2 0 R\n>>\nstartxref\n${body.length}\n%%EOF`,
)

describe('the end of a PDF', () => {
  it('says the colours and shows the title; every place it names is where it says', () => {
    const settled = textOf(settlePdf(pdf))
    expect(settled.startsWith(textOf(pdf))).toBe(true)
    expect(settled).toContain('/DisplayDocTitle true')
    const [, root = '', profile = ''] =
      /xref\n2 1\n(\d{10}) 00000 n \n3 1\n(\d{10}) 00000 n \n/u.exec(settled) ?? []
    expect(settled.slice(Number(root))).toMatch(
      /^2 0 obj\n<<\s*\/Type \/Catalog.*\/OutputIntents/su,
    )
    expect(settled.slice(Number(profile))).toMatch(/^3 0 obj\n<< \/N 3 \/Length \d+ >>/u)
    expect(settled).toMatch(new RegExp(`/Size 4.*/Prev ${body.length} >>\nstartxref\n`, 'su'))
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(settled)?.[1])
    expect(settled.slice(table, table + 4)).toBe('xref')
  })

  it('is left as it is where it was settled before, or is of another build', () => {
    const settled = settlePdf(pdf)
    expect(settlePdf(settled)).toBe(settled)
    const other = bytesOf('%PDF-1.7 nothing we know')
    expect(settlePdf(other)).toBe(other)
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
