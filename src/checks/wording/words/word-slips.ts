/** A usual word with one sign mistyped (信息工开), two turned round (息信), one typed twice (主动公公开): what is left makes no word. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { meantBy } from './meant-signs.ts'
import { isParallel, isTraditional, isWord, standsClear } from './side-by-side.ts'
import { isFree, isUsual, isUsualLonger, tellsNothing } from './usual-words.ts'

const isHan = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fa5'

/** In names any sign may stand, and numbers of documents have short forms: 国办发〔2021〕30号. */
const inName =
  /^[\u4e00-\u9fa5]{0,3}(?:[县镇乡村旗]|街道|社区|[〔[（(]20\d{2}|[”’》])|^[\u4e00-\u9fa5]?(?:路|巷)(?=[，。；、\d）)])/u
const reach = 9
/** “福州市仓山区”, at the sign behind 市. */
const district = /^[\u4e00-\u9fa5]{2,3}[区县]/u
const ofDistrict = (text: string, at: number): boolean =>
  '省市州'.includes(text.charAt(at - 1) || '-') && district.test(text.slice(at, at + 4))

/** Whether the sign at a place makes no word with what stands beside it. */
const isLeftOver = (text: string, at: number): boolean => {
  const sign = text.charAt(at)
  return (
    isHan(sign) &&
    !isFree(sign) &&
    !isWord(text.charAt(at - 1), sign) &&
    !isWord(sign, text.charAt(at + 1))
  )
}

interface Slip {
  readonly from: number
  readonly to: number
  readonly right: string
}

/** A sign of its sound or looks in the place of one of a usual word. */
function otherSign(text: string, at: number): Slip | null {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)]
  const meant = meantBy(text.charAt(at))
  if (isHan(behind) && !tellsNothing(behind) && !isWord(behind, text.charAt(at + 2))) {
    const sign = meant.find((one) => isUsual(one + behind))
    if (sign !== undefined) return { from: at, to: at + 2, right: sign + behind }
  }
  if (isHan(before) && !tellsNothing(before) && !isWord(text.charAt(at - 2), before)) {
    const sign = meant.find((one) => isUsual(before + one))
    if (sign !== undefined) return { from: at - 1, to: at + 1, right: before + sign }
  }
  for (const first of [at - 2, at - 1, at]) {
    if (first < 0) continue
    const right = meant
      .map((one) => text.slice(first, at) + one + text.slice(at + 1, first + 3))
      .find(isUsualLonger)
    if (right !== undefined) return { from: first, to: first + 3, right }
  }
  return null
}

/** 息信 for 信息, and 公息 between 信 and 开. */
function turnedRound(text: string, at: number): Slip | null {
  const [before, one] = [text.charAt(at - 1), text.charAt(at)]
  const [next, behind] = [text.charAt(at + 1), text.charAt(at + 2)]
  if (isWord(before, one) || isWord(one, next) || isWord(next, behind)) return null
  const isFreeBoth = isFree(one) && isFree(next)
  if (isUsual(next + one) && !isFreeBoth) return { from: at, to: at + 2, right: next + one }
  return isUsual(before + next) && isUsual(one + behind)
    ? { from: at - 1, to: at + 3, right: before + next + one + behind }
    : null
}

/** “由办事处主任任组长”: the office, and that somebody holds one. */
const holdsOffice =
  /^(?:[主常]任)?任(?:组长|副组长|主任|副主任|成员|总|第一|[\u4e00-\u9fa5]{2,12}(?:组长|主任))/u

const typedTwice = (text: string, at: number): Slip | null => {
  const sign = text.charAt(at)
  if (sign === '任' && holdsOffice.test(text.slice(at))) return null
  const isBefore = text.charAt(at + 1) === sign && isUsual(sign + text.charAt(at + 2))
  if (isBefore) return { from: at, to: at + 3, right: sign + text.charAt(at + 2) }
  const isBehind = text.charAt(at - 1) === sign && isUsual(text.charAt(at - 2) + sign)
  return isBehind ? { from: at - 2, to: at + 1, right: text.charAt(at - 2) + sign } : null
}

/** Short names and mottos stand in quotes, and make words of their own. */
const quoted = /“[^“”]{1,16}”/gu

function slipAt(text: string, at: number): Slip | null {
  if (!isHan(text.charAt(at))) return null
  const slip = isLeftOver(text, at)
    ? (typedTwice(text, at) ?? turnedRound(text, at) ?? otherSign(text, at))
    : turnedRound(text, at)
  if (!slip || inName.test(text.slice(at + 1, at + 1 + reach)) || isParallel(text, at)) return null
  if (ofDistrict(text, at)) return null
  return standsClear(text, slip.from, slip.to) ? slip : null
}

function slipsIn(words: string): readonly Slip[] {
  const found: Slip[] = []
  const text = words.replaceAll(quoted, (quote) => '”'.repeat(quote.length))
  for (let at = 0; at < text.length; at += 1) {
    const slip = slipAt(text, at)
    if (slip && slip.from >= (found.at(-1)?.to ?? 0)) found.push(slip)
  }
  return found
}

const told = (text: string, { from, to, right }: Slip): WordsFound => ({
  from,
  to,
  message: `“${text.slice(from, to)}”不成词，可能是“${right}”。`,
  fix: right,
})

export const wordSlip: WordsJudgement = {
  kind: 'words',
  id: 'wording.word-slip',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：错字、多字、颠倒' },
  demand: '常用词没有错字、多字、颠倒',
  hint: '按提示改正；人名、地名、简称不用改',
  example: { wrong: '推进信息工开，接受群众监都。', right: '推进信息公开，接受群众监督。' },
  yields: true,
  find: (text) => (isTraditional(text) ? [] : slipsIn(text).map((slip) => told(text, slip))),
}
