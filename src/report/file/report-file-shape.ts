/** The shape of a report file of format nianbao-report/1 (zod), and the words for what does not fit it. */
import { z } from 'zod/mini'
import { reviewLogShape } from '#report/stored-review.ts'
import { doubtShape, levelShape, publishedShape, reasonShape, textsShape } from './source-shape.ts'

export const reportFormat = 'nianbao-report/1'

/** Printed in every file, so that whoever opens it reads it. */
export const fileNotice = '不得录入涉密信息'

/** Said of a file that cannot stand by itself. */
export const partsMissing =
  '文件中的编辑历史缺少部分内容，这个文件不完整，没有使用。请重新取得完整的文件'

const contact = z.object({
  office: z._default(z.string(), ''),
  address: z._default(z.string(), ''),
  postcode: z._default(z.string(), ''),
  phone: z._default(z.string(), ''),
  email: z._default(z.string(), ''),
})

/** Everything of a report file except the values of its cells, which keep their printed digits. */
export const fileShape = z.object({
  form: z.string(),
  year: z.int().check(z.gte(1900), z.lte(9999)),
  issuer: z.union([z.string(), textsShape]),
  level: z.nullish(levelShape),
  title: z.nullish(z.string()),
  signature: z._default(
    z.object({ organs: z._default(textsShape, []), date: z.nullish(z.string()) }),
    { organs: [] },
  ),
  contact: z._default(contact, { office: '', address: '', postcode: '', phone: '', email: '' }),
  cells: z._default(z.record(z.string(), z.unknown()), {}),
  conflicts: z._default(z.record(z.string(), z.array(z.unknown())), {}),
  notes: z._default(z.record(z.string(), z.string()), {}),
  sections: z._default(z.record(z.string(), z.unknown()), {}),
  chapters: z.optional(z.array(z.object({ heading: z.string(), prose: z.unknown() }))),
  published: z.nullish(publishedShape),
  doubts: z._default(z.array(doubtShape), []),
  /** Each entry is read as a report file of its own. */
  previous: z.optional(z.unknown()),
  reasons: z._default(z.array(reasonShape), []),
  /** Remarks, proposals, decisions; entries are read one by one. */
  review: z.optional(reviewLogShape),
  history: z.nullish(z.string()),
  historyDigest: z.nullish(z.string()),
})

/** Fields of our own; all others travel in `Report.extra`. */
export const knownFields: ReadonlySet<string> = new Set([
  'format',
  'notice',
  ...Object.keys(fileShape.shape),
])

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  object: '对象',
  record: '对象',
  array: '数组',
}

/** One Chinese line per misfit: its path in the file and what should stand there. */
export const misfits = (error: z.core.$ZodError): string[] =>
  error.issues.map((issue) => {
    const place = issue.path.map(String).join('.')
    const what =
      issue.code === 'invalid_type'
        ? `应当是${kinds[issue.expected] ?? issue.expected}`
        : issue.code === 'invalid_value'
          ? `应当是${issue.values.map(String).join('、')}之一`
          : '不是报告文件规定的内容'
    return `报告文件“${place}”处${what}，文件可能被改动过，请使用原始文件`
  })
