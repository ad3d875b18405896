"""Markdown to safe HTML: whatever is written, only a small set of elements comes out, and Thai lines stay whole."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown.treeprocessors import InlineProcessor

from newsdesk.site.markup import ATTRIBUTES, ELEMENTS, Typesetter, finished

HOSTILE = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//cdn.example/a.js>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>ก</a>",
    "[ก](javascript:alert(1))",
    "[ก](JaVaScRiPt:alert(1))",
    "[ก](&#106;avascript:alert(1))",
    "[ก](data:text/html;base64,PHNjcmlwdD4=)",
    "<iframe src='//cdn.example'></iframe>",
    "<style>p{display:none}</style>",
    "<p style='display:none'>ก</p>",
    "<b onmouseover=alert(1) class=x id=y>ก</b>",
    "<form action=/><input name=a></form>",
    "<base href='//cdn.example/'>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//cdn.example/a.css>",
    "<!-- ก -->",
    "<!--> ก -->",
    "<![CDATA[ก]]>",
    "<math><mi xlink:href='javascript:a'></math>",
    "<noscript><p title='</noscript><img src=x onerror=a()>'>",
    "<h1>ก</h1>",
    "<p title=ซ่อน lang=en>ก</p>",
    "<table><tr><td><script>a</script>",
    "```\n<script>\n```",
    "    <script>\n",
    "|a|b|\n|-|-|\n|<b onclick=a>|c|",
    "ก[^1]\n\n[^1]: <script>a</script>",
    "*[HTML]: <script>\n\nHTML",
    "ก\n: <style>a</style>",
)
_bodies = st.lists(st.sampled_from((*HOSTILE, "ก", "\n\n", "> ", "- ", "**", "_", "1. ", "&lt;")), max_size=6).map(
    "".join
)


MARKS = st.sampled_from(
    ("*", "**", "_", "`", "![ก](a.jpg)", "[ก](PR-2569-0001)", "[ก]", "<b>", "&amp;", "&", "<", "\\", "  \n", "\n", "\n\n",
     "    ", "- ", "1. ", "> ", "|", "|-|-|\n", "[^1]", "\n\n[^1]: ", "HTML", "\n\n*[HTML]: คำย่อ\n\n", "ก", " ก ", ": ", "# ", "~~~\n",
     "<https://a.example>", "a@b.example", "\x02", "\x03")
)  # fmt: skip


@given(st.lists(MARKS, max_size=24).map("".join))
@settings(max_examples=400)
def test_a_text_spared_the_search_for_marks_is_set_as_the_engine_alone_sets_it(body):
    spared = Typesetter()
    alone = Typesetter()
    alone._engine.treeprocessors.register(InlineProcessor(alone._engine), "inline", 20)
    assert spared.html(body) == alone.html(body)


@pytest.fixture(scope="module")
def engine():
    return Typesetter()


def parsed(text):
    return html.fragment_fromstring(text, create_parent="main")


def assert_is_tame(text):
    for node in parsed(text).iterdescendants():
        assert not isinstance(node, etree._Comment | etree._ProcessingInstruction)
        assert node.tag in ELEMENTS
        assert set(node.attrib) <= ATTRIBUTES["*"] | ATTRIBUTES.get(node.tag, set())
        for name in ("href", "src"):
            scheme = re.match(r"\s*([a-zA-Z][\w+.-]*):", node.get(name, ""))
            assert scheme is None or scheme[1] in ("http", "https", "mailto")


@pytest.mark.parametrize("body", HOSTILE)
def test_nothing_active_or_hidden_comes_out(body, engine):
    text = engine.html(body)

    assert_is_tame(text)
    assert "<!--" not in text
    assert "<h1" not in text


@given(_bodies)
def test_whatever_is_mixed_only_tame_elements_come_out(engine, body):
    assert_is_tame(engine.html(body))


@given(st.text(max_size=80))
def test_any_text_is_set_without_an_exception(engine, body):
    assert_is_tame(engine.html(body))


@pytest.mark.parametrize(
    ("body", "element"),
    [
        ("## ก", "h2"),
        ("# ก", "h2"),
        ("**ก**", "strong"),
        ("*ก*", "em"),
        ("- ก", "li"),
        ("> ก", "blockquote"),
        ("|ก|ข|\n|-|-|\n|ค|ง|", "td"),
        ("ก\n: ข", "dd"),
        ("ก[^1]\n\n[^1]: ข", "sup"),
        ("HTML\n\n*[HTML]: ภาษาของเว็บ", "abbr"),
        ("[ก](https://office.example/)", "a"),
        ("`ก`", "code"),
    ],
)
def test_what_officers_write_is_set_as_its_element(body, element, engine):
    assert parsed(engine.html(body)).find(f".//{element}") is not None


def test_one_body_leaves_nothing_behind_for_the_next(engine):
    engine.html("ก[^1]\n\n[^1]: เชิงอรรถ\n\n*[ขค]: คำเต็ม\n\n[ลิงก์]: https://office.example/")

    assert engine.html("ขค [ลิงก์] ก[^1]") == "<p>ขค [ลิงก์] ก[^1]</p>"


def test_a_number_and_its_unit_stay_on_one_line(engine):
    assert "๑๕.๓๐&nbsp;น." in engine.html("เวลา ๑๕.๓๐ น.")


def draw(file):
    return f"<figure>{file}</figure>"


def address(number):
    return "/releases/2569/a/" if number == "PR-2569-0001" else None


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("![ก](photos/a.jpg)", "<figure>photos/a.jpg</figure>"),
        ('<img alt="ก" src="photos/a.jpg">', "<figure>photos/a.jpg</figure>"),
        ("![](photos/a.jpg)", "<figure>photos/a.jpg</figure>"),
        (
            "![ก](photos/a.jpg) ![ข](photos/b.jpg)",
            "<figure>photos/a.jpg</figure>\n<figure>photos/b.jpg</figure>",
        ),
        ("ก ![ข](photos/a.jpg) ค", "<p>ก </p>\n<figure>photos/a.jpg</figure>\n<p> ค</p>"),
        ("ก\n\n![ก](photos/a.jpg)\n\nข", "<p>ก</p>\n<figure>photos/a.jpg</figure>\n<p>ข</p>"),
        ("[ก](PR-2569-0001)", '<p><a href="/releases/2569/a/">ก</a></p>'),
        ("[ก](PR-2569-0002)", "<p>ก</p>"),
        ("[**ก**](PR-2569-0002) ข [ค](PR-2569-0001)", '<p><strong>ก</strong> ข <a href="/releases/2569/a/">ค</a></p>'),
        ("`[ก](PR-2569-0001)`", "<p><code>[ก](PR-2569-0001)</code></p>"),
        ('`<img src="photos/a.jpg">`', '<p><code>&lt;img src="photos/a.jpg"&gt;</code></p>'),
        ('![<img src="photos/b.jpg">](photos/a.jpg)', "<figure>photos/a.jpg</figure>"),
    ],
)  # fmt: skip
def test_photos_and_links_to_releases_are_put_in_place(body, text, engine):
    assert finished(engine.html(body), draw, address) == text


def test_an_address_is_escaped(engine):
    made = finished(engine.html("[ก](PR-2569-0001)"), draw, lambda _: '/a"b&c/')

    assert made == '<p><a href="/a&#34;b&amp;c/">ก</a></p>'
