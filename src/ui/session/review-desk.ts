/** The review of the open report: where it stands, what was remarked, and who is sitting here. */
import type { Form } from '#template/form.ts'
import type {
  Act,
  ContentMark,
  Person,
  ReviewEvent,
  ReviewLog,
  Signature,
} from '#report/review-event.ts'
import { canonicalJson } from '#report/file/json-text.ts'
import type { ReportDocument } from '#report/report-document.ts'
import { isGenuine, nextEvent, unlooked } from '#review/chain.ts'
import { remarksByCell } from '#review/cell-remarks.ts'
import { unnamed } from '#review/names.ts'
import { signedActs } from '#review/signing.ts'
import { contentMark, versionOf } from '#review/content.ts'
import { isClosed, isUnapproved, type ReviewStand, standOf } from '#review/stand.ts'
import { type Discussion, discussionOf } from '#review/threads.ts'
import { Listeners } from './listeners.ts'

/** Signs the id of an entry with the key of this device; null where it has none. */
type Sign = (id: string) => Promise<Signature | null>

/** Entries that are looked at before anything is shown, and how long the rest of a long log waits. */
const atOnce = 100
const breath = 300

export class ReviewDesk {
  /** Something was remarked or decided, here or in another copy, or another person sat down. */
  readonly changed = new Listeners()
  readonly #document: ReportDocument
  readonly #form: Form
  #log: ReviewLog
  /** Whether each entry was looked at: a long log is shown first and looked at in the next breath. */
  #looked: boolean
  #stand: ReviewStand | null = null
  #discussion: Discussion | null = null
  #byCell: ReturnType<typeof remarksByCell> | null = null
  #person: Person | null = null
  #sign: Sign = async () => null

  constructor(document: ReportDocument, form: Form) {
    this.#document = document
    this.#form = form
    this.#log = document.report.review
    this.#looked = this.#log.events.length < atOnce
    if (!this.#looked) setTimeout(() => this.#look(), breath)
    document.subscribe((change) => {
      if (change.review) this.#take()
    })
  }

  get stand(): ReviewStand {
    this.#stand ??= standOf(this.#log, this.#looked ? isGenuine : unlooked)
    return this.#stand
  }

  get discussion(): Discussion {
    this.#discussion ??= discussionOf(this.stand.trail)
    return this.#discussion
  }

  /** What is said to each cell. */
  get byCell(): ReturnType<typeof remarksByCell> {
    this.#byCell ??= remarksByCell(this.discussion)
    return this.#byCell
  }

  /** Nobody writes while people decide, nor once they have. */
  get closed(): boolean {
    return isClosed(this.stand.state)
  }

  /** Sent to review and not approved yet: what leaves the office is marked 送审稿. */
  get unapproved(): boolean {
    return isUnapproved(this.stand)
  }

  /** Who sits here, as the profile says; null before it was filled in. */
  get person(): Person | null {
    return this.#person
  }

  /** Somebody sits down. */
  seat(person: Person | null, sign: Sign): void {
    this.#person = person
    this.#sign = sign
    this.changed.tell()
  }

  /** What the report says at the moment, to be decided on. */
  content(): ContentMark {
    return contentMark(this.#document.report, this.#form)
  }

  /** Writes an entry into the log, with the content it is about where it names one. Answers null while nobody sits here. */
  async act(
    act: Act,
    by: Person | null = this.#person,
    at = Date.now(),
  ): Promise<ReviewEvent | null> {
    if (!by) return null
    this.#look()
    const { report } = this.#document
    const event = nextEvent(report.review.events, by, act, at)
    const signature = signedActs.includes(act.do) ? await this.#sign(event.id) : null
    const versions = 'content' in act ? { [act.content.whole]: versionOf(report) } : {}
    this.#document.note({ events: [signature ? { ...event, signature } : event], versions })
    return event
  }

  /** Notes what was brought in, handed out or explained; also while nobody said who they are, but not twice the same. */
  log(act: Extract<Act, { do: 'import' | 'export' | 'reason' | 'merge' }>): void {
    const last = this.stand.trail.at(-1)?.event
    const by = this.#person ?? unnamed
    const again = last?.by.name === by.name && canonicalJson(last.act) === canonicalJson(act)
    if (!again) void this.act(act, by)
  }

  #look(): void {
    if (this.#looked) return
    this.#looked = true
    this.#forget()
    if (this.stand.chain.forged.length > 0) this.changed.tell()
  }

  #take(): void {
    this.#log = this.#document.report.review
    this.#looked = true
    this.#forget()
    this.changed.tell()
  }

  #forget(): void {
    this.#stand = null
    this.#discussion = null
    this.#byCell = null
  }
}
