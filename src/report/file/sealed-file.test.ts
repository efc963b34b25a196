/** A file under a password opens with it and with nothing else; what is wrong with a file is told apart. */
import { describe, expect, it } from 'vitest'
import { readReportFile } from './report-file.ts'
import { isSealedFile, openSealedFile, sealReportFile } from './sealed-file.ts'

const { subtle } = globalThis.crypto
const sealing = { subtle, salt: new Uint8Array(16).fill(7), iv: new Uint8Array(12).fill(9) }
const text = '{ "format": "nianbao-report/1", "issuer": "青石县水利局" }'
const password = '一把Schlüssel 123'
const sealed = await sealReportFile(text, password, sealing)

const open = (file: string, typed = password) => openSealedFile(file, typed, { subtle })

/** Another letter at a place of the sealed words. */
const scratched = (file: string) =>
  file.replace(
    /("data": "....)(.)/u,
    (_, head: string, letter: string) => `${head}${letter === 'A' ? 'B' : 'A'}`,
  )

describe('a sealed file', () => {
  it('opens with its password, and shows nothing of the report before', async () => {
    expect(await open(sealed)).toEqual({ ok: true, text })
    expect(isSealedFile(sealed)).toBe(true)
    expect(sealed).not.toContain('青石县')
    expect(sealed).toContain('不得录入涉密信息')
  })

  it('takes the password however its letters are composed', async () => {
    expect(await open(sealed, password.normalize('NFD'))).toEqual({ ok: true, text })
  })

  it('takes the password at full width or half, whichever it was sealed with', async () => {
    const wide = await sealReportFile(text, 'ＡＢＣ１２３', sealing)
    expect(await open(wide, 'ABC123')).toEqual({ ok: true, text })
    expect(await open(wide, 'ＡＢＣ１２３')).toEqual({ ok: true, text })
    const narrow = await sealReportFile(text, 'ABC123', sealing)
    expect(await open(narrow, 'ＡＢＣ１２３')).toEqual({ ok: true, text })
  })

  it('asks again for a wrong password', async () => {
    expect(await open(sealed, '别的密码')).toMatchObject({ why: 'password' })
  })

  it('is told to be damaged where letters of it are others, or where it is cut off', async () => {
    expect(await open(scratched(sealed))).toMatchObject({ why: 'damaged' })
    expect(await open(sealed.slice(0, -40))).toMatchObject({ why: 'damaged' })
    expect(await open(sealed.replace(/"data": "[^"]*"/u, '"data": ""'))).toMatchObject({
      why: 'damaged',
    })
  })

  it('does not open where its head was weakened on the way', async () => {
    expect((await open(sealed.replace('600000', '100000'))).ok).toBe(false)
  })

  it('of a newer version asks for a newer program', async () => {
    const newer = await open(sealed.replace('nianbao-sealed/1', 'nianbao-sealed/2'))
    expect(newer).toMatchObject({ why: 'newer' })
  })

  it('is no report file to whoever has no password', () => {
    const reading = readReportFile(sealed)
    expect(reading.ok ? '' : reading.reasons.join()).toContain('加密')
  })
})
