"""What a letter of a PDF is copied as: WeasyPrint notes the first text a glyph was drawn for, which is wrong in Thai.

HarfBuzz draws ำ as two glyphs and joins marks to one, so every glyph is named anew here, from the font's own tables.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

from newsdesk.papers import look
from newsdesk.settings import CannotRun

_ENTRY = re.compile(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]*)>")
_NAME = re.compile(r"Sarabun(?:-(?P<weight>Regular|Bold))?")


def repaired(pdf: bytes) -> bytes:
    """Return *pdf* with every Thai glyph copied as what it shows; pages look as before."""
    try:
        import pikepdf  # noqa: PLC0415 (only papers wait for it)
    except ImportError:
        raise CannotRun("ทำ PDF ไม่ได้ ให้สั่ง make html ใหม่ (pikepdf is not installed)") from None
    with pikepdf.open(BytesIO(pdf)) as document:
        for font in _fonts(document):
            told = _NAME.search(str(font.BaseFont))
            if told and "/ToUnicode" in font:
                glyphs = _glyphs("Bold" if "Bold" in str(font.BaseFont) else "Regular")
                font.ToUnicode.write(_renamed(font.ToUnicode.read_bytes(), glyphs))
        out = BytesIO()
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _fonts(document: Any) -> list[Any]:
    return [each for each in document.objects if _is_font(each)]


def _is_font(each: Any) -> bool:
    return hasattr(each, "keys") and str(each.get("/Subtype", "")) == "/Type0"


def _renamed(table: bytes, glyphs: dict[int, str]) -> bytes:
    def entry(found: re.Match[bytes]) -> bytes:
        text = glyphs.get(int(found[1], 16))
        return b"<%s> <%s>" % (found[1], text.encode("utf-16-be").hex().encode()) if text else found[0]

    return _ENTRY.sub(entry, table)


@cache
def _glyphs(weight: str) -> dict[int, str]:
    """Return what each glyph of a font stands for: its letter, or those of the glyphs it was substituted for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (only papers wait for it)

    font = TTFont(look.FONTS / f"Sarabun-{weight}.ttf")
    texts: dict[str, str] = {}
    for code, name in sorted(font.getBestCmap().items()):
        texts.setdefault(name, chr(code))
    tables = [table for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable]
    for _ in range(3):  # a substitute of a substitute of a substitute
        for table in tables:
            _learn(getattr(table, "ExtSubTable", table), texts)
    return {font.getGlyphID(name): text for name, text in texts.items()}


def _learn(table: Any, texts: dict[str, str]) -> None:
    """Add what the single substitutions and the ligatures of one table stand for."""
    if table.LookupType == 1:
        for old, new in table.mapping.items():
            if old in texts:
                texts.setdefault(new, texts[old])
    if table.LookupType == 4:
        for first, ligatures in table.ligatures.items():
            for each in ligatures:
                parts = (first, *each.Component)
                if all(part in texts for part in parts):
                    texts.setdefault(each.LigGlyph, "".join(texts[part] for part in parts))
