/** Figures told in words against the tables: what differs is found, what agrees or is another thing is not. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { clausesOf, plainDigits } from './clauses.ts'

const cells = {
  'applications.new.person': 25,
  'applications.new.enterprise': 2,
  'applications.carried-in.person': 2,
  'applications.granted.person': 12,
  'applications.partly-granted.person': 3,
  'applications.withheld.third-party.person': 2,
  'applications.unavailable.not-held.person': 11,
  'applications.carried-out.person': 1,
  'reconsideration.upheld': 1,
  'documents.normative.issued': 3,
  'documents.normative.in-force': 9,
}

const finds = (words: string) =>
  judged({ cells, problems: `存在问题和改进情况如下。${words}` })
    .filter(({ rule }) => rule.startsWith('figures.'))
    .map(({ rule, quote }) => `${rule}: ${quote}`)

describe('figures in words', () => {
  it.each([
    ['全年收到政府信息公开申请30件。', 'figures.claim: 收到政府信息公开申请30件'],
    ['新收政府信息公开申请28件，上年结转2件。', 'figures.claim: 新收政府信息公开申请28件'],
    ['收到申请27件，上年结转政府信息公开申请3件。', 'figures.claim: 上年结转政府信息公开申请3件'],
    ['收到申请27件，结转下年度2件。', 'figures.claim: 结转下年度2件'],
    ['办理申请中，予以公开15件、部分公开4件。', 'figures.claim: 部分公开4件'],
    ['因政府信息公开引起行政复议2件。', 'figures.claim: 行政复议2件'],
    ['全年没有收到政府信息公开申请。', 'figures.denial: 没有收到政府信息公开申请'],
    ['没有发生因信息公开引起的行政复议。', 'figures.denial: 没有发生因信息公开引起的行政复议'],
    ['所有申请均已按时办结。', 'figures.denial: 所有申请均已按时办结'],
    ['其中网上7件、书面3件，7+3=11。', 'figures.equation: 7+3=11'],
    ['收到政府信息公开申请27件，予以公开12件，占50.5%。', 'figures.share: 12件，占50.5%'],
  ])('%s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })

  it.each([
    '全年收到政府信息公开申请27件，上年结转2件，办结28件，结转下年度1件。',
    '全年共收到政府信息公开申请２９件（含上年结转）。',
    '予以公开12件、部分公开3件、不予公开2件、无法提供11件。',
    '2023年收到政府信息公开申请40件，同比下降。',
    '受理信访举报申请58件，答复咨询46件。',
    '收到申请27件，其中网上申请20件、信函申请7件，20+7=27。',
    '收到政府信息公开申请27件，予以公开12件，占44.4%。',
    '因政府信息公开发生行政复议1件，没有发生行政诉讼。',
    '制发行政规范性文件3件，公开政策解读8件。',
    '受理建议提案申请34件，答复率100%。',
  ])('finds nothing in %s', (words) => {
    expect(finds(words)).toEqual([])
  })

  it('raises a finding for every digit changed in a figure told of the table', () => {
    const told = ['新收政府信息公开申请27件', '上年结转政府信息公开申请2件', '无法提供11件']
    for (const words of told)
      for (const digit of '3456789') {
        const changed = words.replace(/\d(?=件)/u, digit)
        if (changed !== words) expect(finds(`申请办理：${changed}。`), changed).toHaveLength(1)
      }
  })

  it('keeps offsets, and figures with separators in one piece', () => {
    expect(plainDigits('收到１２件')).toBe('收到12件')
    expect(clausesOf('公开1,234条，办结2件。').map(({ text, at }) => [text, at])).toEqual([
      ['公开1,234条', 0],
      ['办结2件', 9],
    ])
  })
})
