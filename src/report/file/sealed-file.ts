/**
 * A report file under a password (加密文件), for a mail or a memory stick that may fall into other hands. The
 * readable file is inside, whole; without the password nobody gets at it, and nobody can give it back.
 */
import { z } from 'zod/mini'
import { base64OfBytes, bytesOfBase64 } from './base64.ts'
import { canonicalJson, plainJson, readJson } from './json-text.ts'
import { fileNotice } from './report-file-shape.ts'

const sealedFormat = 'nianbao-sealed/1'

/** What the browser or Node brings for it; core rooms take no crypto of their own. */
type Subtle = Pick<SubtleCrypto, 'importKey' | 'deriveKey' | 'encrypt' | 'decrypt' | 'digest'>

/** Rounds of the derivation, as OWASP asks of PBKDF2 with SHA-256 since 2023. */
const iterations = 600_000

/** What sealing needs from outside, since the core draws nothing at random. */
export interface Sealing {
  readonly subtle: Subtle
  /** Sixteen fresh random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>
  /** Twelve fresh random bytes, never used twice. */
  readonly iv: Uint8Array<ArrayBuffer>
}

type SealedReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'password' | 'damaged' | 'newer'; readonly reason: string }

const shape = z.object({
  format: z.literal(sealedFormat),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    // More would only keep the clerk waiting for a file that was made to do so.
    iterations: z.int().check(z.gte(100_000), z.lte(10_000_000)),
    salt: z.string(),
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), iv: z.string() }),
  check: z.string(),
  data: z.string(),
})

/** Whether a text begins as a sealed file of any version does. */
export const isSealedFile = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"nianbao-sealed\//u.test(text.slice(0, 400))

const plainBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/**
 * A password as it is sealed with. Nobody sees what they type there, and an input method left at full width
 * (ＡＢＣ１２３) on one machine would shut the file for good on another.
 */
const halfWidth = (password: string): string => password.normalize('NFKC')

/** A password in the ways a file may have been sealed with it: before 2026-11-29 its letters stayed as wide as they were typed. */
const waysOf = (password: string): readonly string[] => [
  ...new Set([halfWidth(password), password.normalize('NFC')]),
]

const keyOf = async (
  password: string,
  { subtle, salt, rounds }: { subtle: Subtle; salt: Uint8Array<ArrayBuffer>; rounds: number },
) => {
  const typed = new TextEncoder().encode(password)
  const material = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

type Head = Pick<z.infer<typeof shape>, 'format' | 'kdf' | 'cipher'>

/** The head is sealed with the words, so that nobody weakens it on the way. */
const boundTo = ({ format, kdf, cipher }: Head) =>
  new TextEncoder().encode(canonicalJson({ format, kdf, cipher }))

const digestOfData = async (subtle: Subtle, data: Uint8Array<ArrayBuffer>) =>
  base64OfBytes(new Uint8Array(await subtle.digest('SHA-256', data)))

/** Puts a report file under a password. */
export async function sealReportFile(
  text: string,
  password: string,
  { subtle, salt, iv }: Sealing,
): Promise<string> {
  const head: Head = {
    format: sealedFormat,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: base64OfBytes(salt) },
    cipher: { name: 'AES-GCM', iv: base64OfBytes(iv) },
  }
  const key = await keyOf(halfWidth(password), { subtle, salt, rounds: iterations })
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(head) },
    key,
    new TextEncoder().encode(text),
  )
  const data = new Uint8Array(sealed)
  const { format, kdf, cipher } = head
  const file = {
    format,
    notice: fileNotice,
    kdf,
    cipher,
    check: await digestOfData(subtle, data),
    data: base64OfBytes(data),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const refuse = (why: 'password' | 'damaged' | 'newer', reason: string): SealedReading => ({
  ok: false,
  why,
  reason,
})

const damaged = refuse('damaged', '加密文件不完整或已损坏，与密码无关，请重新取得完整的文件')

/** The version of a sealed file that is newer than this program knows. */
function newerVersion(value: unknown): string | null {
  const format: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : null
  const version =
    typeof format === 'string' ? /^nianbao-sealed\/(\d+)$/u.exec(format)?.[1] : undefined
  return version === undefined || version === '1' ? null : version
}

/** Opens a sealed file; a wrong password, a damaged file and a newer version are told apart. */
export async function openSealedFile(
  text: string,
  password: string,
  { subtle }: Pick<Sealing, 'subtle'>,
): Promise<SealedReading> {
  const json = readJson(text.replace(/^\uFEFF/u, ''))
  if (!json.ok) return damaged
  const value = plainJson(json.value)
  const newer = newerVersion(value)
  if (newer !== null)
    return refuse('newer', `加密文件的版本是 ${newer}，比本系统能读的版本 1 新，请更新软件后再打开`)
  const parsed = shape.safeParse(value)
  if (!parsed.success) return damaged
  const { kdf, cipher, check, data: packed } = parsed.data
  const [salt, iv, data] = [kdf.salt, cipher.iv, packed].map(bytesOfBase64)
  if (!salt || !iv || !data) return damaged
  const bytes = plainBytes(data)
  if ((await digestOfData(subtle, bytes)) !== check) return damaged
  const derive = { subtle, salt: plainBytes(salt), rounds: kdf.iterations }
  const lock = { name: 'AES-GCM', iv: plainBytes(iv), additionalData: boundTo(parsed.data) }
  for (const way of waysOf(password)) {
    const key = await keyOf(way, derive)
    const opened = await subtle.decrypt(lock, key, bytes).catch(() => null)
    if (opened) return { ok: true, text: new TextDecoder().decode(opened) }
  }
  return refuse('password', '密码不对，文件没有打开。请核对大小写和输入法后重新输入')
}
