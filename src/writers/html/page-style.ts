/** How the web page looks: the measures of GB/T 9704 on paper and on a wide screen, one column on a phone. */

/**
 * What makes each part readable wherever it stands: a class of the page, an inline style of the
 * fragment (content systems drop style sheets and keep these).
 */
export const parts = {
  heading: 'text-indent:2em',
  paragraph: 'text-indent:2em',
  list: 'list-style:none;margin:0;padding:0',
  nested: 'list-style:none;margin:0;padding:0 0 0 2em',
  item: 'text-indent:2em',
  scroll: 'overflow-x:auto;max-width:100%',
  kept: 'overflow-x:auto;max-width:100%;break-inside:avoid',
  turned: 'overflow-x:auto;max-width:100%;page:turned',
  table: 'width:100%;border-collapse:collapse;table-layout:fixed;border:1px solid #000',
  caption:
    'position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
  // A row of blanks is as high as one with figures.
  cell: 'border:1px solid #000;height:22px;padding:3px;text-indent:0;text-align:center;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere',
  start:
    'border:1px solid #000;height:22px;padding:3px;text-indent:0;text-align:left;vertical-align:middle;font-weight:normal;overflow-wrap:anywhere',
  upright: 'display:block;width:1em;margin:0 auto;overflow-wrap:anywhere',
  picture: 'text-align:center;text-indent:0',
  image: 'max-width:100%;height:auto',
  long: 'word-break:break-all',
  gap: 'display:inline-block;min-width:2em;border-bottom:1px solid currentColor',
  signature: 'text-align:right;text-indent:0;padding-right:2em',
  organ: 'text-align:center;text-indent:0;font-size:2em;line-height:1.4;color:#d7000f',
  about: 'text-align:center;text-indent:0;font-size:1.35em;line-height:1.5',
  flush: 'text-indent:0',
  note: 'padding-left:5em;text-indent:-3em',
  further: 'padding-left:5em;text-indent:0',
  sign: 'margin-top:1.8em',
  apart: 'margin-top:1.8em',
  attachment: 'text-indent:0;margin-top:2em;break-before:page',
  draft: 'text-align:right;font-weight:bold',
} as const

export type Part = keyof typeof parts

const classes = Object.entries(parts)
  .map(([name, style]) => `.${name}{${style}}`)
  .join('\n')

const faces = {
  title: '"方正小标宋简体","FZXiaoBiaoSong-B05S","华文中宋",STZhongsong,"宋体",SimSun,serif',
  body: '"仿宋_GB2312","仿宋",FangSong,STFangsong,"FangSong_GB2312",serif',
  heading1: '"黑体",SimHei,"Heiti SC","Microsoft YaHei",sans-serif',
  heading2: '"楷体_GB2312","楷体",KaiTi,STKaiti,serif',
}

/** 28 characters of 16 pt in 156 mm, 22 lines in 225 mm (GB/T 9704 5.2). */
export const pageStyle = `${classes}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:#eef0f3}
body{margin:0;color:#000}
main{position:relative;width:210mm;max-width:100%;min-height:100vh;margin:0 auto;padding:37mm 26mm 35mm 28mm;background:#fff;font:16pt/28.95pt ${faces.body};letter-spacing:-.206pt;text-align:justify;line-break:strict;overflow-wrap:break-word}
h1,h2,h3,h4,h5,p,ul,ol{margin:0;font-size:inherit;font-weight:normal}
h1{margin-bottom:28.95pt;font:22pt/32pt ${faces.title};letter-spacing:0;text-align:center;text-wrap:balance}
h2{font-family:${faces.heading1}}
h3{font-family:${faces.heading2}}
h4{font-weight:bold}
table{margin:10pt 0;font-size:10.5pt;line-height:1.3;letter-spacing:0;font-variant-numeric:tabular-nums}
.scroll:focus-visible,.kept:focus-visible,.turned:focus-visible{outline:2px solid #1d4f91;outline-offset:2px}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none}
.watermark::before{content:attr(data-mark);transform:rotate(-45deg);font:min(27vw,48mm)/1 ${faces.heading1};letter-spacing:.13em;white-space:nowrap;color:rgba(0,0,0,.09)}
@media (max-width:209mm){
main{padding:24px 16px 40px;font-size:17px;line-height:1.75;letter-spacing:0;text-align:start}
h1{margin-bottom:1em;font-size:min(22px,5.6vw);line-height:1.4}
table{min-width:150mm}
.organ{font-size:min(2em,8vw)}
.signature{padding-right:0}
}
@media print{
html{background:none}
main{position:static;width:auto;min-height:0;padding:0}
h1,h2,h3,h4,h5{break-after:avoid}
p,li{orphans:2;widows:2}
tr,.picture,.sign{break-inside:avoid}
:has(+.sign){break-after:avoid}
.sign{break-before:avoid}
.scroll,.kept,.turned{overflow:visible}
:is(h2,h3,h4,h5):has(+.turned,+:is(h3,h4,h5)+.turned){page:turned}
.kept table{margin:6pt 0;font-size:10pt;line-height:1.2}
.kept .cell,.kept .start{height:18px;padding:1px 3px}
}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page:right{@bottom-right{content:"— " counter(page) " —";font:14pt "宋体",SimSun,serif;padding-right:14pt;vertical-align:top;padding-top:4mm}}
@page:left{@bottom-left{content:"— " counter(page) " —";font:14pt "宋体",SimSun,serif;padding-left:14pt;vertical-align:top;padding-top:4mm}}
@page turned{size:A4 landscape;margin:28mm 37mm 26mm 35mm}
@page turned:right{@bottom-right{content:none}@left-bottom{content:"— " counter(page) " —";writing-mode:vertical-rl;font:14pt "宋体",SimSun,serif;text-align:end;padding-bottom:14pt;padding-left:22mm}}
@page turned:left{@bottom-left{content:none}@left-top{content:"— " counter(page) " —";writing-mode:vertical-rl;font:14pt "宋体",SimSun,serif;text-align:start;padding-top:14pt;padding-left:22mm}}
`
