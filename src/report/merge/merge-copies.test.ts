/** Copies of a whole report go apart and are mailed to and fro as files: nothing lost, nothing doubled, one result. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Desk,
  type DeskAct,
  deskActs,
  lettersOf,
  Names,
  standing,
  startingReport,
} from './diverging-copies.ts'
import { ReportDocument } from '#report/report-document.ts'

/** More rounds, or the same again: FC_RUNS=20000 FC_SEED=7 npx vitest run src/report/merge-copies.test.ts */
const rounds = Number(process.env['FC_RUNS'] ?? 40)
const seed = process.env['FC_SEED']
const parameters = { numRuns: rounds, ...(seed === undefined ? {} : { seed: Number(seed) }) }
const patience = 30_000 + rounds * 1000

const figureActs = ['cell', 'clear-cell', 'decide'] as const
const wordActs = ['type', 'delete', 'split', 'join', 'redo'] as const

/** What happens in one round: few kinds of acts at few places, so that copies often meet at the same one. */
const someActs = fc
  .oneof(
    fc.record({
      palette: fc.uniqueArray(fc.constantFrom(...deskActs), { minLength: 1, maxLength: 6 }),
      places: fc.constantFrom(1, 3, 12),
    }),
    fc.constantFrom({ palette: [...figureActs], places: 1 }, { palette: [...wordActs], places: 1 }),
  )
  .chain(({ palette, places }) =>
    fc.array(
      fc.record<DeskAct>({
        desk: fc.nat({ max: 2 }),
        what: fc.constantFrom(...palette, 'send', 'undo'),
        at: fc.nat({ max: places - 1 }),
        where: fc.nat({ max: places + 2 }),
        size: fc.nat({ max: 20 }),
      }),
      { minLength: 2, maxLength: 24 },
    ),
  )

/** What people took away themselves, and what each desk took away and brought back. */
class Witness {
  readonly values = new Set<string>()
  readonly letters = new Set<string>()
  readonly #ousted = new Set<string>()
  readonly #deleted = new Set<string>()
  /** Letters that came back at a desk after they were gone there. */
  readonly #revived = new Map<string, Set<Desk>>()

  watch(desk: Desk, work: () => void): void {
    const [before, lettersBefore] = [standing(desk.document), lettersOf(desk.document.report)]
    work()
    const [after, lettersAfter] = [standing(desk.document), lettersOf(desk.document.report)]
    for (const value of after) this.values.add(value)
    for (const value of before) if (!after.has(value)) this.#ousted.add(value)
    for (const letter of lettersAfter.keys()) {
      if (this.letters.has(letter) && !lettersBefore.has(letter))
        this.#revived.set(letter, (this.#revived.get(letter) ?? new Set()).add(desk))
      this.letters.add(letter)
    }
    for (const letter of lettersBefore.keys())
      if (!lettersAfter.has(letter)) this.#deleted.add(letter)
  }

  finds(document: ReportDocument): void {
    const stands = standing(document)
    const letters = lettersOf(document.report)
    expect(
      [...this.values].filter((value) => !this.#ousted.has(value) && !stands.has(value)),
    ).toEqual([])
    expect([...stands].filter((value) => !this.values.has(value))).toEqual([])
    for (const letter of this.letters) {
      const count = letters.get(letter) ?? 0
      if (!this.#deleted.has(letter)) expect(count, letter).toBe(1)
      // Two desks that both delete the same words and both take that back each bring them back.
      else
        expect(count, letter).toBeLessThanOrEqual(Math.max(1, this.#revived.get(letter)?.size ?? 0))
    }
    expect([...letters.keys()].filter((letter) => !this.letters.has(letter))).toEqual([])
  }
}

const wholeOf = (document: ReportDocument) => ({
  report: document.report,
  sideBySide: document.sideBySide(),
})

const mail = (from: Desk | undefined, to: Desk | undefined): void => {
  if (from && to && from !== to) to.receives(from.file())
}

/** Runs the acts at so many desks, then mails everything to everybody and looks. */
function goesRound(count: number, acts: readonly DeskAct[], order: readonly number[]): void {
  let replicas = 1
  const newReplica = () => (replicas += 1)
  const names = new Names()
  const start = ReportDocument.of(startingReport, 1).encode()
  const desks = Array.from({ length: count }, () => new Desk(start, newReplica, names))
  const witness = new Witness()
  for (const value of standing(ReportDocument.from(start, newReplica()))) witness.values.add(value)
  for (const act of acts) {
    const desk = desks[act.desk % count]
    const other = desks[act.where % count]
    if (!desk || !other) continue
    if (act.what !== 'send') witness.watch(desk, () => desk.does(act))
    else if (desk !== other) other.receives(desk.file())
  }
  for (const number of order) mail(desks[number % count], desks[Math.floor(number / count) % count])
  for (const from of desks) for (const to of desks) mail(from, to)

  const [first] = desks
  if (!first) return
  const whole = wholeOf(first.document)
  const file = first.file()
  for (const desk of desks) {
    expect(wholeOf(desk.document)).toEqual(whole)
    expect(wholeOf(ReportDocument.from(desk.document.encode(), newReplica()))).toEqual(whole)
    expect(desk.receives(file).news).toBe(false)
    expect(wholeOf(desk.document)).toEqual(whole)
  }
  witness.finds(first.document)
}

describe.each([2, 3])('%i copies', (count) => {
  it(
    'lose nothing, double nothing and say the same, whatever was done and sent in whatever order',
    () => {
      fc.assert(
        fc.property(someActs, fc.array(fc.nat({ max: 99 }), { maxLength: 3 }), (acts, order) =>
          goesRound(count, acts, order),
        ),
        parameters,
      )
    },
    patience,
  )
})
