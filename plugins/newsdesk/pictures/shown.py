"""PIC3: whom a photograph shows, as its editor declares it and as the detector of faces sees it.

Examples are a declaration with the confidences and the heights of the faces seen; tests also show real pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.finding import Rule, Severity, Spot
from newsdesk.pictures.faces import Faces
from newsdesk.release.fields import Photo

_PDPA = "พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ๒๕๖๒ มาตรา "
_CHILD = "พ.ร.บ.คุ้มครองเด็ก ๒๕๔๖ มาตรา ๒๗"


@dataclass(frozen=True, slots=True)
class Shown:
    """A photograph as it is declared, and the faces seen in it."""

    declared: Photo
    faces: Faces

    @property
    def sure(self) -> int:
        """How many faces there are for sure."""
        return sum(face.sure for face in self.faces)


def _contradicted(shown: Shown) -> Iterator[Spot]:
    if shown.declared.people == "none" and shown.sure:
        yield Spot(about=str(shown.sure))


def _probable(shown: Shown) -> Iterator[Spot]:
    if shown.declared.people == "none" and shown.faces and not shown.sure:
        yield Spot(about=str(len(shown.faces)))


def _without_consent(shown: Shown) -> Iterator[Spot]:
    asked = shown.declared.people == "identifiable" and shown.declared.basis == "consent"
    if asked and shown.sure > len(set(shown.declared.consents)):
        yield Spot(about=str(shown.sure))


def _large_in_crowd(shown: Shown) -> Iterator[Spot]:
    large = sum(face.sure and face.large for face in shown.faces)
    if shown.declared.people == "crowd" and large:
        yield Spot(about=str(large))


_CONSENTED = "people: identifiable, basis: consent, consents: [%s]"
FACE_RULES: tuple[Rule[Shown], ...] = (
    Rule(
        id="PIC301",
        name="faces-contradict-none",
        law=f"{_PDPA}๑๙, ๒๐ และ ๒๔; {_CHILD}",
        th="ภาพนี้มีใบหน้า: แก้ people เป็น identifiable หรือ crowd หรือเบลอด้วย newsdesk blur; จำนวนใบหน้า",
        en="There are faces in this photo: set people to identifiable or crowd, or run newsdesk blur; faces",
        find=_contradicted,
        flags=("people: none, faces: [93]", "people: none, faces: [85, 71]"),
        passes=(
            "people: none, faces: []",
            "people: none, faces: [84]",
            "people: crowd, faces: [93]",
            "people: identifiable, faces: [93]",
        ),
    ),
    Rule(
        id="PIC302",
        name="probably-people",
        law=f"{_PDPA}๑๙, ๒๐ และ ๒๔",
        th="ดูภาพอีกครั้ง น่าจะมีใบหน้าคน ถ้ามีให้แก้ people; จำนวนที่น่าจะเป็นใบหน้า",
        en="Look at the photo again: it probably shows people; if so, change people; probable faces",
        find=_probable,
        flags=("people: none, faces: [84]", "people: none, faces: [70, 71]"),
        passes=("people: none, faces: []", "people: none, faces: [93, 71]", "people: crowd, faces: [71]"),
        severity=Severity.WARNING,
    ),
    Rule(
        id="PIC303",
        name="more-faces-than-consents",
        law=f"{_PDPA}๑๙ และ ๒๐",
        th="เพิ่มเลขความยินยอมของทุกคนในภาพ หรือเบลอคนที่ไม่ยินยอมด้วย newsdesk blur; จำนวนใบหน้า",
        en="Add the consent of everybody in the photo, or blur who gave none with newsdesk blur; faces",
        find=_without_consent,
        flags=(_CONSENTED % "" + ", faces: [93]", _CONSENTED % "C-2570-0001" + ", faces: [93, 92]"),
        passes=(
            _CONSENTED % "C-2570-0001" + ", faces: [93]",
            _CONSENTED % "C-2570-0001" + ", faces: [93, 80]",
            "people: identifiable, basis: public-task, faces: [93]",
        ),
        severity=Severity.WARNING,
    ),
    Rule(
        id="PIC304",
        name="large-face-in-crowd",
        law=f"{_PDPA}๑๙, ๒๐ และ ๒๔",
        th="คนที่เห็นหน้าใหญ่ชัดไม่ใช่ฝูงชน: แก้ people เป็น identifiable หรือเบลอด้วย newsdesk blur; จำนวนใบหน้าใหญ่",
        en="A large face is no crowd: set people to identifiable, or run newsdesk blur; large faces",
        find=_large_in_crowd,
        flags=("people: crowd, faces: [93], height: 0.2", "people: crowd, faces: [93, 92], height: 0.5"),
        passes=(
            "people: crowd, faces: [93, 92], height: 0.1",
            "people: crowd, faces: [80], height: 0.5",
            "people: identifiable, faces: [93], height: 0.5",
        ),
        severity=Severity.WARNING,
    ),
)
