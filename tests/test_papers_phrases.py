"""Names stay whole in pages and papers alike."""

import pytest

from newsdesk.papers import phrases


@pytest.mark.parametrize(
    ("html", "names", "kept"),
    [
        ("<p>เด็กหญิงตัวอย่าง ตั้งใจเรียน</p>", ["ตัวอย่าง ตั้งใจเรียน"], '<p>เด็กหญิง<span class="whole">ตัวอย่าง ตั้งใจเรียน</span></p>'),
        ('<img alt="นามสมมุติ ใจงาม">', ["นามสมมุติ ใจงาม"], '<img alt="นามสมมุติ ใจงาม">'),
        ("<p>ก ข</p>", ["ก", "ก ข"], '<p><span class="whole">ก ข</span></p>'),
        ("<p>A&amp;B</p>", ["A&B"], '<p><span class="whole">A&amp;B</span></p>'),
        ("<p>[x](.*)</p>", [".*"], '<p>[x](<span class="whole">.*</span>)</p>'),
        ("<p>ไม่มีใคร</p>", [], "<p>ไม่มีใคร</p>"),
    ],
)  # fmt: skip
def test_a_name_stays_on_one_line(html, names, kept):
    assert phrases.held(html, phrases.longest_first(names)) == kept
