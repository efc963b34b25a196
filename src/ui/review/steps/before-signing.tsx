/** What whoever sends, decides or publishes should know before it is entered: a clock that is wrong, a key that is gone. */
import { useState } from 'react'
import { oddClock } from '#review/odd-clock.ts'
import { personName } from '#review/names.ts'
import { momentOf } from '#ui/parts/moment.ts'
import { useReview } from '#ui/session/use-session.ts'
import { signingEngine } from './use-profile.ts'

/** The time of a decision is part of it. */
function ClockNews() {
  const { stand } = useReview()
  const [now] = useState(() => Date.now())
  const odd = oddClock(stand, now)
  if (odd === null) return null
  const last = `审核记录的最后一条（${personName(odd.last.by)}，${momentOf(odd.last.at)}）`
  return odd.is === 'behind' ? (
    <p className="stale">
      本机时钟是{momentOf(now)}，早于{last}
      ，两台电脑中有一台的时钟不准。请先核对本机的时间，否则决定的时间会记错。
    </p>
  ) : (
    <p className="stale">
      本机时钟是{momentOf(now)}，比{last}晚了一年以上。如果不是这样，请先核对本机的时间。
    </p>
  )
}

/** Where the page can sign but finds no key, it was lost with the data of the browser. */
function KeyNews() {
  const { person } = useReview()
  if (person === null || person.key !== undefined || !signingEngine()) return null
  return (
    <p className="stale">
      本机没有{person.name}
      的签名密钥（可能清理过浏览器数据），这样办理将记为“未签名”。需要签名的，请先打开“本机身份”按“保存”，生成新的密钥。
    </p>
  )
}

export function BeforeSigning() {
  return (
    <>
      <ClockNews />
      <KeyNews />
    </>
  )
}
