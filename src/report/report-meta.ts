/** The parts of a report outside its cells and prose: how each is kept as one register and read back. */
import { z } from 'zod'
import { storedPrevious } from './previous-report.ts'
import type { Report } from './report.ts'
import { doubtShape, levelShape, publishedShape, textsShape } from './source-shape.ts'

const contact = z.object({
  office: z.string(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  email: z.string(),
})

/** One schema a register; what cannot be read falls back to "not filled in". */
const schemas = {
  form: z.string().catch('2021'),
  year: z.number().int().catch(0),
  issuers: textsShape.catch([]),
  level: levelShape.nullable().catch(null),
  title: z.string().nullable().catch(null),
  signature: z
    .object({ organs: textsShape, date: z.string().nullable() })
    .catch({ organs: [], date: null }),
  contact: contact.catch({ office: '', address: '', postcode: '', phone: '', email: '' }),
  published: publishedShape.nullable().catch(null),
  doubts: z.array(doubtShape).catch([]),
  previous: z.unknown().transform(storedPrevious),
  extra: z.record(z.string(), z.unknown()).catch({}),
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

/** Reads the registers of a report back; `read` answers undefined for one never written. */
export function readMeta(read: (key: MetaKey) => unknown): Meta {
  return {
    form: schemas.form.parse(read('form')),
    year: schemas.year.parse(read('year')),
    issuers: schemas.issuers.parse(read('issuers')),
    level: schemas.level.parse(read('level')),
    title: schemas.title.parse(read('title')),
    signature: schemas.signature.parse(read('signature')),
    contact: schemas.contact.parse(read('contact')),
    published: schemas.published.parse(read('published')),
    doubts: schemas.doubts.parse(read('doubts')),
    previous: schemas.previous.parse(read('previous')),
    extra: schemas.extra.parse(read('extra')),
  }
}
