/**
 * What a finding says, shown at its words: under the pointer, and at F8 and Shift+F8, which go from one
 * finding to the next and read it aloud. Alt+F8 leads to the panel; Esc puts the words away.
 */
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import type { Tier } from '#template/form-source.ts'
import { inReadingOrder, neighbourOf } from '#ui/session/finding-order.ts'
import { type ReportSession } from '#ui/session/report-session.ts'
import { isAnswered, type ShownFinding } from '#ui/session/shown-findings.ts'
import { isBlank } from '#ui/session/section-state.ts'
import { unwrittenFindings } from '#ui/session/unwritten-findings.ts'
import { goToFinding } from './finding-item.tsx'
import { rectOfWords } from '#ui/narrative/words-on-page.ts'
import { findingAt } from './finding-at.ts'
import './finding-tip.css'

const names: Readonly<Record<Tier, string>> = { error: '错误', warning: '提醒', hint: '提示' }

interface Tip {
  readonly shown: ShownFinding
  readonly left: number
  readonly top: number
  /** What is read aloud; empty where only the pointer came by. */
  readonly said: string
}

type Show = Dispatch<SetStateAction<Tip | null>>

const width = 320

/** Where what is said of a finding is put: below its words or its first cell, beside the panel, never on it. Null out of sight. */
function placeOf({ finding }: ShownFinding): { left: number; top: number } | null {
  const [cell] = finding.cells
  const rect = finding.span
    ? rectOfWords(finding.span)
    : cell !== undefined &&
      document.querySelector(`[data-cell="${CSS.escape(cell)}"]`)?.getBoundingClientRect()
  const desk = document.querySelector('.desk')?.getBoundingClientRect()
  if (!rect || (desk && (rect.bottom < desk.top || rect.top > desk.bottom))) return null
  return {
    left: Math.max(8, Math.min(rect.left, (desk?.right ?? window.innerWidth) - width - 8)),
    top: rect.bottom + 6,
  }
}

const nameOf = (shown: ShownFinding): string =>
  isBlank(shown) ? '未填' : names[shown.finding.tier]

/** The findings one goes through; what is answered is settled, and blanks and parts not written wait until nothing else is left. */
function stations(session: ReportSession): readonly ShownFinding[] {
  const open = session.findings.filter((shown) => !isAnswered(shown))
  const wrong = open.filter((shown) => !isBlank(shown))
  if (wrong.length > 0) return inReadingOrder(wrong, session.form)
  return inReadingOrder([...open, ...unwrittenFindings(session.report, session.form)], session.form)
}

/** Milliseconds the pointer rests on words before they are explained. */
const pointerRest = 250

interface Props {
  readonly session: ReportSession
  /** Goes to the place of a finding and opens it in the panel. */
  readonly onGo: (shown: ShownFinding) => void
  /** Opens a finding in the panel and leaves the clerk where she is. */
  readonly onLook: (shown: ShownFinding) => void
  /** From now on its keys are answered. */
  readonly onListening: () => void
}

function useKeys({ session, onGo, onLook, onListening }: Props, show: Show): void {
  useEffect(() => {
    const walk = (step: 1 | -1) => {
      const all = stations(session)
      const next = neighbourOf(session.place.lookedAt, step, all)
      if (!next) return
      onGo(next)
      const said = `第 ${all.indexOf(next) + 1} 条，共 ${all.length} 条。${nameOf(next)}：${next.finding.message}`
      // What is looked at is drawn and brought into view first.
      requestAnimationFrame(() => show({ shown: next, ...(placeOf(next) ?? nowhere), said }))
    }
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') show(null)
      if (event.key !== 'F8' || event.ctrlKey || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const looked = session.findings.find(({ key }) => key === session.place.lookedAt)
      if (!event.altKey) walk(event.shiftKey ? -1 : 1)
      else if (looked) {
        onLook(looked)
        show(null)
        requestAnimationFrame(() => goToFinding(looked.key))
      }
    }
    window.addEventListener('keydown', listen)
    onListening()
    return () => window.removeEventListener('keydown', listen)
  }, [session, onGo, onLook, onListening, show])
}

/** Outside the window: said, not seen. */
const nowhere = { left: -9999, top: -9999 }

/** What a key asked for goes along with its place; what the pointer found goes with the pointer. */
const followed = (tip: Tip | null): Tip | null =>
  tip === null || tip.said === '' ? null : { ...tip, ...(placeOf(tip.shown) ?? nowhere) }

function usePointer({ session, onLook }: Props, show: Show): void {
  useEffect(() => {
    const desk = document.querySelector<HTMLElement>('.desk')
    let resting: ReturnType<typeof setTimeout> | undefined
    let hovered = false
    const move = ({ clientX, clientY }: PointerEvent) => {
      clearTimeout(resting)
      resting = setTimeout(() => {
        const found = findingAt(clientX, clientY, session.findings)
        const place = found && placeOf(found)
        if (found && place) show({ shown: found, ...place, said: '' })
        else if (hovered) show(null)
        hovered = found !== null
      }, pointerRest)
    }
    const click = ({ clientX, clientY }: MouseEvent) => {
      const found = findingAt(clientX, clientY, session.findings)
      if (found) onLook(found)
    }
    const away = () => {
      clearTimeout(resting)
      show(followed)
    }
    const write = () => {
      clearTimeout(resting)
      show(null)
    }
    // The preview comes beside the words, a panel goes: they stand elsewhere then.
    const sized = new ResizeObserver(away)
    if (desk) sized.observe(desk)
    desk?.addEventListener('pointermove', move)
    desk?.addEventListener('click', click)
    desk?.addEventListener('pointerleave', away)
    desk?.addEventListener('scroll', away)
    desk?.addEventListener('input', write)
    return () => {
      clearTimeout(resting)
      sized.disconnect()
      desk?.removeEventListener('pointermove', move)
      desk?.removeEventListener('click', click)
      desk?.removeEventListener('pointerleave', away)
      desk?.removeEventListener('scroll', away)
      desk?.removeEventListener('input', write)
    }
  }, [session, onLook, show])
}

/** For the eye; what F8 comes to is also read aloud, and the panel says the rest. */
export function FindingTip(props: Props) {
  const [tip, setTip] = useState<Tip | null>(null)
  useKeys(props, setTip)
  usePointer(props, setTip)
  return (
    <>
      <output className="unseen">{tip?.said ?? ''}</output>
      {tip ? (
        <div
          aria-hidden
          className="finding-tip"
          data-tier={isBlank(tip.shown) ? 'hint' : tip.shown.finding.tier}
          data-screen-only
          style={{ left: tip.left, top: tip.top, maxWidth: width }}
        >
          <b>{nameOf(tip.shown)}</b> {tip.shown.finding.message}
          <span className="finding-tip-keys">F8 下一条 · Shift+F8 上一条 · Alt+F8 到核查</span>
        </div>
      ) : null}
    </>
  )
}
