/** A sign left over from a word whose other half was lost or mistyped: “改进措施况”, “贯切落实”, “基楚”. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { boundSigns } from './bound-signs.ts'
import { isParallel, isTraditional, isWord, standsClear } from './side-by-side.ts'

/** Blanks, letters and the edges of a line may have parted a word; figures and quotes stand in short forms. */
const unsure = /[\s\w“”‘’"'《》〈〉<>一二三四五六七八九十两几\p{L}]/u
const han = /[\u4e00-\u9fa5]/u
const isUnsure = (sign: string): boolean =>
  sign === '' ||
  (!han.test(sign) && unsure.test(sign)) ||
  /[一二三四五六七八九十两几号]/u.test(sign)

/** In the name of a place any sign may stand: 渠县, 沟帮子街道; so in the number of a document: 皖教秘〔2024〕8号. */
const place = /^(?:[\u4e00-\u9fa5]{0,2})(?:[县镇乡村旗]|街道|社区|[〔[（(]20\d)/u
const reachOfName = 6

/** “由局长范某某同志任组长”: a name behind the title of who bears it. */
const title = /(?:主任|[局厅处科股市县区镇乡组院校站所]长|书记|主席|委员|经理)$/u
const named = /^[\u4e00-\u9fa5]{1,2}(?:同志|(?:担)?任|为|[，、（])/u
const longestTitle = 2

/** “围了一圈”, “递上来”: a verb by itself. */
const ofVerb = /^(?:[了着过给]|[上下出进过回][来去])/u

/** Shown with what stands beside it, so that it can be found by eye. */
const reach = 2

function wordAround(text: string, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at + 1]
  while (at - from < reach && han.test(text.charAt(from - 1))) from -= 1
  while (to - at <= reach && han.test(text.charAt(to))) to += 1
  return { from, to }
}

/** “因公出国（境）”, “通（警）告”: the bracket stands in the word. */
const isBracketed = (text: string, at: number): boolean =>
  /^[（(].[）)]$/u.test(text.slice(at - 1, at + 2)) || /[（(].[）)]$/u.test(text.slice(at - 3, at))

/** In the name of a place or of a person any sign may stand. */
const isInName = (text: string, at: number): boolean =>
  place.test(text.slice(at + 1, at + 1 + reachOfName)) ||
  (title.test(text.slice(at - longestTitle, at)) && named.test(text.slice(at + 1)))

function loneAt(text: string, at: number): WordsFound | null {
  const sign = text.charAt(at)
  const companions = boundSigns.get(sign)
  if (!companions || ofVerb.test(text.slice(at + 1, at + 3))) return null
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (isUnsure(before) || isUnsure(behind) || isParallel(text, at) || isBracketed(text, at))
    return null
  if (isInName(text, at)) return null
  if (companions[0].includes(before) || companions[1].includes(behind)) return null
  if (isWord(before, sign) || isWord(sign, behind)) return null
  if (!standsClear(text, at, at + 1)) return null
  const { from, to } = wordAround(text, at)
  return {
    from,
    to,
    message: `“${text.slice(from, to)}”里的“${sign}”不成词，前后可能有漏字、多字或者错字。`,
  }
}

export const loneSign: WordsJudgement = {
  kind: 'words',
  id: 'wording.lone-sign',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：漏字、多字、错字' },
  demand: '没有漏掉半个词、打错半个词',
  hint: '对照上下文补上或者改正',
  example: { wrong: '存在的问题及改进措施况。', right: '存在的问题及改进情况。' },
  yields: true,
  find: (text) =>
    isTraditional(text)
      ? []
      : Array.from({ length: text.length }, (_, at) => loneAt(text, at)).filter(
          (found) => found !== null,
        ),
}
