/** The bar above the pages: which page, how large, print, close. */
import { ChevronDown, ChevronUp, LayoutGrid, Printer, X, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'

interface Props {
  readonly page: number
  readonly pages: number
  /** 1 fits the width. */
  readonly zoom: number
  readonly thumbs: boolean
  readonly busy: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: number) => void
  readonly onThumbs: () => void
  readonly onPrint: () => void
  readonly onClose: () => void
}

const least = 0.5
const most = 3
const rung = 1.25

export function PreviewBar(props: Props) {
  const { page, pages, zoom, thumbs, busy, onPage, onZoom } = props
  return (
    <header className="preview-bar">
      <IconButton
        icon={LayoutGrid}
        label={thumbs ? '收起缩略图' : '显示缩略图'}
        tooltipAlign="start"
        aria-expanded={thumbs}
        disabled={pages === 0}
        onClick={props.onThumbs}
      />
      <IconButton
        icon={ChevronUp}
        label="上一页"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <IconButton
        icon={ChevronDown}
        label="下一页"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
      <p className="preview-count">{pages === 0 ? '' : `${page} / ${pages} 页`}</p>
      <IconButton
        icon={ZoomOut}
        label="缩小"
        disabled={zoom <= least}
        onClick={() => onZoom(Math.max(least, zoom / rung))}
      />
      <Button look="quiet" aria-pressed={zoom === 1} onClick={() => onZoom(1)}>
        适合宽度
      </Button>
      <IconButton
        icon={ZoomIn}
        label="放大"
        disabled={zoom >= most}
        onClick={() => onZoom(Math.min(most, zoom * rung))}
      />
      <Button icon={Printer} disabled={busy} onClick={props.onPrint}>
        打印
      </Button>
      <IconButton icon={X} label="关闭预览" tooltipAlign="end" onClick={props.onClose} />
    </header>
  )
}
