/** The whole-report check against the check of one changed cell, warm, in one run. */
import { check } from '#checks/check.ts'
import { LiveCheck } from '#checks/live-check.ts'
import type { CellValue } from '#report/cell-value.ts'
import { emptyReport } from '#report/report.ts'
import { forms } from '#template/forms.ts'
import { printMachine, quantiles } from './measure.ts'

printMachine()
for (const form of forms) {
  const cells: Record<string, CellValue> = {}
  for (const cell of form.cells.values()) {
    if (!cell.computed) cells[cell.id] = cell.type === 'integer' ? 3 : '0.5'
  }
  const report = {
    ...emptyReport({
      form: form.id,
      year: form.years.from,
      issuers: ['青石县水利局'],
      level: null,
    }),
    cells,
  }
  const live = new LiveCheck(form, (cell) => cells[cell])
  const inputs = Object.keys(cells)
  const whole: number[] = []
  const single: number[] = []
  for (let round = 0; round < 2_000; round += 1) {
    const cell = inputs[round % inputs.length] ?? ''
    cells[cell] = round % 7
    const start = performance.now()
    live.change(cell)
    const between = performance.now()
    check({ ...report, cells }, form)
    const end = performance.now()
    if (round < 500) continue
    single.push(between - start)
    whole.push(end - between)
  }
  const [singleMedian, singleTail] = quantiles(single)
  const [wholeMedian, wholeTail] = quantiles(whole)
  console.log(
    `form ${form.id}: whole check ${wholeMedian.toFixed(3)} ms (p95 ${wholeTail.toFixed(3)}), ` +
      `one cell ${singleMedian.toFixed(4)} ms (p95 ${singleTail.toFixed(4)}), ` +
      `ratio ${(wholeMedian / singleMedian).toFixed(1)}; findings ${live.findings.length}`,
  )
}
