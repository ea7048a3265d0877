"""The page for handlers names what really stands on the desk, in both of its languages."""

import re

import pytest

from bot.texts import load_texts
from tests.docs.documents import DOCS

GUIDE = (DOCS / "desk.md").read_text("utf-8")
LABEL = re.compile(r"(?<!\*)\*([^*\n]+(?:\n[^*\n]+)?)\*(?!\*)")
MOST = 460  # words: what stands on one sheet of paper


def page(language: str) -> str:
    first, second = GUIDE.split("\n---\n")
    return first if language == "fi" else second


def said(language: str) -> set[str]:
    texts = load_texts("desk")
    sources = texts._files[language]
    keys = re.findall(r"^([a-z][\w-]*) =", "\n".join(sources), re.MULTILINE)
    return {texts.formatted(language, key, {})[0] for key in keys}


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_label_in_the_guide_is_a_text_of_the_desk(language: str) -> None:
    labels = [" ".join(label.split()) for label in LABEL.findall(page(language))]
    assert len(labels) > 20
    assert set(labels) <= said(language)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_each_language_of_the_guide_is_one_page(language: str) -> None:
    assert len(page(language).split()) <= MOST
