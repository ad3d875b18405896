"""Real DOCX and XLSX files for short words, as `paper_maker` hands them out. Whatever they tell is invented."""

import io
import itertools
import struct
import zipfile

from photo_maker import make_photo

SOMEBODY = "SOMEBODY-ELSE"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_CT = "application/vnd.openxmlformats-officedocument"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a ZIP of these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _types(main: str, sort: str, more: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in {main: sort, **more}.items()
    )
    plain = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>'
        for end, kind in (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("jpeg", "image/jpeg"), ("bin", "application/octet-stream"))
    )  # fmt: skip
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{plain}{overrides}</Types>'
    )


_OUT = ' TargetMode="External"'


def rels(*ones: tuple[str, str]) -> str:
    """Return relationships by sort and target; a target with a colon leads out of the file."""
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_REL}/{sort}" Target="{target}"{_OUT if ":" in target else ""}/>'
        for number, (sort, target) in enumerate(ones, 1)
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{told}</Relationships>'


CORE = f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{SOMEBODY}</dc:creator></cp:coreProperties>'


def docx_parts(body: str, inside: str = "", styles: str = "") -> dict[str, str | bytes]:
    """Return the parts of a sound DOCX; *inside* is put into its body as it is."""
    document = f'{_HEAD}<w:document {_W}><w:body><w:p w:rsidR="00AB12CD"><w:r><w:t>{body}</w:t></w:r></w:p>{inside}</w:body></w:document>'
    return {
        "[Content_Types].xml": _types(
            "word/document.xml", f"{_CT}.wordprocessingml.document.main+xml",
            {"word/styles.xml": f"{_CT}.wordprocessingml.styles+xml", "word/settings.xml": f"{_CT}.wordprocessingml.settings+xml"},
        ),
        "_rels/.rels": rels(("officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": rels(("styles", "styles.xml"), ("settings", "settings.xml")),
        "word/styles.xml": f"{_HEAD}<w:styles {_W}>{styles}</w:styles>",
        "word/settings.xml": f'{_HEAD}<w:settings {_W}><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>',
    }  # fmt: skip


def _billions() -> str:
    """Return ten entities, each thirty times the one before."""
    names = "abcdefghijk"
    told = ['<!ENTITY {} "{}">'.format(after, f"&{before};" * 30) for before, after in itertools.pairwise(names)]
    return f'<!DOCTYPE a [<!ENTITY a "ก">{"".join(told)}]><a>&{names[-1]};</a>'


BILLIONS = _billions()


def _run(inside: str, words: str = SOMEBODY) -> str:
    return f"<w:p><w:r>{inside}<w:t>{words}</w:t></w:r></w:p>"


_MARK = f'w:id="1" w:author="{SOMEBODY}" w:date="2026-11-01T09:00:00Z"'
_INSIDE = {
    "vanish": _run("<w:rPr><w:vanish/></w:rPr>"),
    "hidden-style": _run('<w:rPr><w:rStyle w:val="Secret"/></w:rPr>'),
    "inserted": f"<w:p><w:ins {_MARK}><w:r><w:t>ใหม่</w:t></w:r></w:ins></w:p>",
    "deleted": f"<w:p><w:del {_MARK}><w:r><w:delText>1-2345-67890-12-1</w:delText></w:r></w:del></w:p>",
    "format-change": _run(f"<w:rPr><w:b/><w:rPrChange {_MARK}><w:rPr/></w:rPrChange></w:rPr>"),
    "comments": '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>ก</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    "object": '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId3"/></w:object></w:r></w:p>',
}
_STYLES = {"hidden-style": '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'}
_COMMENT = f"{_HEAD}<w:comments {_W}><w:comment {_MARK.replace('1', '0', 1)}><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment></w:comments>"


def docx(extra: str, text: str) -> bytes:
    parts = docx_parts(
        "ก" if extra in ("header", "comments", "footnotes") else text, _INSIDE.get(extra, ""), _STYLES.get(extra, "")
    )
    more = {
        "author": {"docProps/core.xml": CORE, "_rels/.rels": rels(("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml"))},
        "thumbnail": {"docProps/thumbnail.jpeg": make_photo("jpeg")},
        "custom-xml": {"customXml/item1.xml": f"<a>{SOMEBODY}</a>"},
        "unknown": {"word/secret.dat": SOMEBODY},
        "comments": {"word/comments.xml": _COMMENT % text, "word/people.xml": f"<w:people {_W}/>", "word/_rels/document.xml.rels": rels(("styles", "styles.xml"), ("settings", "settings.xml"), ("comments", "comments.xml"))},
        "header": {"word/header1.xml": f"{_HEAD}<w:hdr {_W}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:hdr>"},
        "footnotes": {"word/footnotes.xml": f"{_HEAD}<w:footnotes {_W}><w:footnote><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"},
        "template": {"word/settings.xml": f'<w:settings {_W}><w:attachedTemplate r:id="rId1"/></w:settings>', "word/_rels/settings.xml.rels": rels(("attachedTemplate", f"file:///C:/Users/{SOMEBODY}/a.dotx"))},
        "macro": {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"},
        "object": {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"},
        "nested": {"word/embeddings/list.xlsx": zipped({"a": b"0" * 40_000_000})},
        "outside-picture": {"word/_rels/document.xml.rels": rels(("image", "https://elsewhere.example/a.png"))},
        "link": {"word/_rels/document.xml.rels": rels(("hyperlink", "https://school.example/"))},
        "jpeg": {"word/media/image1.jpeg": make_photo("jpeg")},
        "exif": {"word/media/image1.jpeg": make_photo("jpeg+exif")},
        "gps": {"word/media/image1.jpeg": make_photo("jpeg+gps")},
        "entities": {"word/document.xml": BILLIONS},
        "comment-in-xml": {"word/styles.xml": f"{_HEAD}<w:styles {_W}><!-- {SOMEBODY} --></w:styles>"},
        "bomb": {"word/media/image1.jpeg": b"\0" * 20_000_000},
        "climbing": {"word/../../../evil.xml": "<a/>"},
    }.get(extra, {})  # fmt: skip
    data = zipped(parts | more)
    return _with_remains(data) if extra == "remains" else data


def _with_remains(data: bytes) -> bytes:
    """Put bytes between the last file and the list of files, as a part that was deleted leaves them."""
    end = data.rindex(b"PK\5\6")
    start = struct.unpack("<I", data[end + 16 : end + 20])[0]
    lost = f"{SOMEBODY} ".encode() * 20
    ending = data[end : end + 16] + struct.pack("<I", start + len(lost)) + data[end + 20 :]
    return data[:start] + lost + data[start:end] + ending


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """Return a worksheet with these rows."""
    return f"{_HEAD}<worksheet {_S}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def _row(words: str, told: str = "") -> str:
    return f'<row r="1"{told}><c r="A1" t="inlineStr"><is><t>{words}</t></is></c></row>'


def xlsx_parts(first: str, second: str = "", state: str = "visible") -> dict[str, str | bytes]:
    """Return the parts of a sound XLSX of one sheet, or two; the second in this state."""
    sheets = '<sheet name="รายการ" sheetId="1" r:id="rId1"/>'
    more = f'<sheet name="ที่สอง" sheetId="2" state="{state}" r:id="rId2"/>' if second else ""
    return {
        "[Content_Types].xml": _types("xl/workbook.xml", f"{_CT}.spreadsheetml.sheet.main+xml", {f"xl/worksheets/sheet{n}.xml": f"{_CT}.spreadsheetml.worksheet+xml" for n in ((1, 2) if second else (1,))}),
        "_rels/.rels": rels(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f"{_HEAD}<workbook {_S}><sheets>{sheets}{more}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": rels(("worksheet", "worksheets/sheet1.xml"), *((("worksheet", "worksheets/sheet2.xml"),) if second else ())),
        "xl/worksheets/sheet1.xml": first,
        **({"xl/worksheets/sheet2.xml": second} if second else {}),
    }  # fmt: skip


def xlsx(extra: str, text: str) -> bytes:
    plain = sheet(_row(text))
    if extra in ("hidden-sheet", "very-hidden-sheet", "second"):
        state = {"hidden-sheet": "hidden", "very-hidden-sheet": "veryHidden"}.get(extra, "visible")
        return zipped(xlsx_parts(sheet(_row("ก")), plain, state))
    parts = xlsx_parts(plain)
    book = str(parts["xl/workbook.xml"])
    more = {
        "author": {"docProps/core.xml": CORE},
        "printer": {"xl/printerSettings/printerSettings1.bin": SOMEBODY},
        "path": {"xl/workbook.xml": book.replace("<sheets>", f'<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\{SOMEBODY}"/><sheets>')},
        "unlisted-sheet": {"xl/worksheets/sheet7.xml": plain},
        "hidden-row": {"xl/worksheets/sheet1.xml": sheet(_row(text, ' hidden="1"'))},
        "hidden-column": {"xl/worksheets/sheet1.xml": sheet(_row(text), '<cols><col min="1" max="1" width="9" hidden="1"/></cols>')},
        "comments": {
            "xl/comments1.xml": f"{_HEAD}<comments {_S}><authors><author>{SOMEBODY}</author></authors><commentList><comment ref='A1' authorId='0'><text><r><t>{text}</t></r></text></comment></commentList></comments>",
            "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
            "xl/worksheets/sheet1.xml": sheet(_row("ก"), after='<legacyDrawing r:id="rId1"/>'),
            "xl/worksheets/_rels/sheet1.xml.rels": rels(("vmlDrawing", "../drawings/vmlDrawing1.vml"), ("comments", "../comments1.xml")),
        },
        "pivot": {"xl/pivotCache/pivotCacheRecords1.xml": f"<pivotCacheRecords {_S}><r><s v='{text}'/></r></pivotCacheRecords>"},
        "revisions": {"xl/revisions/revisionLog1.xml": f"<revisions {_S}/>"},
        "outside": {"xl/externalLinks/externalLink1.xml": f"<externalLink {_S}/>", "xl/externalLinks/_rels/externalLink1.xml.rels": rels(("externalLinkPath", "file:///S:/all.xlsx"))},
        "macro": {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"},
        "exif": {"xl/media/image1.jpeg": make_photo("jpeg+exif")},
        "formula": {"xl/worksheets/sheet1.xml": sheet(f'<row r="1"><c r="B1" t="str"><f>A1&amp;"x"</f><v>{text}</v></c></row>')},
        "number": {"xl/worksheets/sheet1.xml": sheet(f'<row r="1"><c r="A1"><v>{text}</v></c></row>')},
        "shared": {
            "xl/sharedStrings.xml": f"{_HEAD}<sst {_S}><si><r><t>{text[:4]}</t></r><r><t>{text[4:]}</t></r></si><si><t>SOMEBODY-ELSE</t></si></sst>",
            "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        },
        "cells": {"xl/worksheets/sheet1.xml": sheet("".join(f'<row r="{row}">{"<c><v>12345678</v></c>" * 100}</row>' for row in range(10_000)))},
        "declared": {"xl/worksheets/sheet1.xml": sheet(_row(text), '<dimension ref="A1:XFD1048576"/>')},
    }.get(extra, {})  # fmt: skip
    return zipped(parts | more)
