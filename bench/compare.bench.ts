/** Two versions of a report of twenty pages compared: many changes, and every paragraph reworded. */
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Block, Prose } from '#report/prose/prose.ts'
import type { CellValue } from '#report/cell-value.ts'
import type { Report } from '#report/report.ts'
import { compareReports } from '#review/compare/compare-reports.ts'
import { formById } from '#template/forms.ts'
import { printAgainst, printMachine, quantiles } from './measure.ts'

const form = formById('2021')
if (!form) throw new Error('no form of 2021')

/** Letters of a page of body text as GB/T 9704 sets it: 22 lines of 28. */
const pageOfLetters = 22 * 28
const pages = 20

/** The same letters for the same seed. */
function lettersFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647)
}

const phrases = [
  '围绕河湖治理、农村供水和防汛抗旱',
  '通过县政府门户网站主动公开信息',
  '严格落实政府信息公开属性源头认定和保密审查制度',
  '对答复文书实行统一格式、统一编号、统一归档',
  '组织政务公开业务培训',
  '及时回应群众关切的热点问题',
  '制作图文解读和短视频解读政策文件',
  '依法依规办理政府信息公开申请',
  '定期巡查政务新媒体账号的更新情况',
  '把政务公开纳入年度绩效考核内容',
]

function written(seed: number): Prose {
  const next = lettersFrom(seed)
  const blocks: Block[] = []
  for (let letters = 0; letters < pages * pageOfLetters;) {
    let text = ''
    while (text.length < 90 + (next() % 80))
      text += `${phrases[next() % phrases.length] ?? ''}${(next() % 400) + 1}${next() % 3 === 0 ? '次。' : '件，'}`
    letters += text.length
    blocks.push({ kind: 'paragraph', indent: 0, runs: [{ text }] })
  }
  return blocks
}

const textOf = (block: Block): string => {
  const [run] = block.runs
  return run && 'text' in run ? run.text : ''
}
const saying = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })

/** Another number, another clause, another order of words: what an afternoon of changes leaves. */
const reword = (text: string, at: number): string => {
  const middle = Math.floor(text.length / 2)
  if (at % 3 === 0) return text.replace(/\d+/u, (digits) => String(Number(digits) + 3))
  if (at % 3 === 1) return `${text.slice(0, middle)}并向社会公布结果，${text.slice(middle + 9)}`
  return text.replaceAll('政务公开', '政府信息公开').replace('，', '；').replace('件', '条')
}

function changed(prose: Prose, every: number): Prose {
  const blocks = prose.map((block, at) =>
    at % every === 0 ? saying(reword(textOf(block), at)) : block,
  )
  const moved = blocks.splice(4, 3)
  blocks.splice(30, 0, ...moved, saying('新增一段，说明本年度推进的重点工作和取得的成效。'))
  blocks.splice(50, 2)
  return blocks
}

const report = (overview: Prose, add: number): Report => {
  const cells: Record<string, CellValue> = { ...exampleReport.cells }
  for (const [id, value] of Object.entries(cells))
    if (typeof value === 'number') cells[id] = value + add
  return { ...exampleReport, cells, prose: { ...exampleReport.prose, overview } }
}

const rounds = 120

function measure(name: string, before: Report, after: Report, aimed = true): void {
  const samples: number[] = []
  let changes = 0
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    changes = compareReports(before, after, form ?? never()).changes
    if (round >= 20) samples.push(performance.now() - start)
  }
  const [median, tail] = quantiles(samples)
  if (aimed) printAgainst(`${name}: ${changes} changes`, samples, 100)
  else
    console.log(
      `${name}: ${changes} changes: p95 ${tail.toFixed(1)} ms, median ${median.toFixed(1)} ms`,
    )
}

function never(): never {
  throw new Error('no form')
}

printMachine()
const words = written(11)
const letters = words.reduce((sum, block) => sum + textOf(block).length, 0)
console.log(`${words.length} paragraphs, ${letters} characters, about ${pages} pages`)
measure('equal', report(words, 0), report([...words], 0))
measure('a third reworded, all cells changed', report(words, 0), report(changed(words, 3), 1))
measure('every paragraph reworded', report(words, 0), report(changed(words, 1), 1))
// No version of it: like phrases everywhere, hardly a paragraph in common. A picture of the worst, without a target.
measure('another report of the same phrases', report(words, 0), report(written(7_919), 1), false)
