/** The principle of the 条例 turned round: "公开是例外", "不公开为原则". */
import type { WordsJudgement } from '#checks/judgement.ts'

const turned =
  /(?<!不|非|未|不予|不宜|不能|不应|不主动)公开[是为作](?:为)?例外|不(?:予)?公开[是为作](?:为)?(?:常态|原则)/gu

export const slogan: WordsJudgement = {
  kind: 'words',
  id: 'wording.slogan',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第五条：以公开为常态、不公开为例外' },
  demand: '“以公开为常态、不公开为例外”没有写反',
  hint: '改为“以公开为常态、不公开为例外”',
  example: {
    wrong: '坚持公开是常态，公开是例外的原则。',
    right: '坚持公开是常态，不公开是例外的原则。',
  },
  find: (text) =>
    [...text.matchAll(turned)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      message: `“${match[0]}”与条例规定的原则相反，应为“以公开为常态、不公开为例外”。`,
    })),
}
