"""`newsdesk scan`: lines of JSON in, lines of JSON out."""

from __future__ import annotations

import io
import json

import pytest

from newsdesk.cli.scan import answers as run
from newsdesk.privacy.scan import scan

ASKED = json.dumps({"id": "a", "text": "โทร <b>๐๘๑</b>2345678 หรือ ด.ช.ตัวอย่าง ทดสอบดี"})


def answers(lines, lang="th"):
    out, err = io.StringIO(), io.StringIO()
    code = run(lines, out, err, lang)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_places_count_code_points_of_the_text_as_written():
    code, (answer,), _ = answers([ASKED])
    text = json.loads(ASKED)["text"]
    kinds = {found["type"]: text[found["start"] : found["end"]] for found in answer["findings"]}
    assert code == 0
    assert kinds == {"PHONE": "๐๘๑</b>2345678", "MINOR_NAME": "ด.ช.ตัวอย่าง ทดสอบดี"}


@pytest.mark.parametrize(
    "broken", ["{", "[]", "1", '{"id": 1}', '{"id": 1, "text": null}', '{"text": "x"}', "[" * 100_000]
)
def test_a_broken_line_is_named_and_loses_no_other(broken):
    code, given, said = answers([ASKED, broken, "\n", ASKED], "en")
    assert code == 2
    assert len(given) == 2
    assert said.startswith("line 2: ")
    assert said.count("\n") == 1


def test_a_broken_line_is_named_in_thai_by_default():
    assert answers(["{"])[2].startswith("บรรทัด 1: ")


def test_a_clean_text_gives_an_empty_list():
    assert scan("โรงเรียนวัดตัวอย่าง โทร. 035-123-456 วันที่ ๑๘ พฤศจิกายน ๒๕๖๙") == []
