/** How far each section has come: what is filled, what is blank, what is wrong and not answered for. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { isBlankFinding, type Place } from '#checks/finding.ts'
import { characterCount, hollowHeadings, isUnwritten } from '#report/prose/prose.ts'
import { isAnswered, type ShownFinding } from './shown-findings.ts'
import type { Report } from '#report/report.ts'

export interface SectionState {
  readonly key: SectionKey
  /** Worst thing first; "empty" where nothing is written, "partly" where blanks are left. */
  readonly mark: 'error' | 'warning' | 'empty' | 'partly' | 'done'
  readonly errors: number
  readonly warnings: number
  /** Input cells of a grid; 0 for prose. */
  readonly inputs: number
  readonly filled: number
  readonly characters: number
  /** A table the form leaves to the organ: nothing in it has to be filled. */
  readonly free: boolean
}

export interface Progress {
  readonly inputs: number
  readonly filled: number
  readonly errors: number
  readonly warnings: number
  readonly sections: readonly SectionState[]
}

/** Whether a finding only says that cells are still to be filled in. */
export const isBlank = ({ finding }: ShownFinding): boolean => isBlankFinding(finding)

/** Errors and warnings left at each place, in one pass: this is asked for at every key. */
function leftAt(findings: readonly ShownFinding[]) {
  const left = { error: new Map<Place | null, number>(), warning: new Map<Place | null, number>() }
  for (const shown of findings) {
    const { tier, section } = shown.finding
    if (tier === 'hint' || isBlank(shown) || isAnswered(shown)) continue
    left[tier].set(section, (left[tier].get(section) ?? 0) + 1)
  }
  return left
}

const total = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

function markOf(state: Omit<SectionState, 'mark' | 'key'>, empty: boolean): SectionState['mark'] {
  if (state.errors > 0) return 'error'
  if (state.warnings > 0) return 'warning'
  if (empty) return 'empty'
  return state.filled < state.inputs ? 'partly' : 'done'
}

/** The state of every section and of the whole; computed cells do not count as input. */
export function progressOf(
  form: Form,
  report: Report,
  findings: readonly ShownFinding[],
  isFilled: (cell: string) => boolean,
): Progress {
  const left = leftAt(findings)
  const sections = form.sections.map((section): SectionState => {
    const errors = left.error.get(section.key) ?? 0
    const warnings = left.warning.get(section.key) ?? 0
    if (section.kind === 'prose') {
      const prose = report.prose[section.key]
      const state = {
        errors,
        warnings,
        inputs: 0,
        filled: 0,
        characters: characterCount(prose),
        free: false,
      }
      const mark = markOf(state, isUnwritten(prose))
      const partly = mark === 'done' && hollowHeadings(prose).length > 0
      return { ...state, key: section.key, mark: partly ? 'partly' : mark }
    }
    const inputs = section.grid.valueRows
      .flat()
      .filter((cell) => form.cells.get(cell)?.computed === false)
    const filled = inputs.filter(isFilled).length
    const free = section.grid.optional
    const asked = free ? filled : inputs.length
    const state = { errors, warnings, inputs: asked, filled, characters: 0, free }
    return { ...state, key: section.key, mark: markOf(state, filled === 0) }
  })
  const sum = (of: (state: SectionState) => number) =>
    sections.reduce((all, state) => all + of(state), 0)
  return {
    sections,
    inputs: sum((state) => state.inputs),
    filled: sum((state) => state.filled),
    errors: total(left.error),
    warnings: total(left.warning),
  }
}
