// Makes src/checks/wording/words/known-pairs.ts anew from the word list of jieba (MIT; dict.txt of the npm package
// @node-rs/jieba): node --import tsx scripts/known-pairs.mjs PATH/TO/dict.txt
import { readFileSync, writeFileSync } from 'node:fs'
import { meantBy } from '#checks/wording/words/meant-signs.ts'
import { isFree, isUsual, tellsNothing, usualSigns } from '#checks/wording/words/usual-words.ts'

const commonest = 8300
/** Rarer pairs are kept where a slip of a usual word would make them. */
const fewestNear = 3
const fewestTurned = 10
const longestWord = 4
const lineLength = 170

const target = new URL('../src/checks/wording/words/known-pairs.ts', import.meta.url)
const [, , path] = process.argv
if (path === undefined) throw new Error('Which word list? Give the path of dict.txt')

const mayBeTouched = (sign) => !isFree(sign) && (usualSigns.has(sign) || meantBy(sign).length > 0)
const isNear = ([one, next]) =>
  (!isFree(one) && !tellsNothing(next) && meantBy(one).some((sign) => isUsual(sign + next))) ||
  (!isFree(next) && !tellsNothing(one) && meantBy(next).some((sign) => isUsual(one + sign)))

const counts = new Map()
for (const line of readFileSync(path, 'utf8').split('\n')) {
  const [word = '', count = '0'] = line.split(' ')
  if (!/^[\u4e00-\u9fa5]{2,}$/u.test(word) || word.length > longestWord) continue
  for (let at = 0; at + 1 < word.length; at += 1) {
    const pair = word.slice(at, at + 2)
    if (pair[0] === pair[1] || isUsual(pair)) continue
    if (!mayBeTouched(pair[0]) && !mayBeTouched(pair[1])) continue
    counts.set(pair, (counts.get(pair) ?? 0) + Number(count) / (word.length - 1))
  }
}

const kept = [...counts]
  .sort((a, b) => b[1] - a[1])
  .filter(
    ([pair, count], at) =>
      at < commonest ||
      (count >= fewestNear && isNear(pair)) ||
      (count >= fewestTurned && isUsual(pair[1] + pair[0])),
  )
  .map(([pair]) => pair)
const behind = new Map()
for (const pair of kept.sort((a, b) => (a < b ? -1 : 1)))
  behind.set(pair[0], (behind.get(pair[0]) ?? '') + pair[1])

const lines = ['']
for (const [sign, next] of behind) {
  const entry = sign + next
  if (lines.at(-1).length + entry.length > lineLength) lines.push('')
  lines[lines.length - 1] = `${lines.at(-1)} ${entry}`.trim()
}
const before = readFileSync(target, 'utf8')
const list = `[\n${lines.map((line) => `  '${line}',`).join('\n')}\n]`
writeFileSync(
  target,
  before.replace(/\[\n[\s\S]*?\n\]/u, () => list),
)
console.log(`${kept.length} pairs`)
