/** Cuts words into sentences and clauses, and says which clauses speak of another year or of other bodies. */

export interface Clause {
  readonly text: string
  /** Offset in the block. */
  readonly at: number
  /** The sentence it stands in. */
  readonly sentence: string
}

/** Arabic figures however they are printed, so that offsets stay: full-width digits become plain ones. */
export const plainDigits = (text: string): string =>
  text.replaceAll(/[０-９]/gu, (sign) => sign.normalize('NFKC'))

const sentenceEnd = /[。；;！？\n]/u
const clauseEnd = /[，,、]/u

function cut(text: string, end: RegExp, from: number): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    // A thousands separator is part of its figure.
    const inFigure =
      /\d/u.test(text[at - 1] ?? '') && /^[,，]\d{3}(?!\d)/u.test(text.slice(at, at + 5))
    if (at < text.length && (!end.test(text[at] ?? '') || inFigure)) continue
    if (at > start) pieces.push({ text: text.slice(start, at), at: from + start })
    start = at + 1
  }
  return pieces
}

/** Every clause of a block, with its sentence. */
export const clausesOf = (block: string): readonly Clause[] =>
  cut(plainDigits(block), sentenceEnd, 0).flatMap(({ text: sentence, at }) =>
    cut(sentence, clauseEnd, at).map((clause) => ({ ...clause, sentence })),
  )

/** Whether a clause is about another year, or compares with one. */
export const ofOtherYear = (clause: string, year: number): boolean =>
  /去年|上一年度(?!结转)|上年度(?!结转|政府信息)|往年|历年|同比|较上年|比上年|以来|累计/u.test(
    clause,
  ) ||
  [...clause.matchAll(/(20\d{2})年/gu)].some(
    ([, named]) => Number(named) !== year && !/结转|下年/u.test(clause),
  )

/** Whether a clause speaks of other things that are counted in 件 too. */
export const ofOtherThings = (clause: string): boolean =>
  /来信|来访|信访件|咨询|留言|建议|提案|热线|12345|投诉|举报|邮件|信箱|案卷|办件|许可|处罚|乡镇|街道|各部门|各县|各区|全省|全市|全县|全区|下属|直属/u.test(
    clause,
  )
