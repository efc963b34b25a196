/**
 * Where a report stands on its way: drafted, under review at a stage, returned, approved, final, published,
 * being corrected. Worked out from the log alone, so that every copy with the same entries says the same.
 */
import type { ContentMark, Person, ReviewEvent, ReviewLog, Stage } from '#report/review-event.ts'
import { ancestryOf, type Chain, chainOf, isGenuine, type Link } from './chain.ts'

/** How far a report is on its way to publication. */
export type ReportState =
  | 'drafting'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'final'
  | 'published'
  | 'correcting'

type Decision = ReviewEvent & { readonly act: { readonly do: 'pass' | 'return' } }

/** An entry of the log as people read it. */
export interface TrailEntry extends Link {
  /** Why it changed nothing where it should have, or counts no more; null where it counts. */
  readonly idle: string | null
}

export interface Approval {
  readonly event: ReviewEvent
  readonly stage: Stage
  readonly content: ContentMark
}

/** How a report stands in its review, worked out from the entries alone. */
export interface ReviewStand {
  readonly state: ReportState
  /** How often the report was submitted. */
  readonly round: number
  /** Stages asked for when it was submitted last. */
  readonly stages: readonly Stage[]
  /** The stage whose turn it is, only while submitted. */
  readonly stage: Stage | null
  readonly apart: boolean
  /** Who submitted it last. */
  readonly submission: ReviewEvent | null
  /** The approvals of this round that count. */
  readonly approvals: readonly Approval[]
  /** The last decision to return it, while it has not been submitted again. */
  readonly returned: ReviewEvent | null
  /** Two people decided at the same stage without knowing of each other; not passed until somebody decides anew. */
  readonly contested: readonly ReviewEvent[]
  /** Content of the last time it was finalised or published. */
  readonly final: ReviewEvent | null
  readonly trail: readonly TrailEntry[]
  readonly chain: Chain
}

/** The same key, or else the same name. */
export const samePerson = (a: Person, b: Person): boolean =>
  a.key !== undefined && a.key === b.key ? true : a.name === b.name

class Walk {
  state: ReportState = 'drafting'
  round = 0
  stages: readonly Stage[] = []
  stage: Stage | null = null
  apart = false
  submission: ReviewEvent | null = null
  approvals: Approval[] = []
  returned: ReviewEvent | null = null
  contested: ReviewEvent[] = []
  final: ReviewEvent | null = null
  /** Decisions that met another one made in ignorance of them: why they count for nothing. */
  readonly void = new Map<string, string>()
  readonly #knew: (event: ReviewEvent, before: string) => boolean
  /** Decisions of this round, by stage. */
  #decisions: Decision[] = []

  constructor(knew: (event: ReviewEvent, before: string) => boolean) {
    this.#knew = knew
  }

  /** Takes an entry in; answers why it changes nothing, or null. */
  take(event: ReviewEvent): string | null {
    const { act } = event
    if (act.do === 'submit') return this.#submit(event, act)
    if (act.do === 'pass' || act.do === 'return') return this.#decide({ ...event, act })
    if (act.do === 'withdraw') return this.#from(['submitted'], 'drafting', '当时没有在审')
    if (act.do === 'finalise')
      return this.#finalise(event, ['approved'], 'final', '当时没有通过全部审核')
    if (act.do === 'publish') return this.#finalise(event, ['final'], 'published', '当时没有定稿')
    if (act.do === 'unlock')
      return this.#from(['approved', 'final'], 'drafting', '当时没有通过审核')
    if (act.do === 'correct') return this.#from(['published'], 'correcting', '当时没有公开')
    return null
  }

  #submit(event: ReviewEvent, act: Extract<ReviewEvent['act'], { do: 'submit' }>): string | null {
    // Whoever mended what was returned did not know that somebody else had passed it.
    const mended = this.contested.some(
      ({ id, act: verdict }) => verdict.do === 'return' && this.#knew(event, id),
    )
    if (!mended && !['drafting', 'returned', 'correcting'].includes(this.state))
      return '当时已经送审'
    if (act.stages.length === 0) return '没有写明审核环节'
    this.state = 'submitted'
    this.round += 1
    this.stages = act.stages
    this.stage = act.stages[0] ?? null
    this.apart = act.apart
    this.submission = event
    this.approvals = []
    this.returned = null
    this.contested = []
    this.#decisions = []
    return null
  }

  #from(from: readonly ReportState[], to: ReportState, why: string): string | null {
    if (!from.includes(this.state)) return why
    this.state = to
    this.stage = null
    this.contested = []
    return null
  }

  #finalise(
    event: ReviewEvent,
    from: readonly ReportState[],
    to: ReportState,
    why: string,
  ): string | null {
    const { act } = event
    const bases = [...this.approvals.map(({ content }) => content), this.#finalContent()]
    const other = bases.some((base) => 'content' in act && base && base.whole !== act.content.whole)
    if (from.includes(this.state) && other) return '内容与审核通过的不一致，须重新送审'
    const idle = this.#from(from, to, why)
    if (idle === null) this.final = event
    return idle
  }

  /** What was finalised in this round. */
  #finalContent(): ContentMark | null {
    const act = this.state === 'final' ? this.final?.act : undefined
    return act && 'content' in act ? act.content : null
  }

  #decide(event: Decision): string | null {
    const { act } = event
    const barred = this.#barred(event)
    if (barred !== null) return barred
    const rivals = this.#decisions.filter(
      (other) =>
        other.act.stage === act.stage &&
        other.act.do !== act.do &&
        !this.#knew(event, other.id) &&
        !this.#knew(other, event.id),
    )
    if (rivals.length > 0) return this.#contest(event, rivals)
    if (this.state !== 'submitted') return '当时没有在审'
    if (act.stage !== this.stage) return '还没有轮到这一环节，或者这一环节已经作过决定'
    this.#decisions.push(event)
    this.contested = []
    if (act.do === 'return') {
      this.state = 'returned'
      this.stage = null
      this.returned = event
      return null
    }
    this.approvals.push({ event, stage: act.stage, content: act.content })
    this.stage = this.stages[this.stages.indexOf(act.stage) + 1] ?? null
    if (this.stage === null) this.state = 'approved'
    return null
  }

  /** One passed it, one returned it, neither knew: nobody's word counts until one of them decides anew. */
  #contest(event: Decision, rivals: readonly Decision[]): string | null {
    this.#decisions.push(event)
    this.contested = [...rivals, event]
    for (const one of this.contested) {
      const others = this.contested.filter(({ act }) => act.do !== one.act.do)
      const names = [...new Set(others.map(({ by }) => by.name))].join('、')
      this.void.set(one.id, `与${names}在互不知情时作出了不同的决定，都不生效`)
    }
    this.state = 'submitted'
    this.stage = event.act.stage
    this.returned = null
    const from = this.stages.indexOf(event.act.stage)
    this.approvals = this.approvals.filter(({ stage }) => this.stages.indexOf(stage) < from)
    return null
  }

  #barred({ act, by }: Decision): string | null {
    if (this.submission === null) return '当时没有在审'
    if (by.role !== act.stage) return '作出决定的人不是这一环节的审核人'
    if (!this.apart) return null
    if (samePerson(this.submission.by, by)) return '送审人不能审核自己送审的报告'
    const other = this.approvals.find(
      ({ event, stage }) => stage !== act.stage && samePerson(event.by, by),
    )
    return other ? '同一人已在另一环节作出决定' : null
  }
}

/** Reads the whole log; `genuine` says which entries are what they were. */
export function standOf({ events }: ReviewLog, genuine = isGenuine): ReviewStand {
  const chain = chainOf(events, genuine)
  const walk = new Walk(ancestryOf(chain.links))
  const taken = chain.links.map((link) => ({ ...link, idle: walk.take(link.event) }))
  const trail = taken.map((entry) => ({
    ...entry,
    idle: entry.idle ?? walk.void.get(entry.event.id) ?? null,
  }))
  const { state, round, stages, stage, apart, submission, approvals, returned, contested, final } =
    walk
  return {
    state,
    round,
    stages,
    stage,
    apart,
    submission,
    approvals,
    returned,
    contested,
    final,
    trail,
    chain,
  }
}

/** Sent to review and not approved yet: what leaves the office is marked 送审稿. */
export const isUnapproved = ({ round, state }: ReviewStand): boolean =>
  round > 0 && !['approved', 'final', 'published'].includes(state)

/** While people decide, and once they have, nobody writes. */
export const isClosed = (state: ReportState): boolean =>
  ['submitted', 'approved', 'final', 'published'].includes(state)
