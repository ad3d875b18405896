"""A day as people write it: in words or figures, in either era, with a year of two digits too."""

from __future__ import annotations

_DOT = r"[ \t]{0,2}\.?[ \t]{0,2}"
_MONTH = (
    r"(?:(?:มกรา|มีนา|พฤษภา|กรก[ฎฏ]า|สิงหา|ตุลา|ธันวา)(?:คม)?|กุมภา(?:พันธ์)?|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)(?:ยน)?"
    rf"|(?:[มพกสตธ]|มี|เม|มิ){_DOT}[คยพ](?![\u0e01-\u0e4d])\.?"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?)"
)
_S = r"[ \t]{0,3}(?:\n[ \t>]{0,4})?"
_ERA = r"(?:พ\. ?ศ\.?|พุทธศักราช|ค\. ?ศ\.?|คริสต์ศักราช|b\.?e\.?|a\.?d\.?|ปี)?"
_LONG_YEAR = r"(?:19|20|24|25)[0-9]{2}"
_YEAR = rf"(?:{_LONG_YEAR}|'?[0-9]{{2}})(?![0-9])"
_NTH = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])(?:st|nd|rd|th)?"
_NUMBER = r"(?:0?[1-9]|1[0-2])"
_CUT = rf"(?:{_S}[-/.,_]{_S}|[ ]{{1,2}}|\n[ \t>]{{0,4}})"
_TWO = r"(?:0[1-9]|[12][0-9]|3[01])"
_TWELVE = r"(?:0[1-9]|1[0-2])"

DAY = (
    rf"(?:{_NTH}{_S}(?:เดือน|of |[-/])?{_S}{_MONTH}{_S}[-/,]?{_S}{_ERA}{_S}{_YEAR}"
    rf"|{_LONG_YEAR}{_CUT}{_NUMBER}{_CUT}{_NTH}|{_NTH}{_CUT}{_NUMBER}{_CUT}{_ERA}{_YEAR}|{_NUMBER}/{_NTH}/{_YEAR}"
    rf"|{_NTH}{_S}เดือน(?:ที่)?{_S}{_NUMBER}{_S}{_ERA}{_S}{_YEAR}"
    rf"|{_MONTH}{_S}{_NTH},?{_S}{_YEAR}|(?:{_TWO}{_TWELVE}{_LONG_YEAR}|{_LONG_YEAR}{_TWELVE}{_TWO})(?![0-9]))"
    rf"(?!{_S}(?:ถึง|-{_S}[0-9]|เป็นต้น|หรือ(?:ก่อน|หลัง)|ลงม|ขึ้นไป|ที่ผ่านมา|to (?:the )?[0-9]))"
)
WEEKDAY = r"(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
