/** Where in the form the clerk is: where she begins, in which section, and where the preview leaves her. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { SectionKey } from '#template/form-source.ts'
import { useSession } from '#ui/session/use-session.ts'
import { goToCell } from './go-to-place.ts'

/** A clerk begins where she was, or at the top. */
export function useFirstPlace(): void {
  const session = useSession()
  useEffect(() => {
    // After a reload in mid-cell the clerk is where she was.
    if (session.typingIn !== null) goToCell(session.typingIn)
    // Who works by keyboard begins at the top of the form, not of the window.
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.sheet-title h1')?.focus({ preventScroll: true })
  }, [session])
}

/** The section in which the clerk is, for the rail. */
export function useSectionAt(desk: RefObject<HTMLElement | null>) {
  const session = useSession()
  const [section, setSection] = useState<SectionKey | null>(null)
  useEffect(() => {
    const enter = (event: FocusEvent) => {
      const place = event.target instanceof Element ? event.target.closest('[data-section]') : null
      const key = place?.getAttribute('data-section')
      setSection(session.form.sections.find((entry) => entry.key === key)?.key ?? null)
    }
    const node = desk.current
    node?.addEventListener('focusin', enter)
    return () => node?.removeEventListener('focusin', enter)
  }, [session, desk])
  return [section, setSection] as const
}

/** Whoever was in the preview as it closed goes on in the form. */
export function useReturnFromPreview(preview: boolean, backToForm: () => void): void {
  const previewed = useRef(preview)
  useEffect(() => {
    if (previewed.current && !preview && document.activeElement === document.body) backToForm()
    previewed.current = preview
  }, [preview, backToForm])
}
