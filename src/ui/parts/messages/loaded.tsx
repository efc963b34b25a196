/** A part of the screen that comes when it is wanted: where it cannot come, or fails, the clerk is told and the rest stays. */
import { Component, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react'
import { goTo, homeAddress } from '#ui/route.ts'
import { Listeners } from '#ui/session/listeners.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import './loaded.css'
import { type Problem, ProblemPanel } from './problem-panel.tsx'

const kept = '已填的内容都已保存在本机。请重新载入页面'

/** What browsers say of a part of the program that did not come. */
const notCome = /dynamically imported module|importing a module|preload/iu

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const neverCame = (error: unknown): boolean => notCome.test(saidBy(error))

function problemOf(error: unknown): Problem {
  const said = saidBy(error)
  return neverCame(error)
    ? {
        what: '这一部分没有载入',
        where: ['网络断开，或者网站刚刚更新过。'],
        how: `${kept}。`,
      }
    : {
        what: '这一部分出错了，没能显示',
        where: [said],
        how: `${kept}；如果仍然这样，请在年报列表里把这份年报存为文件，换一个浏览器打开，并把上面的话转告维护人员。`,
      }
}

/**
 * What failed beside a page that goes on; one at a time, and what breaks by itself only once:
 * four editors fail together, some of them after the clerk has closed the news.
 */
class Failures {
  now: Problem | null = null
  readonly told = new Listeners()
  readonly #heard = new Set<string>()

  tell(problem: Problem | null): void {
    if (this.now && problem) return
    this.now = problem
    this.told.tell()
  }

  tellOnce(error: unknown): void {
    const said = saidBy(error)
    if (this.now || this.#heard.has(said)) return
    this.#heard.add(said)
    this.tell(problemOf(error))
  }
}

const failures = new Failures()

const reload = (
  <Button look="primary" data-autofocus onClick={() => window.location.reload()}>
    重新载入页面
  </Button>
)

/** Says what failed, also where a button asked for a part that did not come; stands once, at the root of the page. */
export function FailureNews() {
  const problem = useSyncExternalStore(failures.told.add, () => failures.now)
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent) => {
      if (neverCame(reason)) failures.tell(problemOf(reason))
    }
    window.addEventListener('unhandledrejection', hear)
    return () => window.removeEventListener('unhandledrejection', hear)
  }, [])
  if (!problem) return null
  const close = () => failures.tell(null)
  return (
    <Dialog
      title={problem.what}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>关闭</Button>
          {reload}
        </>
      }
    >
      <div className="dialog-text">
        {problem.where?.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{problem.how}</p>
      </div>
    </Dialog>
  )
}

function toList(): void {
  goTo(homeAddress)
  window.location.reload()
}

/** A page that is being opened. */
export const opening = <main className="loading" aria-busy="true" aria-label="正在打开" />

interface LoadedProps {
  /** Shown meanwhile; a page says by itself that it is being opened. */
  readonly fallback?: ReactNode
  /** Shown where the part does not come. */
  readonly instead?: ReactNode
  /** The part is the whole page. */
  readonly page?: boolean
  /** Heard where a part that was asked for does not come: asked for again, it is told again. */
  readonly onFailure?: () => void
  readonly children: ReactNode
}

interface Standing {
  readonly problem: Problem | null
}

/** Shows its children once they are there. React knows no other way to hear of a failure than a class. */
export class Loaded extends Component<LoadedProps, Standing> {
  static getDerivedStateFromError(error: unknown): Standing {
    return { problem: problemOf(error) }
  }

  override state: Standing = { problem: null }

  override componentDidCatch(error: unknown): void {
    const { page, onFailure } = this.props
    if (onFailure) {
      failures.tell(problemOf(error))
      onFailure()
    } else if (page !== true) failures.tellOnce(error)
  }

  override render(): ReactNode {
    const { page = false, fallback = page ? opening : null, instead = null, children } = this.props
    const { problem } = this.state
    if (!problem) return <Suspense fallback={fallback}>{children}</Suspense>
    if (!page) return instead
    return (
      <main className="failure-page">
        <h1>没能打开这一页</h1>
        <ProblemPanel problem={problem}>
          {reload}
          <Button onClick={toList}>年报列表</Button>
        </ProblemPanel>
      </main>
    )
  }
}
