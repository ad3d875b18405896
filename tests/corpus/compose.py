"""Composes a corpus to try the privacy rules on: `python tests/corpus/compose.py --part open` or `--part sealed`.

The open part is for tuning, the sealed part is only ever scored; no sentence, paper, name or column head is in both.
The same part is always the same corpus, in JSON lines: text, labels, look-alikes and what counts neither way.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import cycle
from random import Random
from typing import NamedTuple

import words
from fill import Piece, fill
from pen import Pen
from tables import table


class Place(NamedTuple):
    """Where a sentence may stand: at what level its forms are, and what is around it."""

    name: str
    level: str
    before: str
    after: str


PLACES = (
    Place("sentence", "block", "", ""),
    Place("paragraph", "block", "เรียนผู้เกี่ยวข้องทราบ ", " จึงแจ้งมาเพื่อทราบ"),
    Place("list", "line", "- ", ""),
    Place("numbered", "line", "๓. ", ""),
    Place("blockquote", "line", "> ", ""),
    Place("heading", "line", "### ", ""),
    Place("bold", "line", "หมายเหตุ: ", " (ด่วน)"),
    Place("html_comment", "plain", "<!-- ", " -->"),
    Place("md_comment", "plain", "[//]: # (", ")"),
    Place("alt_text", "plain", "![", "](photos/p-01.jpg)"),
    Place("html_attr", "plain", '<span title="', '">รายละเอียด</span>'),
    Place("data_attr", "plain", '<div data-note="', '">กิจกรรมของโรงเรียน</div>'),
    Place("caption", "line", '<figure><img src="photos/p-02.jpg" alt="กิจกรรม"><figcaption>', "</figcaption></figure>"),
    Place(
        "json_ld",
        "plain",
        '<script type="application/ld+json">{"@type": "NewsArticle", "description": "',
        '"}</script>',
    ),
    Place("meta", "plain", '<meta name="description" content="', '">'),
    Place("code_block", "plain", "```\n", "\n```"),
    Place("code", "plain", "`", "`"),
    Place("footnote", "line", "อ่านเชิงอรรถประกอบ[^2]\n\n[^2]: ", ""),
    Place("link", "plain", "[", "](https://school.example/news/12)"),
    Place("table_cell", "line", "| เรื่อง | รายละเอียด |\n|---|---|\n| หมายเหตุ | ", " |"),
    Place("csv", "plain", 'ลำดับ,หมายเหตุ\n1,"', '"'),
    Place("definition", "line", "<dl><dt>หมายเหตุ</dt><dd>", "</dd></dl>"),
    Place("chat", "plain", "16:02 ครูเอ๋: ", ""),
    Place("mail_quote", "line", "ในวันนี้ ครูเวรเขียนว่า\n> ", "\n> ขอบคุณค่ะ"),
)
IN_CHAT = Place("chat", "plain", "08:11 แม่ห้องสาม: ", "")


def fits(place: Place, template: str) -> bool:
    """Say whether the template would not end what is around it."""
    return not (place.name not in {"sentence", "paragraph"} and set(template) & set('"[]<>|;'))


def placed(template: str, part: str, rng: Random, place: Place | None = None) -> tuple[str, Piece]:
    """Return the template, filled, in a place that fits, and the name of the place."""
    place = place or rng.choice([*PLACES[:1] * 5, *(place for place in PLACES if fits(place, template))])
    return place.name, Piece(place.before) + fill(template, Pen(part, place.level, rng)) + place.after


def paper(text: str, inserts: list[str], part: str, rng: Random) -> Piece:
    """Return a paper with the sentences put where it has room for them."""
    whole = Piece("")
    left = list(inserts)
    for line in text.split("\n"):
        if line == "{front}":
            if left and rng.random() < 0.3 and fits(PLACES[-1], left[0]):
                whole += Piece('summary: "') + fill(left.pop(0), Pen(part, "plain", rng)) + '"\n'
        elif line in {"{here}", "{here_plain}"}:
            share = len(left) if line not in text.partition(line)[2].split("\n") else (len(left) + 1) // 2
            for _ in range(share):
                _, piece = placed(left.pop(0), part, rng, IN_CHAT if line == "{here_plain}" else None)
                whole += piece + ("\n" if line == "{here_plain}" else "\n\n")
        else:
            whole += fill(line, Pen(part, "line", rng)) + "\n"
    return whole


def is_clean(text: str) -> bool:
    """Say whether a paper has no slot of personal data."""
    return not any(f"{{{kind}" in text for kind in words.lines("sentences.txt", "open"))


def documents(part: str) -> Iterator[tuple[str, str, Piece]]:
    """Yield 700 documents: context, template, text."""
    dice = Random(f"order of {part}")
    said = [
        (f"{kind}-{at}", line)
        for kind, lines in words.lines("sentences.txt", part).items()
        for at, line in enumerate(lines)
    ]
    tempting = [
        (f"{kind}-{at}", line)
        for kind, lines in words.lines("lookalikes.txt", part).items()
        for at, line in enumerate(lines)
    ]
    every = list(words.papers(part).items())
    calm = [(name, text) for name, text in every if is_clean(text)]
    more = cycle(dice.sample(said, len(said)))
    harmless = cycle(dice.sample(tempting, len(tempting)))
    for name, template in said:
        context, piece = placed(template, part, Random(f"{part} {name}"))
        yield context, name, piece
    for name, template in tempting:
        context, piece = placed(template, part, Random(f"{part} {name}"))
        yield "neg:" + context, "neg-" + name, piece
    for at in range(50 + 25):
        rng = Random(f"{part} table {at}")
        context, piece = table(
            part, rng, *((rng.randrange(1, 4), rng.randrange(3)) if at < 50 else (0, rng.randrange(2, 5)))
        )
        yield context, "table" if at < 50 else "neg-table", piece
    for at in range(700 - len(said) - len(tempting) - 75):
        rng = Random(f"{part} paper {at}")
        clean = at % 5 in {0, 2}
        name, text = (calm if clean else every)[at % len(calm if clean else every)]
        chosen = [next(harmless) for _ in range(rng.randrange(2, 5) if clean else rng.randrange(3))]
        chosen += [] if clean else [next(more) for _ in range(rng.randrange(1, 4))]
        rng.shuffle(chosen)
        yield (
            "neg:doc" if clean else "doc",
            "+".join([name, *(one for one, _ in chosen)]),
            paper(text, [line for _, line in chosen], part, rng),
        )


def records(part: str) -> Iterator[dict[str, object]]:
    """Yield the corpus of the part; in a few documents every sara am is two characters."""
    for at, (context, name, piece) in enumerate(documents(part)):
        whole = piece.decomposed() if at % 40 == 7 else piece
        marks = {
            kind: sorted(whole.of(kind), key=lambda mark: mark["start"]) for kind in ("labels", "negatives", "neutral")
        }
        yield {"id": f"{part}-{at:04}", "split": part, "context": context, "tmpl": name, "text": whole.text, **marks}


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--part", choices=words.PARTS, required=True)
    for record in records(asked.parse_args().part):
        print(json.dumps(record, ensure_ascii=False))
