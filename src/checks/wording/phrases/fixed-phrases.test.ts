/** The list of phrases, and an office's own over it. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { check } from '#checks/check.ts'
import { reportOf } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'
import { phrasesIn } from './fixed-phrases.ts'
import { fixedPhrases, phrasesWith, readPhrases } from './phrase-list.ts'

describe('the list', () => {
  it.each([
    ['公开其它信息。', '其它'],
    ['以公开为常态、不公开为另外。', '不公开为另外'],
    ['网站做为第一平台。', '做为'],
    ['成立领导小姐。', '领导小姐'],
    ['权力在阳关下运行。', '阳关下运行'],
    ['如本报告有疑问，请联系办公室。', '如本报告有疑问'],
    ['依法开展2024年政府信息工作。', '政府信息工作'],
    ['做好政府公开信息工作。', '政府公开信息工作'],
    ['由问题和其他报告的事项等组成。', '其他报告的事项'],
    ['落实新修定的条例。', '修定'],
    ['办理人大代表提案5件。', '人大代表提案'],
    ['编制政府信息年度报告。', '政府信息年度报告'],
    ['坚持公开为常态、不公开为列外。', '列外'],
    ['依据《政府信息公开条列》公开。', '条列'],
    ['贯彻党的二十届三种全会精神。', '届三种全会'],
    ['由付局长分管。', '付局长'],
    ['对逾期末答复的予以提醒。', '逾期末'],
    ['申请件数较上年增涨5%。', '增涨'],
    ['办结8件，转结下年度1件。', '转结'],
    ['以习近平总书记新时代中国特色社会主义思想为指导。', '习近平总书记新时代中国特色'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, 'wording.phrase')).toEqual([quote])
  })

  it.each([
    '公开其他信息，作为第一平台。',
    '药品不良反应情况已公开，按排名先后，既使用网站又使用公众号。',
    '召开座谈会会议两次。',
    '推进主动公开政府信息工作，在依申请公开政府信息工作中没有差错。',
    '将三条列入清单，编列外聘人员，按系列如期完成，年末答复2件，周末公开接访。',
    '交付主任签批，总结和实际情况，市人社部属单位，内部份额，直接恰当，多种全会安排。',
    '公开流转结果，台风登陆期间及时发布预警。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, 'wording.phrase')).toEqual([])
  })

  it('puts every entry right by its own right words', () => {
    for (const { wrong, right } of fixedPhrases) {
      expect(phrasesIn(wrong, fixedPhrases).map(({ fix }) => fix)).toContain(right)
      expect(phrasesIn(right, fixedPhrases)).toEqual([])
    }
  })
})

describe('an office’s own list', () => {
  const { phrases, problems } = readPhrases(
    '\uFEFF# 本局用词\n信息公开处 → 政务公开处\n其它 → 其它\n乱写一行\n群众 => 公众 除外：群众来信、群众路线\n',
  )

  it('is read line by line, and lines that are no entry are said', () => {
    expect(phrases).toEqual([
      { wrong: '信息公开处', right: '政务公开处' },
      { wrong: '其它', right: '其它' },
      { wrong: '群众', right: '公众', unless: ['群众来信', '群众路线'] },
    ])
    expect(problems).toEqual(['第4行“乱写一行”不是“错误写法 → 正确写法”，没有采用'])
  })

  it('adds to the list shipped and switches entries off', () => {
    const form = formById('2021')
    if (!form) throw new Error('2021')
    const report = reportOf({
      problems: '存在问题：信息公开处公开其它信息，群众来信已答复，做为重点改进。',
    })
    const found = check(report, form, [], phrasesWith(fixedPhrases, phrases))
    expect(found.filter(({ rule }) => rule === 'wording.phrase').map(({ quote }) => quote)).toEqual(
      ['做为', '信息公开处'],
    )
  })
})
