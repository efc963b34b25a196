/** A decision is signed on one device and looked at on another. */
import { describe, expect, it } from 'vitest'
import type { ReviewEvent } from '#report/review-event.ts'
import { nextEvent } from './chain.ts'
import { makeKeys, signEntry, stateOfSignature } from './signing.ts'
import { makeSm2Keys } from './sm2-signing.ts'

const { subtle } = crypto
const content = { whole: 'w', parts: {} }

async function signedPass(): Promise<ReviewEvent> {
  const keys = await makeKeys(subtle)
  const by = { name: '王芳', role: 'first' as const, key: keys.fingerprint }
  const event = nextEvent([], by, { do: 'pass', stage: 'first', content }, 1)
  const signature = await signEntry(subtle, keys, event.id)
  return signature ? { ...event, signature } : event
}

async function signedBySm2(): Promise<ReviewEvent> {
  const random = crypto.getRandomValues(new Uint8Array(32))
  const keys = await makeSm2Keys(subtle, random, crypto.getRandomValues(new Uint8Array(12)))
  const by = { name: '王芳', role: 'first' as const, key: keys.fingerprint }
  const event = nextEvent([], by, { do: 'pass', stage: 'first', content }, 1)
  const signature = await signEntry(subtle, keys, event.id)
  return signature ? { ...event, signature } : event
}

describe('a signed decision', () => {
  it('is valid by the file alone', async () => {
    const handed: ReviewEvent = JSON.parse(JSON.stringify(await signedPass()))
    expect(await stateOfSignature(subtle, handed)).toBe('valid')
  })

  it('is invalid with the signature of another', async () => {
    const event = await signedPass()
    const { signature } = await signedPass()
    if (!signature) throw new Error('signed')
    expect(await stateOfSignature(subtle, { ...event, signature })).toBe('invalid')
  })

  it('is invalid once its words are others, and where the signature was cut off', async () => {
    const event = await signedPass()
    const { signature: _cut, ...bare } = event
    expect(await stateOfSignature(subtle, { ...event, at: 2 })).toBe('invalid')
    expect(await stateOfSignature(subtle, bare)).toBe('invalid')
  })

  it('is called unsigned where nobody signed, and unknowable without an engine', async () => {
    const by = { name: '王芳', role: 'first' as const }
    const event = nextEvent([], by, { do: 'pass', stage: 'first', content }, 1)
    expect(await stateOfSignature(subtle, event)).toBe('unsigned')
    expect(await stateOfSignature(undefined, await signedPass())).toBe('unknowable')
  })

  it('is valid by SM2 too, where the browser has no engine at all, and invalid once changed', async () => {
    const event = await signedBySm2()
    expect(event.signature?.scheme).toBe('SM2')
    expect(await stateOfSignature(undefined, event)).toBe('valid')
    expect(await stateOfSignature(undefined, { ...event, at: 2 })).toBe('invalid')
    const { signature } = await signedBySm2()
    if (!signature) throw new Error('signed')
    expect(await stateOfSignature(undefined, { ...event, signature })).toBe('invalid')
  })

  it('has a key that cannot be taken out', async () => {
    const { privateKey } = await makeKeys(subtle)
    await expect(subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })
})
