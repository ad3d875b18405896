"""A number plate is consonants and digits: it is one by its province, or by the vehicle named before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdesk.privacy.detect.labelled import BREAK, JOIN, Shape, is_masked
from newsdesk.privacy.detect.number import Span, apart, label, near, spelled
from newsdesk.privacy.detect.pattern import any_of, compiled
from newsdesk.privacy.detect.provinces import PROVINCE, PROVINCE_IN_ENGLISH
from newsdesk.source import Source

_IN = rf"(?:[ \t,(\f|-]{{0,4}}{BREAK}(?:จังหวัด|จ\.)? ?(?:{PROVINCE}|{PROVINCE_IN_ENGLISH}))"
_GAP = rf"[ \t]{{0,2}}[-.]?[ \t]{{0,2}}{BREAK}"
_NO_MORE = r"(?![0-9a-z●•*]|[,.][0-9])"
_DIGITS = rf"[0-9]\0*+(?:{_GAP}[0-9]\0*+){{0,3}}{_NO_MORE}"
_THAI = rf"(?:[0-9] ?)?[ก-ฮ]{{1,3}}{_GAP}{_DIGITS}"
_LATIN = r"(?:[0-9] ?)?[a-z]{1,3}[ -]{0,2}[0-9]{1,4}(?![0-9a-z])"
_LORRY = r"[1-9][0-9]-[0-9]{4}(?![0-9-])"
_PLATE = rf"(?P<value>(?:{_THAI}|{_LORRY}|{_LATIN})(?:{_IN}|[ ]\(?[ก-ฮ]{{2}}(?=\.))?)"
_NO_REGISTER_OF_CARS = any_of("ครบ รวม แล้ว คุม บ้าน สมรส พาณิชย์ หนังสือ ครุภัณฑ์ นักเรียน ประวัติ")
_LABEL = (
    r"(?:(?:ป้าย|หมายเลข|เลข) ?ทะเบียน ?(?:รถ)?|ทะเบียน ?(?:รถ|ยานพาหนะ)|ป้ายแดง"
    rf"|(?<!นาย)(?<!ลง)(?<!ขึ้น)(?<!จด)ทะเบียน(?!{_NO_REGISTER_OF_CARS})"
    r"|(?<![a-z])(?:(?:licen[cs]e|number|registration|vehicle|car|reg)[ _-]{0,2}(?:plate|registration)s?"
    r"|(?:licen[cs]e|car|vehicle|registration|reg)[ .]{0,2}(?:no|number)|plate[ _-]?(?:no|number)?)(?![a-z]))"
    r"(?:เลขที่|หมายเลข|ของ ?รถ)?(?: ?รถ(?:ยนต์|จักรยานยนต์|กระบะ|ตู้|เก๋ง|ผู้ปกครอง)?(?:ส่วนตัว|ส่วนบุคคล)?)?"
)
_HINTS = ("ทะเบียน", "ป้ายแดง", "plate", "licen", "regist", "reg", "vehicle", "car ")
_CALLED = Shape(_HINTS, _LABEL, _PLATE, rf"(?: ?\([^()\n0-9]{{1,20}}\))?{JOIN}")

# Consonants that are a word, an office or a unit, when digits follow.
_NO_LETTERS = any_of(
    """คน ถนน ตน ผล รวม ครบ จบ พบ สอบ ผอ ตอน ขอ รอ พอ กอง ของ นอก รอบ สอง ยอด จอง มอบ ออก กรม สวน ลด ชวน บวก หน รถ
    นอน กลม ผม หลวง จน บน คบ ลง ตก หก งบ อบจ อบต สพ[ปมฐ] สกร กศน สสจ ศธจ? ปวช ปวส บขส ปอ กม ซม กก ชม มม พศ คศ รร นร มท
    กค กพ มค มคอ ทล ทช อย อก ทบ ตร นบ มทบ ตชด สนง พรบ พรก กคศ"""
)
_FREE = rf"(?<![0-9\u0e01-\u0e4e./])(?!{_NO_LETTERS}[ \t.-]{{0,2}}[0-9])"
_CONSONANT_DIGIT = re.compile(r"[ก-ฮ][ \t.\n>-]{0,5}[0-9]")
_WITH_PROVINCE = rf"{_FREE}(?<!ที่ )(?<!ห้อง )(?:[0-9] ?[ก-ฮ]{{1,3}}|[ก-ฮ]{{2,3}}){_GAP}{_DIGITS}{_IN}"
_COUNTED = any_of("คน คัน บาท กม ที่นั่ง ราย แห่ง โรง เมตร ลิตร วัน ปี ชั่วโมง นาที เที่ยว รอบ ล้อ")
_DRIVEN = rf"{_FREE}(?:[0-9] ?[ก-ฮ]{{2,3}}|[ก-ฮ]{{2}})[ \t]{{0,2}}-?[ \t]{{0,2}}[0-9]{{2,4}}{_NO_MORE}(?!\s?{_COUNTED})"
_MAKES = any_of("ฮอนด้า โตโยต้า อีซูซุ ยามาฮ่า นิสสัน มิตซูบิชิ มาสด้า ฟอร์ด เวฟ วีออส toyota honda isuzu yamaha nissan mazda ford")
_VEHICLE = re.compile(
    rf"(?P<vehicle>รถ(?:ยนต์|กระบะ|เก๋ง|ตู้|ปิ[กค]อัพ|คัน|[ ]?\Z)|จักรยานยนต์|มอเตอร์ไซค์|จยย|{_MAKES})"
    r"|(?P<other>สาย|ห้อง|หนังสือ|ที่ ศธ)",
    re.IGNORECASE,
)


def vehicle_plates(source: Source) -> Iterator[Span]:
    """Yield every number plate."""
    called = (found.span("value") for _, found in _CALLED.find(source, spelled))
    found = sorted([*called, *_with_province(source.plain), *_driven(source.plain)])
    longest = dict(found)  # of those that begin together
    yield from apart(span for span in longest.items() if not is_masked(source, span))


def _with_province(plain: str) -> Iterator[Span]:
    """Yield the plates that need no label; only where a consonant stands before a digit is looked at closely."""
    plate = compiled(_WITH_PROVINCE, re.IGNORECASE)
    for hint in _CONSONANT_DIGIT.finditer(plain):
        starts = range(max(0, hint.start() - 4), hint.start() + 1)
        yield from (found.span() for start in starts if (found := plate.match(plain, start)))


def _driven(plain: str) -> Iterator[Span]:
    """Yield the plates of vehicles that are named before them."""
    for stretch in near(plain, ("รถ", "จยย", "มอเตอร์ไซค์")):
        for found in compiled(_DRIVEN).finditer(plain, *stretch):
            if label(plain, found.start(), _VEHICLE, 45) == "vehicle":
                yield found.span()
