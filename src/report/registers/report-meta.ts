/** The parts of a report outside its cells and prose: how each is kept as one register and read back. */
import { z } from 'zod/mini'
import { joinedMeta } from '#report/merge/joined-meta.ts'
import { storedPrevious } from '#report/previous-report.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import type { Report } from '#report/report.ts'
import { doubtShape, levelShape, publishedShape, textsShape } from '#report/file/source-shape.ts'

const contact = z.object({
  office: z.string(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  email: z.string(),
})

/** One schema a register; what cannot be read falls back to "not filled in". */
const schemas = {
  form: z.catch(z.string(), '2021'),
  year: z.catch(z.int(), 0),
  issuers: z.catch(textsShape, []),
  level: z.catch(z.nullable(levelShape), null),
  title: z.catch(z.nullable(z.string()), null),
  signature: z.catch(z.object({ organs: textsShape, date: z.nullable(z.string()) }), {
    organs: [],
    date: null,
  }),
  contact: z.catch(contact, { office: '', address: '', postcode: '', phone: '', email: '' }),
  published: z.catch(z.nullable(publishedShape), null),
  doubts: z.catch(z.array(doubtShape), []),
  previous: z.pipe(z.unknown(), z.transform(storedPrevious)),
  extra: z.catch(z.record(z.string(), z.unknown()), {}),
}

export type Meta = Pick<Report, keyof typeof schemas>
export type MetaKey = keyof Meta

export const metaKeys: readonly MetaKey[] = [
  'form',
  'year',
  'issuers',
  'level',
  'title',
  'signature',
  'contact',
  'published',
  'doubts',
  'previous',
  'extra',
]

/** Registers of a part that has several: who changes the telephone and who changes the address do not meet. */
const fields = {
  contact: ['office', 'address', 'postcode', 'phone', 'email'],
  signature: ['organs', 'date'],
} as const

const isDivided = (key: string): key is keyof typeof fields => key in fields

/** The registers in which a part is kept, with what each holds. */
export function metaRegisters(
  key: string,
  value: unknown,
): readonly (readonly [string, unknown])[] {
  if (!isDivided(key) || !isRecord(value)) return [[key, value]]
  return fields[key].map((field) => [`${key}.${field}`, value[field]] as const)
}

/** Reads the registers of a report back; `read` answers with every value that stands in one. */
export function readMeta(read: (name: string) => readonly unknown[]): Meta {
  const whole = (key: MetaKey) => joinedMeta(key, read(key))
  const divided = (key: keyof typeof fields) => {
    const [before] = read(key)
    const found = fields[key].map((field) => [field, read(`${key}.${field}`)] as const)
    if (found.every(([, values]) => values.length === 0)) return before
    return {
      ...(isRecord(before) ? before : {}),
      ...Object.fromEntries(
        found.flatMap(([field, [value]]) => (value === undefined ? [] : [[field, value]])),
      ),
    }
  }
  return {
    form: schemas.form.parse(whole('form')),
    year: schemas.year.parse(whole('year')),
    issuers: schemas.issuers.parse(whole('issuers')),
    level: schemas.level.parse(whole('level')),
    title: schemas.title.parse(whole('title')),
    signature: schemas.signature.parse(divided('signature')),
    contact: schemas.contact.parse(divided('contact')),
    published: schemas.published.parse(whole('published')),
    doubts: schemas.doubts.parse(whole('doubts')),
    previous: schemas.previous.parse(whole('previous')),
    extra: schemas.extra.parse(whole('extra')),
  }
}
