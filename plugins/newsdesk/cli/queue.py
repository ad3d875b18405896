"""One page of what a role, or a person, may decide now: what each item requires, has and lacks, and the command.

Exit 0, whatever is to be decided; 2 when nobody of that role or id is in the team.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import get_args

from newsdesk import desk as desks
from newsdesk.editorial import sheet
from newsdesk.finding import Lang
from newsdesk.register import office as registers
from newsdesk.register.office import Office
from newsdesk.register.words import Role
from newsdesk.release import shelf
from newsdesk.report import docket, docket_page
from newsdesk.report.powers import Able
from newsdesk.report.table import Phrase
from newsdesk.settings import CannotRun, find, moment, now

EXAMPLE = "newsdesk queue --role director"
_ROLES = {
    "director": Phrase("ผู้อำนวยการ", "director"),
    "deputy": Phrase("รองผู้อำนวยการ", "deputy"),
    "head-admin": Phrase("ผู้อำนวยการกลุ่มอำนวยการ", "head of administration"),
    "working-group": Phrase("คณะทำงาน", "working group"),
    "officer": Phrase("เจ้าหน้าที่", "officer"),
    "dpo": Phrase("เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล", "data protection officer"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--role", choices=get_args(Role), help="บทบาทใน team.yml (a role)")
    who.add_argument("--by", metavar="PERSON", help="รหัสบุคคลใน team.yml (a person)")
    parser.add_argument("--at", metavar="ISO", help="ดู ณ เวลานี้ (as of this moment)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="รูปแบบผล (output format)")


def run(options: argparse.Namespace) -> int:
    """Print the page."""
    settings = find(options.root)
    at = moment(options.at) if options.at else now()
    desk = desks.survey(settings, at)
    who = _name(options, desk.office)
    sheets = tuple(sheet.sheets(registers.read(settings)))
    found = docket.entries(desk, shelf.read_all(settings), sheets, _picks(options))
    as_json = options.format == "json"
    page = docket_page.as_json(found, at, options.lang) if as_json else docket_page.text(found, who, at, options.lang)
    sys.stdout.write(page)
    return 0


def _picks(options: argparse.Namespace) -> Callable[[Able], bool]:
    if options.by:
        return lambda able: bool(able.person == options.by)
    return lambda able: bool(able.seat.role == options.role)


def _name(options: argparse.Namespace, office: Office) -> str:
    """Return whose page it is. Raises CannotRun when --by names nobody."""
    lang: Lang = options.lang
    if options.role:
        return _ROLES[options.role].says(lang)
    person = office.person(options.by)
    if person is None:
        raise CannotRun(f"--by {options.by}: ไม่มีรหัสนี้ใน team.yml (nobody in team.yml has this id)")
    return person.post
