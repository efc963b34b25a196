/** What a PDF holds beside its words: pictures a clerk would miss, and none for a spacer of a few dots. */
import { expect, it } from 'vitest'
import { weigh } from './pdf-weight.ts'

const fileWith = (dictionary: string): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n1 0 obj<<${dictionary}/Length 3>>stream\nabc\nendstream endobj\n`,
  )

it('pictures are known by their size in dots', () => {
  const picture = (width: number, height: number) =>
    fileWith(`/Type/XObject/Subtype /Image/Width ${width}/Height ${height}`)
  expect(weigh(picture(400, 300))).toEqual({ hasPictures: true })
  expect(weigh(picture(400, 1))).toEqual({ hasPictures: false })
  expect(weigh(fileWith('/Type/XObject/Subtype/Form'))).toEqual({ hasPictures: false })
})
