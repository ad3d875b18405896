"""A number plate is consonants and digits: it is one by its province, or by the vehicle named before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import JOIN, is_masked, shape
from newsdesk.privacy.detect.number import Span, apart, label, near, spelled
from newsdesk.privacy.detect.provinces import IN_ENGLISH, PROVINCES, SHORTENED
from newsdesk.source import Source

_PROVINCE = (
    rf"(?:[ \t,(\f|-]{{0,4}}(?:\n[ \t>]{{0,4}})?(?:จังหวัด|จ\.)? ?(?:{'|'.join((*PROVINCES, *SHORTENED, *IN_ENGLISH))}))"
)
_GAP = r"[ \t]{0,2}[-.]?[ \t]{0,2}(?:\n[ \t>]{0,4})?"
_DIGITS = rf"[0-9]\0*+(?:(?:{_GAP})?[0-9]\0*+){{0,3}}(?![0-9a-z●•*]|[,.][0-9])"
# Consonants that make a word, an office or a unit.
_NO_LETTERS = (
    r"(?!(?:คน|ถนน|ตน|ผล|รวม|ครบ|จบ|พบ|สอบ|ผอ|ตอน|ขอ|รอ|พอ|กอง|ของ|นอก|รอบ|สอง|ยอด|จอง|มอบ|ออก|กรม|สวน|ลด|ชวน|บวก|หน|รถ|อบจ|อบต|สพ[ปมฐ]|สกร"
    r"|กศน|สสจ|ศธจ?|ปวช|ปวส|บขส|ปอ|กม|ซม|กก|ชม|มม|พศ|คศ|รร|นร|มท|กค|กพ|มค|มคอ|ทล|ทช|อย|อก|ทบ|ตร|นบ|มทบ|ตชด|สนง|พรบ|พรก|กคศ|งบ|ตก|หก"
    r"|นอน|กลม|ผม|หลวง|จน|บน|คบ|ลง|ณ|น|ม|ป|อ|จ|ต|ข้อ)[ \t.-]{0,2}[0-9])"
)
_LETTERED = rf"(?:[0-9] ?)?[ก-ฮ]{{1,3}}{_GAP}{_DIGITS}"
_PLATE = rf"(?P<value>(?:{_LETTERED}|[1-9][0-9]-[0-9]{{4}}(?![0-9-])|(?:[0-9] ?)?[a-z]{{1,3}}[ -]{{0,2}}[0-9]{{1,4}}(?![0-9a-z]))(?:{_PROVINCE}|[ ]\(?[ก-ฮ]{{2}}(?=\.))?)"
_LABEL = (
    r"(?:(?:ป้าย|หมายเลข|เลข) ?ทะเบียน ?(?:รถ)?|ทะเบียน ?(?:รถ|ยานพาหนะ)|(?<!นาย)(?<!ลง)(?<!ขึ้น)(?<!จด)ทะเบียน(?!ครบ|รวม|แล้ว|คุม|บ้าน|สมรส|พาณิชย์|หนังสือ|ครุภัณฑ์|นักเรียน)|ป้ายแดง"
    r"|(?<![a-z])(?:(?:licen[cs]e|number|registration|vehicle|car|reg)[ _-]{0,2}(?:plate|registration)s?|licen[cs]e ?(?:no|number)"
    r"|plate[ _-]?(?:no|number)?|(?:car|vehicle|registration|reg)[ .]{0,2}(?:no|number))(?![a-z]))"
    r"(?:เลขที่|หมายเลข|ของ ?รถ)?(?: ?รถ(?:ยนต์|จักรยานยนต์|กระบะ|ตู้|เก๋ง|ส่วนตัว|ผู้ปกครอง)?(?:ส่วนตัว|ส่วนบุคคล)?)?"
)
_HINTS = ("ทะเบียน", "ป้ายแดง", "plate", "licen", "regist", "reg", "vehicle", "car ")
_SHAPE = shape(_HINTS, _LABEL, _PLATE, rf"(?: ?\([^()\n0-9]{{1,20}}\))?{JOIN}")
_CONSONANT_DIGIT = re.compile(r"[ก-ฮ][ \t.\n>-]{0,5}[0-9]")
_WITH_PROVINCE = re.compile(
    rf"(?<![0-9\u0e01-\u0e4e./])(?<!ที่ )(?<!ห้อง )(?:[0-9] ?[ก-ฮ]{{1,3}}|{_NO_LETTERS}[ก-ฮ]{{2,3}}){_GAP}{_DIGITS}{_PROVINCE}"
)
_DRIVEN = re.compile(
    rf"(?<![0-9\u0e01-\u0e4e./])(?:[0-9] ?[ก-ฮ]{{2,3}}|{_NO_LETTERS}[ก-ฮ]{{2}})[ \t]{{0,2}}-?[ \t]{{0,2}}[0-9]{{2,4}}(?![0-9a-z●•*]|[,.][0-9]|\s?[ก-ฮ])"
)
_VEHICLE = re.compile(
    r"(?P<vehicle>รถ(?:ยนต์|จักรยานยนต์|มอเตอร์ไซค์|กระบะ|เก๋ง|ตู้|ปิกอัพ|ปิคอัพ|คัน)|มอเตอร์ไซค์|จยย|จักรยานยนต์|ฮอนด้า|โตโยต้า|อีซูซุ|ยามาฮ่า|นิสสัน|มิตซูบิชิ"
    r"|มาสด้า|ฟอร์ด|เวฟ|วีออส|(?<![a-z])(?:toyota|honda|isuzu|yamaha|nissan|mazda|ford))|(?P<bus>สาย|ห้อง|หนังสือ|ที่ ศธ)",
    re.IGNORECASE,
)


def vehicle_plates(source: Source) -> Iterator[Span]:
    """Yield every number plate."""
    plain = source.plain
    called = (found.span("value") for _, found in _SHAPE.find(source, spelled))
    found = [*called, *_with_province(plain), *_driven(plain)]
    yield from apart(span for span in sorted(found, key=lambda it: (it[0], -it[1])) if not is_masked(source, span))


def _with_province(plain: str) -> Iterator[Span]:
    """Yield the plates that need no label; only where a consonant stands before a digit is looked at closely."""
    for hint in _CONSONANT_DIGIT.finditer(plain):
        if found := _WITH_PROVINCE.search(plain, max(0, hint.start() - 4), hint.end() + 50):
            yield found.span()


def _driven(plain: str) -> Iterator[Span]:
    """Yield the plates of vehicles that are named before them."""
    for stretch in near(plain, ("รถ", "จยย", "มอเตอร์ไซค์")):
        for found in _DRIVEN.finditer(plain, *stretch):
            if label(plain, found.start(), _VEHICLE, 45) == "vehicle":
                yield found.span()
