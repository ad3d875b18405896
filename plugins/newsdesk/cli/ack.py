"""Record that schools or partners of the network acknowledged a release that was sent to them.

The line goes to the end of distribution.yml; who acknowledged already is not written twice. Exit 2 for an id that the
network does not have, or an item that was never sent.
"""

from __future__ import annotations

import argparse

from newsdesk.cli.sent import OFFICER
from newsdesk.register import distribution, office
from newsdesk.report.table import Phrase
from newsdesk.settings import CannotRun, find
from newsdesk.thai import Digits, digits

EXAMPLE = "newsdesk ack PR-2569-0347 S08 S11"
_TOLD = Phrase("{item}: ตอบรับแล้ว {heard} จาก {schools} โรงเรียน", "{item}: acknowledged by {heard} of {schools} schools")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="เลขเรื่อง เช่น PR-2569-0347 (the release)")
    parser.add_argument("partners", metavar="PARTNER", nargs="+", help="รหัสโรงเรียนหรือภาคี เช่น S08 (schools, partners)")
    parser.add_argument("--by", default=OFFICER, metavar="POST", help="ตำแหน่งผู้บันทึก ไม่ใช่ชื่อคน (the post that records)")


def run(options: argparse.Namespace) -> int:
    """Write the line and say how many schools have acknowledged."""
    settings = find(options.root)
    network, sendings = office.read(settings).network, distribution.read(settings)
    schools, partners = ({each.id for each in network.schools}, {each.id for each in network.partners})
    if strangers := [each for each in options.partners if each not in schools | partners]:
        raise CannotRun(f"{', '.join(strangers)}: ไม่มีในเครือข่าย ดู network.yml (not in the network)")
    last = next((each for each in reversed(sendings) if each.item == options.id and each.sent), None)
    if last is None:
        raise CannotRun(f"{options.id}: ยังไม่มีบันทึกว่าส่ง ใช้ newsdesk sent ก่อน (no sending is recorded yet)")
    heard = distribution.reach(sendings, options.id).acknowledged
    if fresh := tuple(each for each in dict.fromkeys(options.partners) if each not in heard):
        distribution.enter(settings, distribution.entry(options.id, last.approved_at, options.by, {}, fresh))
    style: Digits = "thai" if options.lang == "th" else "arabic"
    shown, of = (digits(count, style) for count in (len(schools & {*heard, *fresh}), len(schools)))
    print(_TOLD.says(options.lang).format(item=options.id, heard=shown, schools=of))
    return 0
