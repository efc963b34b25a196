/** A private mailbox given as the office's address. */
import type { WordsJudgement } from '#checks/judgement.ts'

const mail =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:qq|163|126|139|189|gmail|sina|sohu|hotmail|outlook|foxmail|yeah|aliyun|tom)\.(?:com|cn|net)(?:\.cn)?/giu

export const privateMail: WordsJudgement = {
  kind: 'words',
  everywhere: true,
  id: 'privacy.mail',
  tier: 'hint',
  basis: { kind: 'custom', text: '政务邮箱管理要求：对外联系使用政务邮箱' },
  demand: '联系方式不用个人邮箱',
  hint: '改为单位的政务邮箱',
  example: { wrong: '电子邮箱：someone@qq.com。', right: '电子邮箱：xxgk@qingshi.gov.cn。' },
  find: (text) =>
    [...text.matchAll(mail)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”是商业邮箱，对外公布宜用政务邮箱。`,
    })),
}
