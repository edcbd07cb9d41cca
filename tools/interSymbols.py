"""Makes src/app/styles/interSymbols.woff2: signs of Inter that the package with its Latin letters lacks.

    pip install fonttools brotli
    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python tools/interSymbols.py package/variable/InterVariable.woff2 src/app/styles/interSymbols.woff2

The signs are those of the `unicode-range` of src/app/styles/fonts.css.
"""

import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

source, target = sys.argv[1:]
said = re.search(r"unicode-range: ([^;]*);", Path("src/app/styles/fonts.css").read_text())[1]
signs = [int(sign.removeprefix("U+"), 16) for sign in re.split(r",\s*", said)]

font = TTFont(source)
missing = [hex(sign) for sign in signs if sign not in font.getBestCmap()]
if missing:
    sys.exit(f"Inter lacks {missing}")
# The letters of text are the smallest optical size in all sizes.
font = instancer.instantiateVariableFont(font, {"opsz": 14})
options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern", "tnum"], name_IDs=[0, 1, 2, 13, 14])
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=signs)
subsetter.subset(font)
subset.save_font(font, target, options)
