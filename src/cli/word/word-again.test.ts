/** A Word file that comes home a second time, or was worked on within one minute: nothing is doubled, nothing put elsewhere. */
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '#report/report-document.ts'
import type { Act } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'
import {
  body,
  del,
  edited,
  fresh,
  hand,
  home,
  ins,
  plainFile,
  run,
  sentence,
  told,
  within,
} from './edited-file.ts'
import { fileOf, startOfReview } from './reviewed-report.ts'

/** Takes everything a file brings, as the clerk who leaves every tick where it is. */
const take = (bytes: Uint8Array, document: ReportDocument): number => {
  const { items } = home(bytes, document)
  for (const { by, at, act } of items) {
    const event = nextEvent(document.report.review.events, by, act, at)
    document.note({ events: [event], versions: {} })
  }
  return items.length
}

const paragraphOf = (xml: string, text: string): string => {
  const start = xml.lastIndexOf('<w:p>', xml.indexOf(text))
  return xml.slice(start, xml.indexOf('</w:p>', start) + '</w:p>'.length)
}

/** Cuts the paragraph of some words out and puts it down behind that of others. */
const moves = (words: string, behind: string) => (xml: string) => {
  const moved = paragraphOf(xml, words)
  const rest = xml.replace(moved, '')
  return rest.replace(paragraphOf(rest, behind), (one) => one + moved)
}

describe('a file that was taken before brings nothing new', () => {
  it('where several things were changed in one minute', async () => {
    const document = fresh()
    const bytes = body(await fileOf(document), (xml) => {
      const changed = within(
        sentence,
        '全年公开信息',
        `${del('412')}${ins('413')}`,
        '条，解读政策文件3件。',
      )(xml)
      return within(
        '条，解读政策文件3件。',
        '条，解读政策文件',
        `${del('3')}${ins('4')}`,
        '件。',
      )(changed)
    })
    expect(take(bytes, document)).toBe(2)
    expect(home(bytes, document)).toMatchObject({ items: [], known: 2, refused: [] })
    expect(home(await fileOf(document), document)).toMatchObject({ items: [], refused: [] })
  })
  it('where a paragraph is gone and nobody says when', async () => {
    const document = fresh()
    const bytes = body(await fileOf(document), (xml) => xml.replace(paragraphOf(xml, sentence), ''))
    expect(take(bytes, document)).toBe(1)
    expect(home(bytes, document)).toMatchObject({ items: [], known: 1 })
  })
  it('where what could only be remarked on was remarked on', async () => {
    const document = fresh()
    const bytes = body(await fileOf(document), moves(sentence, '加强培训。'))
    expect(take(bytes, document)).toBe(1)
    expect(home(bytes, document)).toMatchObject({ items: [], known: 1 })
  })
})

it('a number and words proposed in one second are told apart', async () => {
  const document = fresh()
  const by = { name: '王审核', role: 'first' } as const
  const say = (act: Act) => {
    const event = nextEvent(document.report.review.events, by, act, startOfReview)
    document.note({ events: [event], versions: {} })
  }
  const prose = document.prose('overview')
  const words = wordsAnchor(prose, 'overview', { block: 1, from: 2, to: 4 })
  say({ do: 'suggest', at: words, to: '主动公开' })
  say({ do: 'suggest', at: { on: 'cell', cell: 'licensing.decisions', value: 236 }, to: 237 })
  expect(home(await fileOf(document), document)).toMatchObject({ items: [], known: 2 })
})

it('a paragraph put in behind the last one of a section stays in that section', async () => {
  const bytes = body(await plainFile(), (xml) => {
    const heading = paragraphOf(xml, '二、主动公开政府信息情况')
    const added = `<w:p><w:pPr><w:rPr><w:ins w:id="903" ${hand}/></w:rPr></w:pPr><w:ins w:id="904" ${hand}>${run('另附公开名单。')}</w:ins></w:p>`
    return xml.replace(heading, added + heading)
  })
  expect(told(bytes)).toEqual(['张处 overview「。」 → 。\n另附公开名单。'])
})

it('a paragraph moved without tracking is remarked on where it stands here', async () => {
  const bytes = edited(await plainFile(), {
    'word/document.xml': moves(sentence, '加强培训。'),
  })
  expect(told(bytes)).toEqual([`未署名 overview「${sentence}」 在Word中移到了“加强培训。”之后`])
})
