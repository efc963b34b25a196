/** Every letter that is heavier on paper bears, in what the preview is drawn from, the sign of its line. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initPainter, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer'
import { expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { heavyLetters } from '#writers/pdf/heavy-letters.ts'
import { bringRareFonts } from '#writers/pdf/rare-fonts.ts'
import { setPages } from '#writers/pdf/set-pages.ts'
import { nodeTypst, readRareFont } from './typst-engine.ts'

it('marks bold words, titles and red heads for the painter', async () => {
  const form = formById('2021')
  if (!form) throw new Error('no form')
  const plain = compose(exampleReport, form, { unfinished: false })
  const document = {
    ...plain,
    titleLines: ['𡋾水镇年度报告'],
    front: [
      {
        kind: 'announcement' as const,
        lines: [{ look: 'organ' as const, text: '𡋾水镇公告' }],
        organs: [],
        date: null,
      },
    ],
    blocks: [
      { kind: 'paragraph' as const, spans: [{ text: '加粗', bold: true as const }] },
      ...plain.blocks,
    ],
  }
  const engine = await nodeTypst()
  await bringRareFonts(document, engine, readRareFont)
  const program = '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm'
  await initPainter({
    module_or_path: readFileSync(createRequire(import.meta.url).resolve(program)),
  })
  const painter = await new TypstRendererBuilder().build()
  const session = painter.create_session()
  const draw = () => {
    const pages = setPages(document, engine)
    if (!pages.ok) throw new Error('not set')
    const { bytes, whole } = pages.drawing
    painter.manipulate_data(session, whole ? 'reset' : 'merge', bytes)
    return { whole, picture: painter.svg_data(session) }
  }
  const first = draw()
  for (const { sign } of heavyLetters) expect(first.picture).toContain(`fill="${sign}"`)
  // Set again, only what has changed is told; fonts that come in between begin anew.
  const again = draw()
  expect([first.whole, again.whole, again.picture === first.picture]).toEqual([true, false, true])
  await engine.addFonts([])
  expect(draw().whole).toBe(true)
}, 90_000)
