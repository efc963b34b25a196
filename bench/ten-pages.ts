/** The report that benches of documents are measured with: the example with words enough for ten pages. */
import { exampleReport } from '#report/examples/example-2021.ts'
import type { Report } from '#report/report.ts'

const sentence =
  '本机关围绕供水、防汛和河湖管理主动公开政府信息，及时回应群众关切，依申请公开均按期答复。'

export const tenPages: Report = {
  ...exampleReport,
  prose: {
    ...exampleReport.prose,
    overview: Array.from({ length: 55 }, (_, at) => ({
      kind: 'paragraph' as const,
      indent: 0,
      runs: [{ text: `${at + 1}．${sentence.repeat(2)}` }],
    })),
  },
}
