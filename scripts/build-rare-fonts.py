"""Makes fonts/rare: small packed fonts, one for 512 neighbouring code points or for a script, of what the
fonts of the documents lack. Called by build-fonts.sh after build-fonts.py, whose functions it uses."""

import gzip
import importlib.util
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

spec = importlib.util.spec_from_file_location("build_fonts", Path(__file__).with_name("build-fonts.py"))
build_fonts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(build_fonts)

BLOCK = 512
WENKAI = "LXGWWenKai-Light.ttf"
HANA_A, HANA_B = "HanaMinA.ttf", "HanaMinB.ttf"
NANUM = "NanumMyeongjo.ttf"
SYMBOLS = "NotoSansSymbols2-Regular.ttf"
# Which upstream font a code point is taken from: the first range that holds it and whose font has it.
RANGES = [
    (0x4E00, 0x9FFF, WENKAI),
    (0x00A0, 0x0557, WENKAI),
    (0x1D00, 0x33FF, WENKAI),
    (0x2600, 0x27BF, SYMBOLS),
    (0x3400, 0x4DBF, HANA_A),
    (0x3400, 0x4DBF, WENKAI),
    (0xAC00, 0xD7A3, NANUM),
    (0xF900, 0xFAFF, HANA_A),
    (0xFE00, 0xFFFF, WENKAI),
    (0xFE30, 0xFE4F, HANA_A),
    (0x20000, 0x2EBE0, HANA_B),
    (0x20000, 0x2EBE0, HANA_A),
    (0x20000, 0x2EBE0, WENKAI),
]
# Writing that shapes its letters needs its font whole.
SCRIPTS = [
    ("uyghur", "NotoNaskhArabic-Regular.ttf", [(0x0600, 0x06FF), (0x0750, 0x077F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]),
    ("tibetan", "NotoSerifTibetan-Regular.ttf", [(0x0F00, 0x0FFF)]),
    ("mongolian", "NotoSansMongolian-Regular.ttf", [(0x1800, 0x18AF)]),
    ("tai", "NotoSansTaiLe-Regular.ttf", [(0x1950, 0x197F)]),
    ("new-tai", "NotoSansNewTaiLue-Regular.ttf", [(0x1980, 0x19DF)]),
    ("yi", "NotoSansYi-Regular.ttf", [(0xA000, 0xA4CF)]),
    ("lisu", "NotoSansLisu-Regular.ttf", [(0xA4D0, 0xA4FF)]),
]
UNSHAPED = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "FFTM", "gasp", "meta"]


def is_drawn(code):
    """Marks would stand beside their letters in fonts that do not shape; what is private means nothing."""
    return unicodedata.category(chr(code))[0] not in "MC"


def cut(path, codes, shaped):
    font = TTFont(path, lazy=True, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "FFTM", "gasp", "meta"] if shaped else UNSHAPED
    options.layout_features = ["*"] if shaped else []
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    if not shaped:
        # A third of the fineness still is a twentieth of a point in body text, and a seventh fewer bytes.
        scale_upem(font, font["head"].unitsPerEm // 3)
    return font


def write(font, name, out):
    build_fonts.rename(font, f"GW {name}")
    build_fonts.level(font)
    font["head"].fontRevision = 1.0
    raw = BytesIO()
    font.save(raw)
    packed = gzip.compress(raw.getvalue(), 9, mtime=0)
    (out / f"{name}.ttf.gz").write_bytes(packed)
    print(f"{name}: {len(font.getBestCmap())} characters, {len(packed)} bytes")


def main(sources, characters_file, out_folder):
    sources, out = Path(sources), Path(out_folder) / "rare"
    out.mkdir(exist_ok=True)
    for old in out.glob("*.ttf.gz"):
        old.unlink()
    listed = {ord(character) for character in Path(characters_file).read_text("utf-8")}
    taken, blocks = set(listed), {}
    for first, last, file in RANGES:
        covered = TTFont(sources / file, lazy=True).getBestCmap()
        for code in range(first, last + 1):
            if code in covered and code not in taken and is_drawn(code):
                taken.add(code)
                blocks.setdefault((code // BLOCK * BLOCK, file), []).append(code)
    owners = {}
    for first, file in blocks:
        owners.setdefault(first, []).append(file)
    for (first, file), codes in sorted(blocks.items()):
        # Where two upstream fonts share a block, the smaller share gets a letter.
        rank = sorted(owners[first], key=lambda other: -len(blocks[first, other])).index(file)
        write(cut(sources / file, codes, False), f"u{first:05x}{'b' * rank}", out)
    for name, file, ranges in SCRIPTS:
        codes = [code for first, last in ranges for code in range(first, last + 1)]
        write(cut(sources / file, codes, True), name, out)


main(*sys.argv[1:])
