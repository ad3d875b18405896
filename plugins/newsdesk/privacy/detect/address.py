"""The parts of a Thai address behind its house number: village, road, areas and postcode, in Thai or in English."""

from __future__ import annotations

import re

from newsdesk.privacy.detect.pattern import compiled

LETTER = "[\u0e01-\u0e2f\u0e30-\u0e3a\u0e40-\u0e4e]"
_GAP = r"[ \t,;|\f\"'()]{0,8}(?:\n[ \t,;|\"'>*-]{0,6})?"
_AHEAD = r"อำเภอ|จังหวัด|ตำบล|แขวง|เขต|ถนน|ซอย|หมู่(?:ที่)?\s?[0-9]|รหัสไปรษณีย์|กรุงเทพ|[ตอจถซ]\."
_NAME = rf"{LETTER}(?:(?!{_AHEAD}){LETTER}){{0,29}}"
_NUMBERED = r"[ .]?[0-9]{1,3}(?:[/-][0-9]{1,3})?(?![0-9])"
_TITLES = r"moo|soi|tambon|amphoe|road|rd|district|province"
_LATIN = rf"[a-z][a-z'-]*(?:[ \t]+(?!(?:{_TITLES})\b)[a-z][a-z'-]*){{0,3}}"
_POSTCODE = r"[1-9][0-9]{4}(?![0-9/-])"
_PART = rf"""{_GAP}(?:
      (?P<moo>
        (?:หมู่(?:(?:บ้าน)?ที่)?|ม(?:\.|(?=\s?[0-9])))\s?[.:]?\s?[0-9]{{1,2}}(?![0-9./])
      | (?:moo|mu|village\s(?:no|number)|m(?=\.))\.?\s?[0-9]{{1,2}}(?![0-9])
      )
    | (?P<way>
        (?:ซอย|ซ\.|ตรอก|แยก|ถนน|ถ\.)\s?(?:{_NAME}(?:{_NUMBERED})?|[0-9]{{1,3}}(?:/[0-9]{{1,3}})?)
      | (?:soi|thanon)\s(?:{_LATIN}\s?)?[0-9/]{{0,5}}
      | {_LATIN}(?:\s[0-9]{{1,3}})?\s(?:road|rd\.?|street|alley|lane)(?![a-z])
      )
    | (?P<area>
        (?:ตำบล|ต\.(?!\s?ค\.)|แขวง|(?:กิ่ง)?อำเภอ|อ\.|เขต|จังหวัด|จ\.)\s?(?::\s?)?{_NAME}|กรุงเทพ(?:มหานคร|ฯ)?|กทม\.?
      | (?:t|a|tambon|tambol|amphoe|amphur|khwaeng|khet|changwat)\.?\s{_LATIN}
      | {_LATIN}\s(?:sub-?district|district|province)(?![a-z])|bangkok|ayutthaya
      )
    | (?P<post>(?:(?:รหัส(?:ไปรษณีย์|\sปณ\.)?|ปณ\.)\s?:?\s?)?{_POSTCODE})
    | (?P<named>
        (?:หมู่บ้าน|มบ\.|ชุมชน|คุ้ม|บ้าน(?!เลข|\s?No)|คอนโด(?:มิเนียม)?|แฟลต|หอพัก|อพาร์ต?เมน[ตท]์|โครงการ|อาคาร|ตึก|แมนชั่น)\s?
        {_NAME}(?:{_NUMBERED})?
      | (?:ชั้น|ห้อง)(?:ที่|เลขที่)?\s?[0-9]{{1,4}}(?:/[0-9]{{1,4}})?
      )
    )"""
_UNTITLED = (  # the names of areas alone
    rf"(?:[ \t,|\f]+{LETTER}{{2,24}}){{1,4}}[ \t,|\f]+{_POSTCODE}"
    rf"|(?:[ \t]?,[ \t]?{_LATIN}(?: province)?){{1,4}}(?:[ \t,]+{_POSTCODE})?"
)
_MOST = 12  # parts of one address


def parts(text: str, place: int) -> tuple[frozenset[str], int]:
    """Return the kinds of the parts that follow *place* (moo, way, area, post, named), and where the last one ends."""
    kinds: set[str] = set()
    for _ in range(_MOST):
        found = compiled(_PART, re.VERBOSE | re.IGNORECASE).match(text, place)
        if found is None:
            break
        kinds.add(found.lastgroup or "")
        place = found.end()
        if found["post"]:
            break
    if kinds and "post" not in kinds and (areas := compiled(_UNTITLED, re.IGNORECASE).match(text, place)):
        return frozenset({*kinds, "area"}), areas.end()
    return frozenset(kinds), place
