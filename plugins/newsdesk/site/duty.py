"""One of the office's own pages, and the words it is announced with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsdesk.editorial.sheet import Standing
from newsdesk.site.story import Seal


@dataclass(frozen=True, slots=True)
class Duty:
    """One page: its address, its template, and what the template is given.

    `menu` is its name in the footer, empty for what another of them leads to.
    """

    href: str
    template: str
    title: str
    about: str
    values: Mapping[str, Any]
    menu: str = ""


_STANDING: Mapping[str, tuple[str, str, str]] = {
    "evaluations": (
        "ผลการประชาสัมพันธ์รายสัปดาห์",
        "บันทึกประเมินผลทุกสัปดาห์ที่ได้รับอนุมัติแล้ว",
        "ผลการประชาสัมพันธ์",
    ),
    "network": (
        "ทำเนียบเครือข่ายประชาสัมพันธ์",
        "โรงเรียนและหน่วยงานในเครือข่าย ผู้ประสานงานตามตำแหน่ง และช่องทางติดต่อราชการ",
        "เครือข่าย",
    ),
    "working_group": (
        "คณะทำงานประชาสัมพันธ์",
        "ผู้รับผิดชอบงานประชาสัมพันธ์ หน้าที่ และอำนาจอนุมัติข่าวตามคำสั่ง",
        "คณะทำงาน",
    ),
    "laws": (
        "กฎหมายและการตรวจ",
        "กฎหมายที่เกี่ยวข้องกับการประชาสัมพันธ์ สิ่งที่แต่ละฉบับกำหนด และวิธีที่สำนักงานตรวจทุกเรื่องก่อนเผยแพร่",
        "กฎหมายและการตรวจ",
    ),
    "transparency": (
        "ความโปร่งใส",
        "จำนวนข่าวที่แก้ไข ถอน และนำออกในแต่ละปี และวิธีตรวจสอบว่าข่าวเป็นของแท้",
        "ความโปร่งใส",
    ),
}


def standing(href: str, template: str, **values: Any) -> Duty:
    """Return a page of which there is one."""
    title, about, menu = _STANDING[template]
    return Duty(href, template, title, about, values, menu)


def seal(given: Standing) -> Seal:
    """Return the approval as pages show it."""
    return Seal(given.post, given.at, given.digest.removeprefix("sha256:"))
