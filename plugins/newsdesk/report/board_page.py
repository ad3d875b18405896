"""The board as one page for the staff: five figures first, then what they are made of. It asks nobody for anything.

It fits a telephone and a wall, by day and by night; colour never says anything that words do not.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from newsdesk.finding import Lang
from newsdesk.report import board_state as state
from newsdesk.report import board_work as work
from newsdesk.report import printed
from newsdesk.report.board import Board
from newsdesk.report.board_parts import Voice, note, tile
from newsdesk.report.table import Phrase

_TITLE = Phrase("โต๊ะงานประชาสัมพันธ์วันนี้", "The press desk today")
_AT = Phrase("{} ณ {}", "{}, as of {}")
_PRIVATE = Phrase("สำหรับเจ้าหน้าที่เท่านั้น ห้ามเผยแพร่", "For the staff only, not to be published")
_SUMMARY = Phrase("สรุป", "Summary")
_WAITS, _POSTS = Phrase("เรื่องรอคน", "wait for people"), Phrase("รอ {} ตำแหน่ง", "{} posts")
_SENT, _LATE = Phrase("ส่งวันนี้", "sent today"), Phrase("ช้า {} ยังไม่ส่ง {}", "{} late, {} unsent")
_QUESTIONS, _OVERDUE = Phrase("ข้อสอบถามเปิดอยู่", "inquiries open"), Phrase("เกินกำหนด {}", "{} overdue")
_BEHIND, _OF = Phrase("กิจกรรมช้ากว่าแผน", "activities behind the plan"), Phrase("จาก {} กิจกรรม", "of {}")
_CONSENTS, _WITHDRAWN = Phrase("ความยินยอมใกล้สิ้นสุด", "consents end soon"), Phrase("ถอนแล้ว {}", "{} withdrawn")
_SILENT, _OLD = Phrase("โรงเรียนยังเงียบ", "schools silent"), Phrase("ไม่ได้ยืนยัน {}", "{} unverified")

MARK = '<nav id="board"'
STYLE = """
:root { --paper: light-dark(#f6f5f1, #12181f); --card: light-dark(#fffefb, #1b242e); }
:root { --ink: light-dark(#1c2530, #e9e6de); --soft: light-dark(#535e6b, #a8b3be); }
:root { --rule: light-dark(#dad6ca, #35414d); --track: light-dark(#e6e3da, #313d49); }
:root { --calm: light-dark(#2c6a9e, #6f9cc7); --late: light-dark(#9c2f1d, #ffb4a5); }
body { max-width: 84rem; background: var(--paper); color: var(--ink); line-height: 1.55; }
h1 { margin-block: 0.4rem 0; font-size: 1.6rem; }
h2 { margin: 0 0 0.5rem; font-size: 1.15rem; }
h3 { margin: 0.9rem 0 0.2rem; font-size: 1rem; font-weight: 600; color: var(--soft); }
.count { font-weight: 400; }
.count::before { content: "· "; }
p { margin-block: 0.2rem; color: var(--soft); }
p.late { color: var(--late); }
ul { list-style: none; padding: 0; margin: 0; max-width: none; }
.tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.7rem; margin-block: 1rem; }
.tiles li { background: var(--card); border: 1px solid var(--rule); border-radius: 0.7rem; overflow: hidden; }
.tiles a { display: block; height: 100%; box-sizing: border-box; padding: 0.6rem 0.9rem; }
.tiles a { color: inherit; text-decoration: none; }
.tiles a:hover span { text-decoration: underline; }
.tiles a:focus-visible { outline: 3px solid var(--calm); outline-offset: -3px; }
.tiles b { display: block; font-size: 2rem; line-height: 1.3; font-weight: 600; color: var(--calm); }
.tiles .late b { color: var(--late); }
.tiles span { display: block; font-weight: 600; line-height: 1.35; }
.tiles small { font-size: 0.9rem; color: var(--soft); }
.tiles .late small { color: var(--late); }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 0.7rem; padding: 0.9rem 1.1rem; }
section { margin-block: 0 1rem; break-inside: avoid; }
section:target { border-color: var(--calm); }
.lines li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding-block: 0.35rem; }
.lines li + li { border-block-start: 1px solid var(--rule); }
.lines b { grid-column: 1; font-weight: 600; }
.lines .said { grid-column: 1 / -1; }
.lines .side { grid-column: 2; grid-row: 1; text-align: end; color: var(--soft); max-width: 12rem; }
.lines .more { grid-column: 1 / -1; font-size: 0.9rem; color: var(--soft); }
.lines .late .side { color: var(--late); font-weight: 600; }
.bar { grid-column: 1 / -1; display: block; width: 100%; height: 0.5rem; }
.bar { margin-block: 0.25rem; border-radius: 0.25rem; }
.bar .whole { fill: var(--track); }
.bar .part { fill: var(--calm); }
.bar.late .part { fill: var(--late); }
.bar .mark { fill: var(--ink); }
@media screen and (min-width: 52rem) {
  .tiles { grid-template-columns: repeat(6, minmax(0, 1fr)); }
  .columns { columns: 2; column-gap: 1rem; }
}
@media (forced-colors: active) {
  .bar { forced-color-adjust: none; border: 1px solid; }
}
@media print {
  .tiles { grid-template-columns: repeat(6, minmax(0, 1fr)); }
}
"""


def html(board: Board, rebuild: datetime | None, lang: Lang = "th") -> str:
    """Return the page; *rebuild* is when the site must be built again."""
    voice, card = Voice(lang, board.office.card.digits), board.office.card
    office = card.name_th if lang == "th" else card.name_en
    sections = (
        work.waits(board, voice),
        work.sent(board, voice),
        work.questions(board, voice),
        work.coming(board, voice, rebuild),
        state.consents(board, voice),
        state.network(board, voice),
        state.week(board, voice),
        state.plan(board, voice),
    )
    parts = (
        note(voice, voice.says(_AT, office, voice.moment(board.at))),
        note(voice, voice.says(_PRIVATE), "private"),
        f'{MARK} aria-label="{voice.says(_SUMMARY)}"><ul class="tiles">\n{_tiles(board, voice)}\n</ul></nav>',
        '<div class="columns">',
        *sections,
        "</div>",
    )
    return printed.page(voice.says(_TITLE), parts, lang, style=STYLE)


def _tiles(board: Board, voice: Voice) -> str:
    late = sum(not send.in_time for send in board.sent)
    overdue = sum(each.left < timedelta() for each in board.questions)
    planned = board.strides or ()
    behind = sum(stride.behind for stride in planned)
    leaning = sum(bool(each.items) for each in board.withdrawn)
    silent = board.silent or ()
    told = (
        ("waits", len(board.waits), _WAITS, voice.says(_POSTS, len(board.load)), False),
        ("sent", len(board.sent), _SENT, voice.says(_LATE, late, len(board.unsent)), late or board.unsent),
        ("questions", len(board.questions), _QUESTIONS, voice.says(_OVERDUE, overdue), overdue),
        ("plan", behind, _BEHIND, voice.says(_OF, len(planned)), behind),
        ("consents", len(board.ending), _CONSENTS, voice.says(_WITHDRAWN, len(board.withdrawn)), leaning),
        ("network", len(silent), _SILENT, voice.says(_OLD, len(board.unverified)), silent or board.unverified),
    )
    return "\n".join(
        tile(voice, name, voice.number(count), (voice.says(title), said), late=bool(alarming))
        for name, count, title, said, alarming in told
    )
