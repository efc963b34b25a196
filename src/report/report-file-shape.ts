/** The shape of a report file of format nianbao-report/1 (zod), and the words for what does not fit it. */
import { z } from 'zod'
import { reviewLogShape } from './review-event.ts'
import { doubtShape, levelShape, publishedShape, reasonShape, textsShape } from './source-shape.ts'

export const reportFormat = 'nianbao-report/1'

/** Printed in every file, so that whoever opens it reads it. */
export const fileNotice = '不得录入涉密信息'

/** Said of a file that cannot stand by itself. */
export const partsMissing =
  '文件中的编辑历史缺少部分内容，这个文件不完整，没有使用。请重新取得完整的文件'

const contact = z.object({
  office: z.string().default(''),
  address: z.string().default(''),
  postcode: z.string().default(''),
  phone: z.string().default(''),
  email: z.string().default(''),
})

/** Everything of a report file except the values of its cells, which keep their printed digits. */
export const fileShape = z.object({
  form: z.string(),
  year: z.number().int().min(1900).max(9999),
  issuer: z.union([z.string(), textsShape]),
  level: levelShape.nullish(),
  title: z.string().nullish(),
  signature: z
    .object({ organs: textsShape.default([]), date: z.string().nullish() })
    .default({ organs: [] }),
  contact: contact.default({ office: '', address: '', postcode: '', phone: '', email: '' }),
  cells: z.record(z.string(), z.unknown()).default({}),
  conflicts: z.record(z.string(), z.array(z.unknown())).default({}),
  notes: z.record(z.string(), z.string()).default({}),
  sections: z.record(z.string(), z.unknown()).default({}),
  chapters: z.array(z.object({ heading: z.string(), prose: z.unknown() })).optional(),
  published: publishedShape.nullish(),
  doubts: z.array(doubtShape).default([]),
  /** Each entry is read as a report file of its own. */
  previous: z.unknown().optional(),
  reasons: z.array(reasonShape).default([]),
  /** Remarks, proposals, decisions; entries are read one by one. */
  review: reviewLogShape.optional(),
  history: z.string().nullish(),
  historyDigest: z.string().nullish(),
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
export const misfits = (error: z.ZodError): string[] =>
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
