/** A decision binds to exact content: what is another makes exactly its own part another. */
import { assert, constantFrom, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import { nextEvent } from './chain.ts'
import { staleApprovals } from './approvals.ts'
import { changedPlaces, contentMark, versionOf } from './content.ts'
import { standOf } from './stand.ts'

const found = formById('2021')
if (!found) throw new Error('no form')
const form = found
const now = contentMark(exampleReport, form)
const placesOf = (report: Report) => changedPlaces(now, contentMark(report, form))
const inputs = [...form.cells.values()].filter(({ computed }) => !computed)
const paragraph = { kind: 'paragraph' as const, indent: 0, runs: [{ text: '另一段' }] }

const without = (id: string) =>
  Object.fromEntries(Object.entries(exampleReport.cells).filter(([key]) => key !== id))

const picture = (src: string) => ({
  kind: 'embed' as const,
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src } },
})

const withPicture = (src: string): Report => ({
  ...exampleReport,
  prose: { ...exampleReport.prose, other: [picture(src)] },
})

describe('the mark of a content', () => {
  it('is the same for the same report, however its parts are ordered', () => {
    const turned = Object.fromEntries(Object.entries(exampleReport.cells).reverse())
    expect(placesOf({ ...exampleReport, cells: turned })).toEqual([])
  })

  it('names exactly the table of a cell that changed', () => {
    assert(
      property(constantFrom(...inputs), nat(), (cell, value) => {
        const had = exampleReport.cells[cell.id]
        const cells = { ...exampleReport.cells, [cell.id]: value }
        expect(placesOf({ ...exampleReport, cells })).toEqual(had === value ? [] : [cell.grid])
      }),
    )
  })

  it('tells a blank from a nought, and a cell left blank from none never filled', () => {
    const zero = inputs.find(({ id }) => exampleReport.cells[id] === 0)
    if (!zero) throw new Error('the example has a nought')
    expect(placesOf({ ...exampleReport, cells: without(zero.id) })).toEqual([zero.grid])
    const blank = contentMark({ ...exampleReport, cells: without(zero.id) }, form)
    const nulled = { ...exampleReport, cells: { ...exampleReport.cells, [zero.id]: null } }
    expect(contentMark(nulled, form)).toEqual(blank)
  })

  it('names the section of words, the note, the title and the signature', () => {
    const prose = { ...exampleReport.prose, other: [...exampleReport.prose.other, paragraph] }
    expect(placesOf({ ...exampleReport, prose })).toEqual(['other'])
    const notes = { ...exampleReport.notes, 'licensing.decisions': '含一件' }
    expect(placesOf({ ...exampleReport, notes })).toEqual(['disclosure'])
    expect(placesOf({ ...exampleReport, title: '另一个标题' })).toEqual(['title'])
    const signature = { organs: [], date: '2025-02-02' }
    expect(placesOf({ ...exampleReport, signature })).toEqual(['signature'])
  })

  it('does not depend on remarks, reasons and doubts', () => {
    const doubts = [{ at: 'year', why: '请核对' }]
    expect(placesOf({ ...exampleReport, doubts })).toEqual([])
  })

  it('takes a picture by its hash, and keeps no picture in a version', () => {
    const one = withPicture(`data:image/png;base64,${'A'.repeat(9000)}`)
    const other = withPicture(`data:image/png;base64,${'B'.repeat(9000)}`)
    expect(changedPlaces(contentMark(one, form), contentMark(other, form))).toEqual(['other'])
    expect(JSON.stringify(versionOf(one))).not.toContain('AAAA')
  })
})

describe('an approval', () => {
  const clerk = { name: '李明', role: 'clerk' as const }
  const final = { name: '赵强', role: 'final' as const }
  const sent = nextEvent(
    [],
    clerk,
    { do: 'submit', stages: ['final'], apart: true, content: now },
    1,
  )
  const passed = nextEvent([sent], final, { do: 'pass', stage: 'final', content: now }, 2)
  const stand = standOf({ events: [sent, passed], versions: {} })

  it('stands for what it was given on', () => {
    expect(staleApprovals(stand, now)).toEqual([])
  })

  it('lapses for the part that changed, and for no other', () => {
    const cells = { ...exampleReport.cells, 'licensing.decisions': 1 }
    const stale = staleApprovals(stand, contentMark({ ...exampleReport, cells }, form))
    expect(stale.map(({ places }) => places)).toEqual([['disclosure']])
  })

  it('lets nothing else be finalised', () => {
    const other = contentMark({ ...exampleReport, title: '另一个标题' }, form)
    const finalised = nextEvent([sent, passed], clerk, { do: 'finalise', content: other }, 3)
    const after = standOf({ events: [sent, passed, finalised], versions: {} })
    expect(after.state).toBe('approved')
    expect(after.trail.at(-1)?.idle).toContain('不一致')
  })
})
