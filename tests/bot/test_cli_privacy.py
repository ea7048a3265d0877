"""`kuulluksi privacy`: texts looked through for identifying details, marked or as JSON lines."""

import json
from pathlib import Path

import pytest

from tests.bot.conftest import Run

LETTER = "Hoitaja Maija kuunteli.\nNumeroni on 041 555 0190.\nOlen kylän ainoa kuuro äiti.\n"


def test_the_finds_of_a_text_are_marked_and_nobody_is_told_that_these_are_all(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    code, out, err = run("privacy", "check", "letter.txt")
    assert code == 0
    assert out.splitlines() == [
        "Hoitaja [STAFF: Maija] kuunteli.",
        "Numeroni on [PHONE: 041 555 0190].",
        "Olen [RARE: kylän ainoa kuuro äiti].",
    ]
    assert err.strip() == "3 finds. There may be more."
    assert "does not mean" in run("privacy", "check", "-", typed="Kiitos.\n")[2]


def test_messages_come_as_json_lines_and_go_as_json_lines(run: Run) -> None:
    lines = [
        {"id": "a", "lang": "fi", "text": "Hoitaja Maija kuunteli."},
        {"id": 2, "text": "my number is 041 555 0190"},
        {"id": "c", "lang": None, "text": "Olen kylän ainoa kuuro äiti.", "spans": []},
        {"id": "d", "lang": "sv", "text": ""},
    ]
    typed = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    code, out, err = run("privacy", "check", "--json", "-", typed=f"{typed}\n\n")
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [each["id"] for each in told] == ["a", 2, "c", "d"]
    assert told[0]["spans"] == [{"start": 8, "end": 13, "type": "STAFF"}]
    assert told[1]["spans"] == [{"start": 13, "end": 25, "type": "PHONE"}]
    assert [each["ask"] for each in told] == [False, False, True, False]
    assert told[3]["spans"] == []
    assert all(set(each) == {"id", "spans", "ask", "ms"} and each["ms"] >= 0 for each in told)


def test_every_line_that_is_no_message_is_named_and_its_words_are_not(run: Run) -> None:
    typed = '{"id": 1, "text": "salaisuus"}\nsalaisuus\n{"id": 2}\n{"id": 3, "text": 7}\n'
    code, out, err = run("privacy", "check", "--json", "-", typed=typed)
    assert (code, out) == (1, "")
    assert [line.split(":")[1].strip() for line in err.splitlines()] == [
        "line 2",
        "line 3",
        "line 4",
    ]
    assert "salaisuus" not in err


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    code, _, err = run("privacy", "check", "nowhere.txt")
    assert code == 1
    assert err.startswith("FILE: nowhere.txt: cannot be read")


def test_what_is_allowed_in_the_configuration_is_no_find(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "Kävin eilen talossa nimeltä Annala.\n"
    assert "[STAFF: Annala]" in run("privacy", "check", "-", typed=typed)[1]
    monkeypatch.setenv("KUULLUKSI_PRIVACY__ALLOW", "Annala, Lahja")
    assert run("privacy", "check", "-", typed=typed)[1] == typed


def test_check_tells_with_what_the_finder_reads(installed: Run) -> None:
    assert "good   finder of identifying details: Finnish words by" in installed("check")[1]
