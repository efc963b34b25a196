/** For tests and the bench: a balanced report printed in some shape and then damaged, and what it was. */
import type { Form } from '#template/form.ts'
import { balancedReport } from './balanced-report.ts'
import type { Damage } from './damaged-shapes.ts'
import { barredShapes, brokenBarShapes } from './page-text-shapes.ts'
import { blindShapes, repeatedShapes, type Shape, wholeShapes } from './printed-shapes.ts'

/** Every shape that is damaged, by name. */
export const damagedShapes: readonly (readonly [string, Shape])[] = Object.entries({
  ...wholeShapes,
  ...barredShapes,
  ...brokenBarShapes,
  ...blindShapes,
  ...repeatedShapes,
})

/** The bytes of the damaged report with a name for them, and the values it had; `roll` decides everything. */
export function damagedReport(form: Form, shape: Shape, damage: Damage, roll: () => number) {
  const noughts = roll() < 0.4 ? 0.9 : 0.4
  const figures = Array.from({ length: 200 }, () =>
    roll() < noughts ? 0 : Math.floor(roll() * (roll() < 0.2 ? 2_000 : 40)),
  )
  const { values } = balancedReport(form, figures)
  const text = damage(
    shape(form, (id) => String(values.get(id) ?? '')),
    roll,
  )
  const fileName = text.includes('<table') ? 'a.html' : 'a.txt'
  return { bytes: new TextEncoder().encode(text), fileName, values }
}
