/** What two copies wrote differently at the same place: all of it stands until a person decides. */
import { joinsWhole } from './joined-meta.ts'
import type { Registers } from '#report/registers/registers.ts'

/** Something two copies say differently, until a person decides. */
export interface SideBySide {
  /** A cell, the note beside a cell, a part of the report's details, a written reason. */
  readonly kind: 'cell' | 'note' | 'meta' | 'reason'
  /** The cell; `title`, `contact.phone` and the like; the rule and what it excuses. */
  readonly id: string
  /** The first is the one shown meanwhile; the same order in every copy. */
  readonly values: readonly unknown[]
}

const kinds: readonly SideBySide['kind'][] = ['cell', 'note', 'meta', 'reason']

/** Everything that waits for a decision, in a fixed order. */
export function sideBySideIn(registers: Registers): readonly SideBySide[] {
  const found: SideBySide[] = []
  for (const name of registers.names) {
    const values = registers.read(name)
    if (values.length < 2) continue
    const kind = kinds.find((one) => name.startsWith(`${one}:`))
    const id = name.slice((kind ?? '').length + 1)
    if (kind && !(kind === 'meta' && joinsWhole(id, values))) found.push({ kind, id, values })
  }
  const keyOf = ({ kind, id }: SideBySide) => `${kinds.indexOf(kind)}${id}`
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
