"""Makes the fonts of the documents from upstream fonts: only the characters of the list, TrueType
outlines, no hinting, one line height. Called by build-fonts.sh."""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

ASCENT, DESCENT = 880, -120
FANG = "FandolFang-Regular.otf"
# Written file, family, upstream file, and which characters of the list it takes.
FONTS = [
    ("gw-fang.ttf", "GW Fang", FANG, "all drawn right"),
    ("gw-kaif.ttf", "GW KaiF", "FandolKai-Regular.otf", "all drawn right"),
    ("gw-hei.ttf", "GW Hei", "NotoSansSC_400Regular.ttf", "all"),
    ("gw-biaosong.ttf", "GW BiaoSong", "NotoSerifSC_900Black.ttf", "all"),
    ("gw-ext.ttf", "GW Ext", "LXGWWenKai-Light.ttf", "those 仿宋 lacks"),
    ("gw-num.ttf", "GW Num", "NotoSerifSC_400Regular.ttf", "digits"),
]
DIGITS = {ord(character) for character in " -－—0123456789"}
# Drawn wrong in both Fandol faces: ￥ is a dollar, ～ a small tilde at the top, ￣ a dash at the foot.
FANDOL_WRONG = {ord(character) for character in "￥～￣"}


def subset(font, characters, alternates):
    options = Options()
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.drop_tables += ["BASE"]
    options.layout_closure = alternates
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def to_true_type(font):
    """Cubic outlines (CFF) become quadratic ones (glyf)."""
    if "CFF " not in font:
        return
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    quadratic = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, quadratic
    for name, glyph in quadratic.items():
        glyph.recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(maxp, f"max{field}", 0)
    maxp.maxSizeOfInstructions = 0
    maxp.maxComponentElements = 0
    font["post"].formatType = 3.0
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font.sfntVersion = "\000\001\000\000"


def rename(font, family):
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == 3]
    postscript = family.replace(" ", "") + "-Regular"
    version = names.getDebugName(5) or ""
    for number, text in [(1, family), (2, "Regular"), (4, family), (6, postscript), (3, f"{postscript};{version}")]:
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400


def level(font):
    """The same line height in every engine."""
    hhea, os2, em = font["hhea"], font["OS/2"], font["head"].unitsPerEm
    ascent, descent = ASCENT * em // 1000, DESCENT * em // 1000
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, descent, 0
    os2.fsSelection |= 1 << 7 if os2.version >= 4 else 0


def main(sources, characters_file, out):
    listed = {ord(character) for character in Path(characters_file).read_text("utf-8") if character != "\n"}
    fang = set(TTFont(Path(sources) / FANG).getBestCmap()) - FANDOL_WRONG
    takes = {
        "all": listed,
        "all drawn right": listed - FANDOL_WRONG,
        "those 仿宋 lacks": listed - fang,
        "digits": DIGITS,
    }
    for file, family, source, which in FONTS:
        font = TTFont(Path(sources) / source, recalcTimestamp=False)
        subset(font, takes[which], which.startswith("all"))
        to_true_type(font)
        rename(font, family)
        level(font)
        font.save(Path(out) / file)
        print(f"{file}: {len(font.getBestCmap())} characters, {(Path(out) / file).stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
