import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.splitting import split, units

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
THUMB = "👍🏽"
FLAG = "🇫🇮"
ACCENTED = "e\u0301"


def test_a_short_text_stays_whole() -> None:
    assert split("Hei.", 4096) == ["Hei."]


def test_nothing_is_said_for_an_empty_text() -> None:
    assert split(" \n", 4096) == []


def test_emoji_count_double_as_telegram_counts_them() -> None:
    assert units("a😀ä") == 4


def test_paragraphs_are_kept_together() -> None:
    assert split("Yksi kaksi.\n\nKolme neljä viisi.", 24) == ["Yksi kaksi.", "Kolme neljä viisi."]


def test_sentences_are_kept_together_and_keep_their_stop() -> None:
    assert split("Yksi kaksi. Kolme neljä.", 20) == ["Yksi kaksi.", "Kolme neljä."]


@pytest.mark.parametrize("piece", [FAMILY, THUMB, FLAG, ACCENTED, "😀"])
def test_no_emoji_is_cut(piece: str) -> None:
    text = "x" + piece * 40
    for limit in range(24, 40):
        parts = split(text, limit)
        assert "".join(parts) == text
        assert all(units(part) <= limit for part in parts)
        assert all(part.removeprefix("x").replace(piece, "") == "" for part in parts)


@given(st.text(max_size=400), st.integers(min_value=20, max_value=60))
def test_no_word_is_lost_and_no_part_is_too_long(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(0 < units(part) <= limit for part in parts)


@given(st.lists(st.text(alphabet="aå😀", min_size=1, max_size=8), max_size=80))
def test_no_word_is_cut(words: list[str]) -> None:
    parts = split(" ".join(words), 40)
    assert [word for part in parts for word in part.split()] == words
