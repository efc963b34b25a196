/** The organs of a report while they are being typed, one line each, and what is said of a bad line. */
import { z } from 'zod/mini'

/** The part of a form that holds the organs. */
export interface IssuerLines {
  issuers: { name: string }[]
}

/** Names that appear twice, by their place (the second and later ones). */
function repeatedNames(names: readonly string[]): readonly number[] {
  const plain = names.map((name) => name.trim())
  return plain.flatMap((name, index) => (name !== '' && plain.indexOf(name) < index ? [index] : []))
}

const line = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, '请填写机关全称，与公章一致，例如“清河县水务局”。'),
      z.maxLength(60, '机关名称超过60字，请核对是否误粘贴了其他内容。'),
    ),
})

/** Every line filled, no organ twice. */
export const issuerLines = z.array(line).check(
  z.superRefine((lines, context) => {
    for (const index of repeatedNames(lines.map(({ name }) => name)))
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: '与前面的机关重复，请改为另一机关或删除这一行。',
      })
  }),
)
