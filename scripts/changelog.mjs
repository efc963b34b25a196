/**
 * Prints CHANGELOG.md: what a clerk would notice, from the FEATURE:, FIX: and FORM: lines of the commits,
 * newest day first. `node scripts/changelog.mjs > CHANGELOG.md`
 */
import { spawnSync } from 'node:child_process'
import { root } from './house.mjs'

const titles = { FORM: '表样', FEATURE: '新增', FIX: '修正' }
const log = spawnSync('git', ['log', '--no-merges', '--date=short', '--format=%x1e%ad%x1f%b'], {
  cwd: root,
  encoding: 'utf8',
})
if (log.status !== 0) {
  console.error('The history could not be read: git log failed.')
  process.exit(1)
}

/** Day → kind → lines. */
const days = new Map()
for (const commit of log.stdout.split('\x1e').slice(1)) {
  const [day = '', body = ''] = commit.split('\x1f')
  for (const [, kind = '', text = ''] of body.matchAll(
    /^(FORM|FEATURE|FIX): (.+(?:\n(?![A-Z][\w-]*: ).+)*)/gm,
  )) {
    const kinds = days.get(day) ?? new Map()
    days.set(day, kinds)
    kinds.set(kind, [...(kinds.get(kind) ?? []), text.replace(/\s*\n\s*/g, ' ').trim()])
  }
}

const lines = ['# 更新记录', '', '由提交记录生成：`node scripts/changelog.mjs > CHANGELOG.md`。']
for (const [day, kinds] of days) {
  lines.push('', `## ${day}`)
  for (const [kind, title] of Object.entries(titles)) {
    const entries = kinds.get(kind) ?? []
    if (entries.length > 0)
      lines.push('', `### ${title}`, '', ...entries.map((text) => `- ${text}`))
  }
}
console.log(lines.join('\n'))
