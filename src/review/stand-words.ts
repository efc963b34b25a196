/** Where a report stands, in sentences for the line above the form: why it cannot be written in, what was decided, what is wrong. */
import type { Form } from '#template/form.ts'
import type { Person, ReviewEvent } from '#report/review-event.ts'
import { actName, personName, placeNames, stageName } from './names.ts'
import { isClosed, type ReviewStand } from './stand.ts'
import { brokenChainWords } from './trail-words.ts'

/** One line on how the report stands, with the way to where more is to be seen. */
export interface StandLine {
  readonly tone: 'plain' | 'error'
  readonly text: string
  /** Where more is to be seen; null where the bar above leads there. */
  readonly way: 'trail' | 'review' | 'remarks' | 'compare' | null
}

type Shut = 'approved' | 'final' | 'published'

/** What comes next at the clerk's desk; what is not a button of the bar is in the menu beside it. */
const shut: Readonly<Record<Shut, string>> = {
  approved: '报告已通过审核，内容锁定；请“定稿”，需要修改请先在“定稿”旁的菜单里选“解锁修改”。',
  final:
    '报告已定稿，内容锁定；公布后请“登记公开”，需要修改请先在“登记公开”旁的菜单里选“解锁修改”。',
  published: '报告已公开，内容锁定；需要修改请先“公开后更正”。',
}

/** The same at other desks, which have none of these buttons. */
const shutElsewhere: Readonly<Record<Exclude<Shut, 'approved'>, string>> = {
  final: '报告已定稿，内容锁定；公布后由经办登记公开，需要修改的由经办解锁。',
  published: '报告已公开，内容锁定；需要更正的由经办办理。',
}

/** To whom the file goes from this desk; null where it stays. */
function handOnTo({ state, stage }: ReviewStand, person: Person | null): string | null {
  if (person === null || person.role === stage) return null
  if (state === 'submitted') return stage === null ? null : `交给${stageName(stage)}`
  if (person.role === 'clerk') return null
  if (state === 'returned') return '交回经办修改'
  return state === 'approved' ? '交回经办定稿' : null
}

/** What to say of a report nobody can write in; null where one can. */
function lockedWords(stand: ReviewStand, person: Person | null): string | null {
  const { state, stage } = stand
  if (!isClosed(state)) return null
  const to = handOnTo(stand, person)
  if (state === 'approved' && to !== null) return `报告已通过审核，内容锁定；请“存为文件”，${to}。`
  if (state === 'approved') return shut.approved
  if (state === 'final' || state === 'published')
    return person === null || person.role === 'clerk' ? shut[state] : shutElsewhere[state]
  const waits = `报告已送审，等待${stage === null ? '审核' : stageName(stage)}，内容锁定`
  if (person === null)
    return `${waits}；审核人请进入“审核”，经办需要修改请先在“审核”旁的菜单里选“撤回送审”。`
  const handOn = to === null ? '' : `请“存为文件”，${to}；`
  return person.role === 'clerk'
    ? `${waits}；${handOn}需要修改请先“撤回送审”。`
    : `${waits}；${handOn}可以批注和提修改建议。`
}

/** Whom a reviewer gives the file to next; null where it is their own turn, or for the clerk. */
export function handOnWords(stand: ReviewStand, person: Person | null): string | null {
  const to = person?.role === 'clerk' ? null : handOnTo(stand, person)
  return to === null ? null : `请“存为文件”，${to}。`
}

/** Parts of the report that are others than what people decided on. */
export interface Changes {
  /** Parts that are others than when the report was sent. */
  readonly sinceSent: readonly string[]
  /** Parts that are others than what was approved. */
  readonly sincePassed: readonly string[]
  /** Decisions whose signature is not by their key, or of another entry. */
  readonly unsound: readonly ReviewEvent[]
  /** Approvals by keys this office has given no name yet. */
  readonly unconfirmed: readonly ReviewEvent[]
  /** Approvals by a key this office does not know, in a name it knows another key of. */
  readonly otherKey: readonly ReviewEvent[]
  /** Approvals by a key this office knows as somebody else's. */
  readonly otherName: readonly { readonly event: ReviewEvent; readonly owner: string }[]
  /** Approvals nobody signed. */
  readonly unsigned: readonly ReviewEvent[]
}

/** What is not proven of who passed the report. */
export type Unproven = Pick<Changes, 'unconfirmed' | 'otherKey' | 'otherName' | 'unsigned'>

/** Whose decisions bear a signature that does not hold, in one sentence; null where there are none. */
export function unsoundWords(unsound: readonly ReviewEvent[]): string | null {
  if (unsound.length === 0) return null
  const names = unsound.map(({ by: who, act }) => `${who.name}的“${actName(act)}”`).join('、')
  return `${unsound.length} 条记录的签名无效，内容或签名被换过：${names}`
}

const whose = (events: readonly ReviewEvent[]): string =>
  events.map((event) => personName(event.by)).join('、')

const seeTrail = (text: string): StandLine => ({ tone: 'plain', text, way: 'trail' })

/** Of which approvals it is not proven who gave them, and what to do before the report is made final. */
export const unprovenWords = ({
  unconfirmed,
  otherKey,
  otherName,
  unsigned,
}: Unproven): readonly string[] => [
  ...otherName.map(
    ({ event, owner }) =>
      `${personName(event.by)}的签名，所用密钥在本单位登记为${owner}；定稿前请查明是谁审核的。`,
  ),
  ...(otherKey.length === 0
    ? []
    : [
        `${whose(otherKey)}的签名，指纹与本单位登记的不同，可能换了密钥，也可能不是本人；定稿前请向本人核对，再在审核记录中登记。`,
      ]),
  ...(unconfirmed.length === 0
    ? []
    : [`${whose(unconfirmed)}的签名还未确认身份；定稿前请向本人核对指纹，在审核记录中登记姓名。`]),
  ...(unsigned.length === 0 ? [] : [`${whose(unsigned)}通过时没有签名；定稿前请向本人核实。`]),
]

/** Before it goes out, whoever makes it final should know that it was they who passed it. */
const unconfirmedLines = (
  stand: ReviewStand,
  person: Person | null,
  changes: Unproven,
): readonly StandLine[] =>
  stand.state !== 'approved' || handOnTo(stand, person) !== null
    ? []
    : unprovenWords(changes).map(seeTrail)

const opens = ({ act }: ReviewEvent): boolean =>
  act.do === 'withdraw' || act.do === 'unlock' || act.do === 'correct'

/** What somebody wrote, to be gone on from: without the full stop at its end. */
const goneOnFrom = (text: string): string => text.trim().replace(/[。；]+$/u, '')

/** Why the report is to be written in again: it was returned, or its own office opened it once more. */
function openedLines(stand: ReviewStand, person: Person | null): readonly StandLine[] {
  const { returned, trail } = stand
  if (returned?.act.do === 'return') {
    const to = handOnTo(stand, person)
    const handOn = to === null ? '' : `（请“存为文件”，${to}）`
    const text = `${personName(returned.by)}退回：${returned.act.text}${handOn}`
    return [{ tone: 'plain', text, way: 'remarks' }]
  }
  if (isClosed(stand.state)) return []
  const opened = trail.filter(({ event, idle }) => idle === null && opens(event)).at(-1)?.event
  if (!opened || !('text' in opened.act)) return []
  const text = `${personName(opened.by)}${actName(opened.act)}：${goneOnFrom(opened.act.text ?? '')}；改好后请重新“送审”。`
  return [{ tone: 'plain', text, way: 'compare' }]
}

/** What somebody decided, with the reason of a return. */
export const verdictWords = ({ by, act }: ReviewEvent): string =>
  act.do === 'return' ? `${by.name}：退回，${act.text}` : `${by.name}：通过`

/** Everything worth saying at the moment, the worst first. */
export function standLines(
  stand: ReviewStand,
  person: Person | null,
  { sinceSent, sincePassed, unsound, ...signers }: Changes,
  form: Form,
): readonly StandLine[] {
  const lines: StandLine[] = []
  const broken = [brokenChainWords(stand), unsoundWords(unsound)].filter(Boolean).join('；')
  if (broken !== '')
    lines.push({ tone: 'error', text: `审核记录有问题：${broken}。`, way: 'trail' })
  const { contested } = stand
  const stage = contested.flatMap(({ act }) => ('stage' in act ? [stageName(act.stage)] : []))[0]
  if (contested.length > 0)
    lines.push({
      tone: 'error',
      text: `两人在互不知情时对${stage ?? '同一环节'}作出了不同决定（${contested.map(verdictWords).join('；')}），都不生效，请商定后重新作出决定。`,
      way: 'review',
    })
  if (sinceSent.length > 0 && isClosed(stand.state))
    lines.push({
      tone: 'error',
      text: `送审之后内容有改动：${placeNames(sinceSent, form)}，请查明来由。`,
      way: 'compare',
    })
  else if (sincePassed.length > 0 && isClosed(stand.state))
    lines.push({
      tone: 'error',
      text: `审核通过之后内容有改动：${placeNames(sincePassed, form)}，这些部分的审核已失效，须重新送审。`,
      way: 'compare',
    })
  lines.push(...openedLines(stand, person))
  const locked = lockedWords(stand, person)
  if (locked !== null) lines.push({ tone: 'plain', text: locked, way: null })
  return [...lines, ...unconfirmedLines(stand, person, signers)]
}
