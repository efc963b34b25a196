/** Every judgement of words, years and form, in the order of the check sheet. A new one: one line here. */
import { averagesHold } from '#checks/figures/averages.ts'
import { breakdownsHold } from '#checks/figures/lists/breakdowns.ts'
import { denialsHold } from '#checks/figures/denials.ts'
import {
  applicationsAgree,
  decisionsAgree,
  disputesAgree,
  documentsAgree,
  outcomesAgree,
} from '#checks/figures/figures-agree.ts'
import { doneRatesHold } from '#checks/figures/done-rates.ts'
import { equationsHold } from '#checks/figures/equations.ts'
import { flowHolds } from '#checks/figures/flow.ts'
import { itemsChange } from '#checks/figures/items-change.ts'
import { pointsHold } from '#checks/figures/numbers/points.ts'
import { retoldAlike } from '#checks/figures/retold.ts'
import { amountUnits } from '#checks/figures/amount-units.ts'
import { ranksHold } from '#checks/figures/ranks.ts'
import { growthHolds } from '#checks/figures/growth.ts'
import { changedFromLast } from '#checks/figures/changed-from-last.ts'
import { statisticsAgree } from '#checks/figures/statistics-agree.ts'
import { ownTableAgrees } from '#checks/figures/own-table/own-table-agrees.ts'
import { sharesHold } from '#checks/figures/shares.ts'
import { staleOccasion } from '#checks/figures/stale-occasion.ts'
import { wholeCounts } from '#checks/figures/whole-counts.ts'
import { staleYear } from '#checks/figures/stale-year.ts'
import type { Judgement } from './judgement.ts'
import { headingsReworded, sectionsMissing } from './outline/headings.ts'
import { outdatedDocuments, outdatedStatutes } from './outline/documents.ts'
import { widerArea } from './outline/wider-area.ts'
import { contactNumbers } from './outline/contact-numbers.ts'
import { droppedSign } from './outline/dropped-sign.ts'
import { numberBrackets, numberToCome, numberTwice } from './outline/document-numbers.ts'
import { feeFigures, feeStatement } from './outline/fee.ts'
import { leftOver } from './outline/left-overs.ts'
import { brokenSentence, lostDigit } from './outline/lost-signs.ts'
import { numbering } from './outline/numbering.ts'
import { oldContents } from './outline/old-contents.ts'
import { knownNumbers } from './outline/known-numbers.ts'
import { effectiveDates } from './outline/effective-dates.ts'
import { partsTold } from './outline/parts-told.ts'
import { formerNames } from './outline/former-names.ts'
import { kindsCounted } from './outline/kinds-counted.ts'
import { paragraphTwice } from './outline/paragraph-twice.ts'
import { datesInOrder } from './outline/date-order.ts'
import { aspectContent } from './outline/aspect-content.ts'
import { untilYear } from './outline/until-year.ts'
import { otherOrgan } from './outline/other-organ.ts'
import {
  basisLocal,
  contactMissing,
  partsNamed,
  periodMissing,
  preamblePlace,
} from './outline/preamble.ts'
import { labelsChanged, unitMissing } from './outline/published-tables.ts'
import { rulesMaker } from '#checks/figures/rules-maker.ts'
import { aspectsMissing, governmentDuties, problemsVague } from './outline/sections.ts'
import { schoolReport } from './outline/school-report.ts'
import { signatureDate, signatureOrgan } from './outline/signature.ts'
import { titleOrgan, titleWords, titleYear } from './outline/title.ts'
import { personalNumbers } from './privacy/numbers.ts'
import { personalFacts } from './privacy/people.ts'
import { privateMail } from './privacy/private-mail.ts'
import { secrecy } from './privacy/secrecy.ts'
import { brackets } from '#checks/wording/marks/brackets.ts'
import { dateDot } from '#checks/wording/marks/date-dot.ts'
import { doubled } from '#checks/wording/turns/doubled.ts'
import { fixedPhrase } from '#checks/wording/phrases/fixed-phrases.ts'
import { grammar } from '#checks/wording/turns/grammar.ts'
import { loneSign } from '#checks/wording/words/lone-sign.ts'
import { nearTerm } from '#checks/wording/words/near-terms.ts'
import { numberStyle } from '#checks/wording/marks/number-style.ts'
import { fullStop } from '#checks/wording/marks/full-stops.ts'
import { halfWidth } from '#checks/wording/marks/half-width.ts'
import { shortName, shortNameUnsaid } from '#checks/wording/phrases/short-names.ts'
import { slogan } from '#checks/wording/phrases/slogan.ts'
import { titleMarks } from '#checks/wording/marks/title-marks.ts'
import { until } from '#checks/wording/phrases/until.ts'
import { wordSlip } from '#checks/wording/words/word-slips.ts'
import { carriedOver, itemsCarried, stockAndFlow } from './years/carry-over.ts'
import { otherOrganLinked, otherYearLinked } from './years/linked-reports.ts'
import { wordsRepeated } from './years/repeated-words.ts'
import { amountLeaps } from './years/amount-leap.ts'
import { bigSwings } from './years/swings.ts'

export const judgements: readonly Judgement[] = [
  titleWords,
  titleYear,
  titleOrgan,
  headingsReworded,
  sectionsMissing,
  oldContents,
  partsTold,
  formerNames,
  kindsCounted,
  schoolReport,
  otherOrgan,
  widerArea,
  numbering,
  paragraphTwice,
  outdatedDocuments,
  numberTwice,
  numberToCome,
  knownNumbers,
  effectiveDates,
  numberBrackets,
  basisLocal,
  periodMissing,
  partsNamed,
  preamblePlace,
  contactMissing,
  contactNumbers,
  droppedSign,
  aspectsMissing,
  aspectContent,
  governmentDuties,
  problemsVague,
  feeStatement,
  feeFigures,
  signatureDate,
  signatureOrgan,
  labelsChanged,
  unitMissing,
  rulesMaker,
  itemsChange,
  applicationsAgree,
  outcomesAgree,
  disputesAgree,
  documentsAgree,
  decisionsAgree,
  denialsHold,
  breakdownsHold,
  equationsHold,
  flowHolds,
  sharesHold,
  growthHolds,
  changedFromLast,
  ranksHold,
  amountUnits,
  statisticsAgree,
  ownTableAgrees,
  pointsHold,
  averagesHold,
  doneRatesHold,
  retoldAlike,
  staleYear,
  staleOccasion,
  wholeCounts,
  untilYear,
  datesInOrder,
  carriedOver,
  stockAndFlow,
  itemsCarried,
  bigSwings,
  amountLeaps,
  wordsRepeated,
  otherYearLinked,
  otherOrganLinked,
  leftOver,
  lostDigit,
  brokenSentence,
  slogan,
  outdatedStatutes,
  until,
  fixedPhrase,
  nearTerm,
  wordSlip,
  loneSign,
  doubled,
  grammar,
  shortName,
  shortNameUnsaid,
  dateDot,
  numberStyle,
  halfWidth,
  fullStop,
  brackets,
  titleMarks,
  personalNumbers,
  personalFacts,
  privateMail,
  secrecy,
]

const byId = new Map(judgements.map((judgement) => [judgement.id, judgement]))

/** The judgement behind a finding's rule; undefined for the rules of the tables. */
export const judgementOf = (rule: string): Judgement | undefined => byId.get(rule)
