from pathlib import Path

import pytest

from tests.bot.conftest import Run

FI = "status-read = Luettu. Lukija: { $role }.\n"


@pytest.fixture
def exported(installed: Run, tmp_path: Path) -> Path:
    assert installed("settings", "export", "out")[0] == 0
    return tmp_path / "out"


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def test_what_is_exported_changes_nothing_when_it_is_imported(run: Run, exported: Path) -> None:
    code, out, _ = run("settings", "import", "out")
    assert (code, out) == (0, "Everything is so already: nothing was changed.\n")
    assert (exported / "flows" / "experience" / "fi.ftl").exists()


def test_a_folder_is_put_in_force_exported_the_same_and_dropped_again(
    run: Run, exported: Path
) -> None:
    change(exported / "thresholds.toml", 'every = "weekly"', 'every = "daily"')
    change(exported / "services.toml", 'fi = "Kotihoito"', 'fi = "Hoito kotona"')
    change(exported / "flows" / "experience" / "en.ftl", "What happened", "What took place")
    (exported / "texts").mkdir()
    (exported / "texts" / "fi.ftl").write_text(FI, "utf-8")
    assert "Changed 4 settings." in run("settings", "import", "out")[1]
    listed = run("settings", "list")[1]
    assert "edition.every (desk): daily" in listed
    assert "services/kotihoito (desk)" in listed
    assert run("settings", "export", "again")[0] == 0
    for file in ("thresholds.toml", "texts/fi.ftl", "flows/experience/en.ftl"):
        again = exported.parent / "again" / file
        assert again.read_text("utf-8") == (exported / file).read_text("utf-8")
    checked = run("check")[1]
    assert "edition.every is set on the desk: daily" in checked
    assert "flow experience: no problems" in checked
    assert run("settings", "drop", "edition.every", "texts/fi/status-read")[0] == 0
    assert "edition.every" not in run("settings", "list")[1]
    code, _, err = run("settings", "drop", "edition.every")
    assert code == 1
    assert "not set on the desk" in err
    assert "setting-changed  edition.every" in run("audit", "list")[1]


def test_every_problem_of_a_folder_is_said_and_nothing_is_changed(
    run: Run, exported: Path
) -> None:
    change(exported / "thresholds.toml", 'every = "weekly"', 'every = "yearly"')
    change(exported / "services.toml", "kotihoito-etela", "kotihoito-itä")
    change(exported / "flows" / "experience" / "en.ftl", "{ $organisation }", "{ $boss }")
    (exported / "texts").mkdir()
    (exported / "texts" / "fi.ftl").write_text("status-rad = Luettu.\n", "utf-8")
    code, _, err = run("settings", "import", "out")
    assert code == 1
    for said in ("edition.every: expected", "kotihoito-itä", "$boss is not known", "status-rad"):
        assert said in err
    assert "(desk)" not in run("settings", "list")[1]


def test_a_service_is_closed_and_never_taken_away(run: Run, exported: Path) -> None:
    file = exported / "services.toml"
    change(file, 'slug = "kotihoito-etela"', 'slug = "kotihoito-etela"\nclosed = true')
    assert "Changed 1 setting." in run("settings", "import", "out")[1]
    change(file, 'slug = "kotihoito-etela"', 'slug = "kotihoito-muu"')
    code, _, err = run("settings", "import", "out")
    assert code == 1
    assert "kotihoito-etela: is gone: feedback names it. Close a service instead" in err


def test_where_files_alone_hold_nothing_of_the_desk_does(
    run: Run, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(exported / "thresholds.toml", "hour = 6", "hour = 7")
    run("settings", "import", "out")
    monkeypatch.setenv("KUULLUKSI_DESK__EDITING", "false")
    assert "1 setting of the desk do" in run("check")[1]
    code, _, err = run("settings", "import", "out")
    assert code == 1
    assert "desk.editing" in err


def test_an_organisation_keeps_its_own_words_in_a_folder(
    run: Run, installed: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "fi.ftl").write_text(FI.replace("$role", "$boss"), "utf-8")
    monkeypatch.setenv("KUULLUKSI_ORGANISATION__TEXTS", "words")
    assert "$boss is not known here: only $role can be put in" in run("check")[1]
    (tmp_path / "words" / "fi.ftl").write_text(FI, "utf-8")
    assert run("check")[0] == 0
    run("settings", "export", "out")
    assert (tmp_path / "out" / "texts" / "fi.ftl").read_text("utf-8") == FI
