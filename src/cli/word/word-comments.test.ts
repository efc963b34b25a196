/** A reviewer who stays in Word: comments, answers, and what becomes of proposals that went out with the file. */
import { describe, expect, it } from 'vitest'
import type { Prose } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Act } from '#report/review-event.ts'
import { nextEvent } from '#review/chain.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'
import {
  at,
  body,
  type Edit,
  edited,
  fresh,
  hand,
  home,
  ins,
  put,
  plainFile,
  run,
  sentence,
  told,
  within,
} from './edited-file.ts'
import { fileOf, startOfReview } from './reviewed-report.ts'

const comments = (inner: string) =>
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:comments>`
const comment = (id: number, text: string) =>
  `<w:comment w:id="${id}" ${hand} w:initials="张"><w:p>${run(text)}</w:p></w:comment>`
const withComments = (bytes: Uint8Array, inner: string, edit: Edit) =>
  edited(bytes, {
    'word/document.xml': edit,
    'word/comments.xml': () => comments(inner),
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
  })
const range = (id: number, inner: string) =>
  `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

const withProposal = (document = fresh()) => {
  const anchor = wordsAnchor(document.prose('overview'), 'overview', { block: 1, from: 2, to: 4 })
  const event = nextEvent(
    [],
    { name: '王审核', role: 'first' },
    { do: 'suggest', at: anchor, to: '主动公开' },
    startOfReview,
  )
  document.note({ events: [event], versions: {} })
  return { document, id: event.id }
}

const remarked = () => {
  const document = fresh()
  const prose = document.prose('overview')
  const event = nextEvent(
    [],
    { name: '王审核', role: 'first' },
    {
      do: 'remark',
      at: wordsAnchor(prose, 'overview', { block: 1, from: 2, to: 6 }),
      text: '请写明渠道',
    },
    startOfReview,
  )
  document.note({ events: [event], versions: {} })
  return { document, remark: event.id }
}
/** As LibreOffice 7 writes it: no commentsExtended, no names of paragraphs. */
const fromLibreOffice = async (of: ReportDocument, text: string, where: Edit) =>
  edited(await fileOf(of), {
    'word/commentsExtended.xml': null,
    '[Content_Types].xml': (xml) => xml.replace(/<Override[^>]*commentsExtended[^>]*>/u, ''),
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(/<Relationship [^>]*commentsExtended[^>]*>/u, ''),
    'word/document.xml': where,
    'word/comments.xml': (xml) =>
      xml
        .replaceAll(/ w14:(?:paraId|textId)="\w*"/gu, '')
        .replace('</w:comments>', `${comment(7, text)}</w:comments>`),
  })
const beside: Edit = (xml) =>
  xml
    .replace('<w:commentRangeStart w:id="0"/>', (mark) => mark + mark.replace('0', '7'))
    .replace('<w:commentRangeEnd w:id="0"/>', (mark) => mark + mark.replace('0', '7'))

/** As Word writes it where every tracked change is refused. */
const refuse: Edit = (xml) =>
  xml
    .replace(/<w:ins .*?<\/w:ins>/su, '')
    .replace(/<w:del [^>]*>(.*?)<\/w:del>/su, (_, inner: string) =>
      inner.replaceAll('w:delText', 'w:t'),
    )

describe('comments', () => {
  it('on words, on a paragraph and on a heading come back at their places', async () => {
    const bytes = withComments(
      await plainFile(),
      comment(0, '出处？') + comment(1, '这一段太短') + comment(2, '标题'),
      (xml) => {
        const first = within(
          sentence,
          '全年公开',
          range(0, run('信息')),
          '412条，解读政策文件3件。',
        )(xml)
        const second = within(
          '加强培训。',
          '',
          `${run('加强培训。')}<w:r><w:commentReference w:id="1"/></w:r>`,
          '',
        )(first)
        return within('一、总体情况', '', range(2, run('一、总体情况')), '')(second)
      },
    )
    expect([...told(bytes)].sort()).toEqual(
      [
        '张处 overview「信息」 出处？',
        '张处 overview「加强培训。」 这一段太短',
        '张处 overview 标题',
      ].sort(),
    )
  })
  it('that answer ours come back as answers, and ours are not doubled', async () => {
    const document = fresh()
    const note = (act: Act, when: number) => {
      const event = nextEvent(
        document.report.review.events,
        { name: '王审核', role: 'first' },
        act,
        when,
      )
      document.note({ events: [event], versions: {} })
      return event.id
    }
    const anchor = wordsAnchor(document.prose('overview'), 'overview', { block: 1, from: 2, to: 6 })
    const remark = note({ do: 'remark', at: anchor, text: '请写明渠道' }, startOfReview)
    const bytes = edited(await fileOf(document), {
      'word/comments.xml': (xml) =>
        xml
          .replace(/<w:p>/u, '<w:p w14:paraId="00000001">')
          .replace(
            '</w:comments>',
            `<w:comment w:id="7" ${hand}><w:p w14:paraId="0A0B0C0D">${run('网站和公众号')}</w:p></w:comment></w:comments>`,
          ),
      'word/commentsExtended.xml': () =>
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001"/><w15:commentEx w15:paraId="0A0B0C0D" w15:paraIdParent="00000001"/></w15:commentsEx>',
      '[Content_Types].xml': (xml) => xml,
      'word/_rels/document.xml.rels': (xml) =>
        xml.includes('commentsExtended')
          ? xml
          : xml.replace(
              '</Relationships>',
              '<Relationship Id="rIdE" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
            ),
    })
    const { items, known } = home(bytes, document)
    expect(known).toBe(1)
    expect(items).toEqual([
      {
        by: { name: '张处', role: 'section' },
        at,
        act: { do: 'answer', remark, text: '网站和公众号' },
      },
    ])
  })
  describe('from a program that keeps no threads', () => {
    it('answer what stands on the same words of another', async () => {
      const { document, remark } = remarked()
      const bytes = await fromLibreOffice(document, '网站和公众号', beside)
      expect(home(bytes, document).items.map(({ act }) => act)).toEqual([
        { do: 'answer', remark, text: '网站和公众号' },
      ])
    })
    it('answer what they quote', async () => {
      const { document, remark } = remarked()
      const text = '回复给 王审核 (2025-01-06, 10:30): "请写明…"\n网站和公众号'
      const bytes = await fromLibreOffice(document, text, (xml) => xml)
      expect(home(bytes, document).items.map(({ act }) => act)).toEqual([
        { do: 'answer', remark, text: '网站和公众号' },
      ])
    })
    it('stay remarks of their own on other words', async () => {
      const { document } = remarked()
      const other = within('加强培训。', '', range(7, run('加强培训。')), '')
      const bytes = await fromLibreOffice(document, '培训几次', other)
      expect(told(bytes, document)).toEqual(['张处 overview「加强培训。」 培训几次'])
    })
  })
  it('on words that are gone keep them in their text', async () => {
    const bytes = withComments(
      await plainFile(),
      comment(0, '出处？'),
      within(sentence, '全年公开', range(0, run('信息412条')), '，解读政策文件3件。'),
    )
    const document = fresh()
    document.edit([
      {
        prose: 'overview',
        blocks: [{ kind: 'paragraph', indent: 0, runs: [{ text: '另写一段。' }] }],
      },
    ])
    expect(told(bytes, document)).toEqual(['张处 overview （原文“信息412条”）出处？'])
  })
})

describe('proposals that went out', () => {
  it('and were accepted in Word are named, not proposed again', async () => {
    const { document, id } = withProposal()
    const bytes = body(await fileOf(document), (xml) =>
      xml.replace(/<w:del .*?<\/w:del>/su, '').replace(/<w:ins [^>]*>(.*?)<\/w:ins>/su, '$1'),
    )
    expect(home(bytes, document)).toMatchObject({ items: [], accepted: [id] })
  })
  it('and were refused in Word are named, and nothing else is', async () => {
    const { document, id } = withProposal()
    const bytes = body(await fileOf(document), refuse)
    expect(home(bytes, document)).toMatchObject({ items: [], accepted: [], refused: [id] })
    expect(home(await fileOf(document), document).refused).toEqual([])
  })
  it('are as decided in Word where the same words stand in another paragraph too', async () => {
    const begun = fresh()
    const twice: Prose = [
      { kind: 'heading1', indent: 0, runs: [{ text: sentence }] },
      { kind: 'paragraph', indent: 0, runs: [{ text: sentence }] },
    ]
    begun.edit([{ prose: 'overview', blocks: twice }])
    const { document, id } = withProposal(begun)
    const file = await fileOf(document)
    expect(home(file, document)).toMatchObject({ items: [], accepted: [], refused: [] })
    expect(home(body(file, refuse), document)).toMatchObject({ accepted: [], refused: [id] })
    const taken = body(file, (xml) =>
      xml.replace(/<w:del .*?<\/w:del>/su, '').replace(/<w:ins [^>]*>(.*?)<\/w:ins>/su, '$1'),
    )
    expect(home(taken, document)).toMatchObject({ items: [], accepted: [id], refused: [] })
  })
  it('on numbers are known as accepted or refused, those made after the file went out as neither', async () => {
    const document = fresh()
    const propose = (cell: string, to: number, when: number) => {
      const { events } = document.report.review
      const value = document.report.cells[cell] ?? null
      const wish: Act = { do: 'suggest', at: { on: 'cell', cell, value }, to }
      const event = nextEvent(events, { name: '王审核', role: 'first' }, wish, when)
      document.note({ events: [event], versions: {} })
      return event.id
    }
    const taken = propose('licensing.decisions', 237, startOfReview)
    const left = propose('penalties.decisions', 19, startOfReview + 1000)
    const bytes = await fileOf(document)
    propose('coercion.decisions', 3, startOfReview + 2000)
    const decided = body(bytes, (xml) =>
      xml
        .replace(
          /<w:del (?:(?!<w:del ).)*?<\/w:del>(?=<w:ins [^>]*>(?:(?!<\/w:ins>).)*>237<)/su,
          '',
        )
        .replace(/<w:ins [^>]*>((?:(?!<\/w:ins>).)*>237<.*?)<\/w:ins>/su, '$1')
        .replace(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*>19<.*?<\/w:ins>/su, '')
        .replace(/<w:del [^>]*>(.*?)<\/w:del>/su, (_, inner: string) =>
          inner.replaceAll('w:delText', 'w:t'),
        ),
    )
    expect(home(decided, document)).toMatchObject({
      items: [],
      accepted: [taken],
      refused: [left],
    })
    // Once both are decided here, the same file has nothing to say.
    for (const [suggestion, verdict] of [
      [taken, 'accepted'],
      [left, 'refused'],
    ] as const) {
      const { events } = document.report.review
      const decision: Act = { do: 'decide', suggestion, verdict, text: '' }
      const event = nextEvent(
        events,
        { name: '李经办', role: 'clerk' },
        decision,
        startOfReview + 9000,
      )
      document.note({ events: [event], versions: {} })
    }
    document.edit([{ cell: 'licensing.decisions', value: 237 }])
    expect(home(decided, document)).toMatchObject({ items: [], accepted: [], refused: [] })
  })
  it('are all that was decided there: what was taken from the file before is known', async () => {
    const document = fresh()
    const bytes = body(await fileOf(document), (xml) => xml.replace('政策文件3件', '政策文件4件'))
    const [item] = home(bytes, document).items
    if (!item) throw new Error('nothing came back')
    const event = nextEvent([], item.by, item.act, item.at)
    document.note({ events: [event], versions: {} })
    expect(home(bytes, document)).toMatchObject({ items: [], accepted: [], refused: [], known: 1 })
  })
  it('and were changed by another come back as the wish of that other', async () => {
    const { document } = withProposal()
    const bytes = body(await fileOf(document), (xml) =>
      xml.replace(
        /(<w:ins [^>]*>)(<w:r>.*?<\/w:r>)(<\/w:ins>)/su,
        (_, open: string, inner: string, close: string) =>
          `${open}<w:del w:id="77" ${hand}>${inner.replaceAll('w:t', 'w:delText')}</w:del>${close}${ins('依法公开')}`,
      ),
    )
    expect(told(bytes, document)).toEqual(['张处 overview「公开」 → 依法公开'])
  })
})

const cell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

it('a remark on a picture or a small table within the words comes back to it', async () => {
  const rows = [{ type: 'tableRow', content: [cell('渠道'), cell('条数')] }]
  const src =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const embeds: Prose = [
    { kind: 'embed', indent: 0, runs: [], embed: { type: 'table', content: rows } },
    { kind: 'embed', indent: 0, runs: [], embed: { type: 'image', attrs: { src, alt: '图' } } },
    { kind: 'paragraph', indent: 0, runs: [{ text: '如上。' }] },
  ]
  const start = { ...fresh().report, prose: { ...fresh().report.prose, other: embeds } }
  const document = ReportDocument.of(start, 1)
  for (const block of [0, 1]) {
    const place = wordsAnchor(document.prose('other'), 'other', { block, from: 0, to: 1 })
    const remark: Act = { do: 'remark', at: place, text: `第${block}个` }
    const { events } = document.report.review
    const event = nextEvent(events, { name: '王审核', role: 'first' }, remark, startOfReview)
    document.note({ events: [event], versions: {} })
  }
  const bytes = await fileOf(document)
  expect(home(bytes, document)).toMatchObject({ items: [], known: 2 })
  const copy = ReportDocument.of(start, 2)
  const { items } = home(bytes, copy)
  expect(items.map(({ act }) => act)).toMatchObject([
    { do: 'remark', at: { on: 'image' }, text: '第0个' },
    { do: 'remark', at: { on: 'image' }, text: '第1个' },
  ])
  const changed = body(bytes, put('条数', '篇数'))
  expect(home(changed, copy).items.map(({ act }) => act)).toMatchObject([
    { do: 'remark', at: { on: 'image' }, text: '（原文“条数”）建议改为“篇数”' },
    {},
    {},
  ])
})
