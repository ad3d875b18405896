"""The command line: one verb a file; the list of them reads as the product."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from newsdesk.settings import CannotRun

VERBS: Mapping[str, str] = {
    "new": "เปิดแฟ้มข่าวใหม่ (open a dossier)",
    "photos": "รับภาพจากกล้องเข้าแฟ้มโดยล้างข้อมูลแฝง (take photographs in, clean)",
    "blur": "เบลอใบหน้าในภาพ เป็นไฟล์ใหม่ (blur faces of a photograph)",
    "attach": "รับไฟล์แนบเข้าแฟ้มโดยล้างข้อมูลแฝง (take attachments in, clean)",
    "ingest": "รับข่าวที่โรงเรียนส่งมาเป็นร่าง (take in what schools have sent, as drafts)",
    "check": "ตรวจแฟ้มข่าว (check dossiers)",
    "preview": "ดูร่างในเครื่องนี้ พร้อมข้อทักท้วง (see drafts on this computer)",
    "submit": "เสนออนุมัติ (submit for approval)",
    "approve": "อนุมัติด้วยลายเซ็นของผู้มีอำนาจ (approve a release)",
    "return": "ส่งคืนให้แก้ พร้อมบันทึก (send back with a note)",
    "queue": "เรื่องที่ผู้มีอำนาจต้องตัดสิน (what one person is to decide)",
    "waive": "ยกเว้นข้อมูลหนึ่งรายการโดยมีเหตุผลและวันสิ้นสุด (a reasoned exception to one rule)",
    "waivers": "ข้อยกเว้นที่มีผลอยู่ (the exceptions that stand)",
    "mask": "ปิดบังข้อมูลส่วนบุคคลในข้อความ (mask personal data in texts)",
    "evaluate": "ประเมินผลรายสัปดาห์ เดือน ไตรมาส ปี (the figures of a week, month, quarter or year)",
    "board": "โต๊ะงานวันนี้ของเจ้าหน้าที่ หน้าเดียว ไม่เผยแพร่ (the staff's day on one private page)",
    "clocks": "นาฬิกาหกขั้นตอนของคู่มือ ทันหรือช้า (the six clocks of the manual)",
    "ita": "หลักฐาน ITA ของปีงบประมาณ (evidence for the integrity assessment)",
    "due": "อะไรรอใคร และตั้งแต่เมื่อไร (what waits for whom)",
    "correct": "ประกาศสิ่งที่แก้ในเรื่องที่เผยแพร่แล้ว (say what is changed)",
    "withdraw": "ถอนเรื่อง ข้อความคงอยู่ใต้ประกาศ (withdraw under a notice)",
    "remove": "นำเรื่องออกทุกแห่ง (remove everywhere)",
    "erase": "ลบเรื่องที่นำออกแล้วจากประวัติของ git (erase from the history)",
    "consent": "ที่ใช้ความยินยอมหนึ่งฉบับ ใบรับ และหนังสือแจ้งลบ (where a consent is used; receipt, letters)",
    "ropa": "บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล (record of processing activities)",
    "breach": "แฟ้มเหตุละเมิดข้อมูล นาฬิกา ๗๒ ชั่วโมง แบบแจ้ง หนังสือ (the folder of a breach and its clock)",
    "build": "สร้างเว็บไซต์ที่ผ่านด่านตรวจแล้วใน output/ (build the public site)",
    "audit": "ตรวจเว็บไซต์ที่สร้างแล้วทุกไฟล์ (audit a built site)",
    "pack": "ทำชุดเผยแพร่ทุกสื่อจากเรื่องที่อนุมัติแล้ว (a release for every medium)",
    "distribute": "ส่งต่อทุกช่องทางภายในสิบนาที (what is still to be sent where)",
    "sent": "บันทึกว่าส่งแล้วทางช่องทางใด (record what was sent through a channel)",
    "ack": "บันทึกว่าเครือข่ายตอบรับ (record who of the network acknowledged)",
    "verify": "ของแท้ ถูกแก้ หรือไม่ใช่ของเรา (genuine, altered or not ours)",
    "publish": "เผยแพร่เว็บไซต์ที่ตรวจแล้ว (push the audited site)",
    "team": "ผู้มีอำนาจ กุญแจ และราก (who may, by which keys)",
    "hook": "กันข้อมูลส่วนบุคคลไม่ให้เข้าประวัติ git (keep personal data out of the history)",
    "scan": "ค้นข้อมูลส่วนบุคคลในข้อความ (find personal data in texts)",
    "rules": "รายการกฎทั้งหมด (the catalogue of rules)",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb. Returns 0 when all is well, 1 when something is held, 2 when it could not run."""
    words = list(sys.argv[1:] if argv is None else argv)
    options = parser(words).parse_args(words)
    try:
        return int(options.run(options))
    except CannotRun as error:
        print(f"newsdesk: {error}", file=sys.stderr)
        return CannotRun.exitcode
    except KeyboardInterrupt:
        print("newsdesk: หยุดตามคำสั่ง ไม่มีอะไรเปลี่ยน (stopped; nothing was changed)", file=sys.stderr)
        return 130


def parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser for *words*; only the verb among them is loaded, so that each starts at once."""
    made = argparse.ArgumentParser(
        prog="newsdesk",
        description="ห้องข่าวของสำนักงาน: เขียน ตรวจ อนุมัติ สร้างเว็บไซต์ เผยแพร่ (write, check, approve, build, publish)",
    )
    made.add_argument("--root", type=Path, default=Path(), help="โฟลเดอร์ของโครงการ (the newsroom's folder)")
    verbs = made.add_subparsers(metavar="COMMAND", required=True)
    for name, help_text in VERBS.items():
        if name in words:
            _load(name, verbs.add_parser(name, help=help_text))
        else:
            verbs.add_parser(name, help=help_text)
    return made


def _load(name: str, sub: argparse.ArgumentParser) -> None:
    verb = import_module(f"newsdesk.cli.{name}")
    sub.description, sub.epilog = verb.__doc__, verb.EXAMPLE
    sub.add_argument("--lang", choices=("th", "en"), default="th", help="ภาษาของข้อความ (language of messages)")
    verb.arguments(sub)
    sub.set_defaults(run=verb.run)
