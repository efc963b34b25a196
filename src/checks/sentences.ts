/** For tests: one judgement's quotes in a report whose words are one sentence more. */
import { judged, type Written } from './judged-report.ts'

const before = '存在问题和改进情况：'

/** The words one rule quotes when `sentence` stands in section 五. */
export const quotesIn = (
  sentence: string,
  rule: string,
  written: Written = {},
): readonly (string | null)[] =>
  judged({ ...written, problems: before + sentence }, rule).map(({ quote }) => quote)
