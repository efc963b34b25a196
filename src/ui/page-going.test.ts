/** What a field hears while the page goes, as Firefox tells it. */
import { expect, it } from 'vitest'
import { keepFieldsOpen } from './page-going.ts'

const page = () => {
  const target = new EventTarget()
  const heard: string[] = []
  keepFieldsOpen(target)
  for (const kind of ['focusout', 'input']) target.addEventListener(kind, () => heard.push(kind))
  const say = (kind: string) => target.dispatchEvent(new Event(kind))
  return { say, heard }
}

it('a field is left when the clerk leaves it', () => {
  const { say, heard } = page()
  say('focusout')
  expect(heard).toEqual(['focusout'])
})

it('a field is not left when the page goes, and may be left when it is back', () => {
  const { say, heard } = page()
  say('pagehide')
  say('focusout')
  say('input')
  expect(heard).toEqual(['input'])
  say('pageshow')
  say('focusout')
  expect(heard).toEqual(['input', 'focusout'])
})
