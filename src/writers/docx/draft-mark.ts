/** 草稿 across every page, as Word itself marks drafts: a WordArt shape behind the text, in the header. */

/** The shape's outline: text on one straight path, as wide and high as the shape. */
const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>' +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'

/** 165 pt a character, less where the mark would be longer than the page is wide. */
const place = (characters: number): string =>
  `position:absolute;margin-left:0;margin-top:0;width:${characters * Math.min(165, 450 / characters)}pt;height:${Math.min(165, 450 / characters)}pt;` +
  'rotation:315;z-index:-251658752;' +
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
  'mso-position-vertical:center;mso-position-vertical-relative:margin'

const shape = (mark: string, number: number): string =>
  `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" alt="${mark}" style="${place(mark.length)}" o:allowincell="f" fillcolor="silver" stroked="f">` +
  `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${mark}"/></v:shape>`

/** The part of a header with the mark behind the text of its pages. */
export const withDraftMark = (header: string, mark: string, number: number): string =>
  header.replace(
    '</w:p></w:hdr>',
    `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${shapeType}${shape(mark, number)}</w:pict></w:r></w:p></w:hdr>`,
  )
