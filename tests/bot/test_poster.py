"""Posters: what stands on them, where their codes lead, what is refused."""

import re
from pathlib import Path

import pytest
import segno

from bot.cli.main import main
from bot.errors import Refused
from bot.poster.fonts import lines_of, width_of
from bot.poster.layout import Poster, Way, sheet_of
from bot.poster.pdf import pdf
from bot.poster.sheet import HEIGHT, WIDTH, Frame, Sheet, Squares, Words
from bot.texts import load_texts

WEB, BOT = "https://palaute.example.org", "palautebotti"
TEXTS = load_texts("poster")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation that is reached both ways."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KUULLUKSI_WEB__PUBLIC_URL", WEB)
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__BOT_NAME", BOT)
    return tmp_path


def sheet(poster: Poster, lang: str = "fi-simple") -> Sheet:
    return sheet_of(poster, TEXTS, lang)


def poster(name: str = "Kotihoito, pohjoinen", ways: int = 2) -> Poster:
    both = (Way("web", f"{WEB}/?service=x", WEB[8:]), Way("telegram", f"https://t.me/{BOT}", BOT))
    return Poster(name, "Esimerkkilän hyvinvointialue", both[:ways], "weekly", 730, "112")


def dark(squares: Squares) -> list[list[int]]:
    """The columns of dark squares, row by row."""
    return [[at for first, n in row for at in range(first, first + n)] for row in squares.rows]


def ends(item: Words | Squares | Frame) -> tuple[float, float]:
    """How far to the right and down something comes."""
    match item:
        case Words():
            return item.x + width_of(item.text, item.size, bold=item.bold), item.y
        case Squares():
            return item.x + item.side, item.y + item.side
        case Frame():
            return item.x + item.width, item.y + item.height


def code_of(url: str) -> list[list[int]]:
    matrix = segno.make(url, error="m", micro=False).matrix
    return [[at for at, square in enumerate(row) if square] for row in matrix]


def test_a_poster_in_easy_language_is_written_as_svg_and_as_pdf(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["poster", "kotihoito-pohjoinen", "--out", "posters"]) == 0
    svg, pdf_file = (Path(line) for line in capsys.readouterr().out.split())
    assert [svg.name, pdf_file.name] == [
        "kotihoito-pohjoinen-fi-simple.svg",
        "kotihoito-pohjoinen-fi-simple.pdf",
    ]
    drawn = (place / svg).read_text("utf-8")
    for words in (
        "Millaista täällä oli?",
        "Kotihoito, pohjoinen",
        "Emme kysy nimeäsi.",
        "2 vuotta",
        "Telegram tietää",
        "soita 112",
        "palaute.example.org",
        f"t.me/{BOT}",
    ):
        assert words in re.sub(r"</text>\n<text[^>]*>", " ", drawn), words


def test_a_pdf_is_whole_and_holds_finnish_letters() -> None:
    made = pdf(sheet(poster()))
    assert made.startswith(b"%PDF-1.7\n")
    assert "(Millaista täällä oli?) Tj".encode("cp1252") in made
    (start,) = (int(each) for each in re.findall(rb"startxref\n(\d+)\n%%EOF\n$", made))
    assert made[start:].startswith(b"xref\n0 6\n")
    for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n", made), 1):
        assert made[int(place) :].startswith(b"%d 0 obj\n" % number)
    (length,) = (int(each) for each in re.findall(rb"/Length (\d+)", made))
    stream = made.index(b"stream\n") + len(b"stream\n")
    assert made[stream + length :].startswith(b"\nendstream")


def test_the_codes_lead_to_the_service_and_the_collection(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Sheet] = []

    def keep(sheet: Sheet) -> bytes:
        drawn.append(sheet)
        return b""

    monkeypatch.setattr("bot.poster.svg.svg", keep)
    main(["poster", "kotihoito", "--flow", "experience", "--language", "sv,en"])
    assert len(drawn) == 2
    codes = [each for each in drawn[0].items if isinstance(each, Squares)]
    assert [dark(each) for each in codes] == [
        code_of(f"{WEB}/?service=kotihoito&flow=experience"),
        code_of(f"https://t.me/{BOT}?start=experience_kotihoito"),
    ]


def test_as_a_guest_the_link_says_whose_it_is_and_the_command_is_printed(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__MODE", "guest")
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__GUEST_SECRET", "x" * 32)
    assert main(["poster", "-"]) == 0
    assert "Kirjoita siellä: /palaute" in (place / "poster-fi-simple.svg").read_text("utf-8")


def test_all_that_is_wrong_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("KUULLUKSI_WEB__PUBLIC_URL")
    monkeypatch.delenv("KUULLUKSI_TELEGRAM__BOT_NAME")
    assert main(["poster", "nowhere", "--flow", "none"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told] == [
        "SERVICE",
        "--flow",
        "web.public_url, telegram.token",
    ]
    assert main(["poster", "-", "--language", "xx"]) == 1
    assert capsys.readouterr().err.startswith("--language: xx: expected some of en, fi, fi-simple")


def test_letters_that_the_pdf_does_not_have_are_named() -> None:
    with pytest.raises(Refused, match="fonts have no đ Ŋ; take the SVG"):
        pdf(sheet(poster("Ŋuolladat đ")))


@pytest.mark.parametrize("name", ["Kotihoito", "Lastensuojelun avopalvelut " * 6, "W" * 80, ""])
@pytest.mark.parametrize("ways", [1, 2])
@pytest.mark.parametrize("lang", TEXTS.languages)
def test_everything_stays_on_the_sheet(name: str, ways: int, lang: str) -> None:
    for each in sheet(poster(name, ways), lang).items:
        right, bottom = ends(each)
        assert right <= WIDTH - 12
        assert bottom <= HEIGHT - 12


def test_lines_break_between_words() -> None:
    assert lines_of("yksi kaksi kolme", 20, width_of("yksi kaksi", 20)) == ["yksi kaksi", "kolme"]
