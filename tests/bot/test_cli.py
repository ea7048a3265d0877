import json
import re
import stat
from pathlib import Path

import pytest

from bot.casework import LANGUAGES as CASEWORK_LANGUAGES
from bot.cli.feedback import LANGUAGES
from tests.bot.conftest import Run

TOLD = """English
1
I don’t know
1
The door was closed.
done
skip
skip
skip
2
1
1
2
Send
"""


def told(run: Run) -> str:
    """Tell in the terminal, release, and return the feedback's id."""
    _, out, _ = run("chat", typed=TOLD)
    assert "The door was closed." in out
    assert run("edition", "release")[1] == "Made edition 1 with 1 feedback.\n"
    (row,) = json.loads(run("feedback", "list", "--json")[1])
    return str(row["id"])


# ---- making an installation


def test_init_makes_keys_configuration_and_database_that_nobody_else_can_read(
    installed: Run, tmp_path: Path
) -> None:
    for name in ("config.toml", "keys", "keys/chat.json", "keys/delivery.json", "keys/desk.json"):
        assert not (tmp_path / name).stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO), name
    assert (tmp_path / "data" / "kuulluksi.sqlite3").exists()
    code, out, _ = installed("check")
    assert code == 0
    assert "good   keys: chat, delivery, desk readable" in out
    assert "good   database: sqlite, up to date" in out


def test_init_says_the_next_steps(run: Run) -> None:
    _, out, _ = run("init")
    for step in ("kuulluksi check", "kuulluksi staff add", "kuulluksi serve"):
        assert step in out


def test_init_never_overwrites_keys_or_configuration(installed: Run, tmp_path: Path) -> None:
    config, keys = tmp_path / "config.toml", tmp_path / "keys" / "chat.json"
    config.write_text(config.read_text("utf-8") + "# mine\n", "utf-8")
    before = keys.read_bytes()
    code, _, err = installed("init")
    assert code == 1
    assert "never overwritten" in err
    assert keys.read_bytes() == before
    assert config.read_text("utf-8").endswith("# mine\n")


def test_keys_inside_the_data_folder_are_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUULLUKSI_KEYS_DIR", "data/keys")
    code, _, err = run("init")
    assert code == 1
    assert "keys_dir: must not be inside data_dir" in err


# ---- what is wrong


def test_a_wrong_configuration_is_told_whole_and_ends_with_two(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUULLUKSI_EDITION__EVERY", "monthly")
    monkeypatch.setenv("KUULLUKSI_PUSH__SPREAD", "soon")
    code, out, err = run("serve")
    assert (code, out) == (2, "")
    assert "edition.every" in err
    assert "push.spread" in err


@pytest.mark.parametrize("command", [("feedback", "list"), ("followups",), ("chat",)])
def test_without_an_installation_a_command_says_how_to_make_one(
    run: Run, command: tuple[str, ...]
) -> None:
    code, _, err = run(*command)
    assert code == 1
    assert "kuulluksi init" in err


def test_serving_without_keys_says_how_to_make_them(run: Run) -> None:
    code, _, err = run("serve")
    assert code == 1
    assert "kuulluksi init" in err


def test_check_names_everything_that_is_wrong(run: Run) -> None:
    code, out, _ = run("check")
    assert code == 1
    assert out.count("WRONG") == 4


def test_check_names_every_text_that_is_wrong_at_once(
    installed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("ORGANISATION__DIRECTORY", "/nowhere/services.toml"),
        ("ORGANISATION__SIGNPOSTS", "atlantis"),
        ("FLOWS", "one,experience,other"),
        ("DATABASE__URL", "mysql://CANARY"),
    ):
        monkeypatch.setenv(f"KUULLUKSI_{name}", value)
    code, out, _ = installed("check")
    assert code == 1
    wrong = [line for line in out.splitlines() if line.startswith("WRONG")]
    assert [line.split()[1] for line in wrong] == [
        "database.url:",
        "organisation.directory:",
        "organisation.signposts:",
        "flows:",
        "flows:",
    ]
    assert "postgresql://" in wrong[0]
    assert "CANARY" not in out
    assert "good   flow experience" in out


def test_check_warns_of_keys_that_others_can_read(installed: Run, tmp_path: Path) -> None:
    (tmp_path / "keys" / "chat.json").chmod(0o644)
    code, out, _ = installed("check")
    assert code == 1
    assert "chat.json can be read by others" in out


def test_the_demonstration_refuses_a_telegram_token(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__TOKEN", "12:CANARY")
    code, _, err = run("demo")
    assert code == 1
    assert "never runs with a Telegram token" in err
    assert "CANARY" not in err
    assert not (tmp_path / "data").exists()


# ---- feedback


def test_a_story_told_in_the_terminal_is_handled_from_the_shell(installed: Run) -> None:
    id_ = told(installed)
    code, out, _ = installed("feedback", "status", id_, "read", "--role", "unit-supervisor")
    assert (code, out) == (0, f"{id_} is now: read\n")
    moved = installed(
        "feedback", "status", id_, "done", "--role", "unit-supervisor",
        "--text", "Ovi on nyt auki.", "--text-en", "The door is open now.",
    )  # fmt: skip
    assert moved[0] == 0
    (row,) = json.loads(installed("feedback", "list", "--json", "--status", "done")[1])
    assert row["answers"]["what-happened"] == "The door was closed."
    assert (row["id"], row["edition"], row["service"], row["status"]) == (id_, 1, "", "done")


def test_one_feedback_is_shown_whole_and_an_unknown_one_is_refused(installed: Run) -> None:
    id_ = told(installed)
    installed("feedback", "status", id_, "read", "--role", "unit-supervisor")
    code, out, _ = installed("feedback", "show", id_)
    shown = json.loads(out)
    assert code == 0
    assert shown["answers"]["what-happened"] == "The door was closed."
    assert shown["additions"] == []
    assert [each["status"] for each in shown["history"]] == ["received", "read"]
    code, out, err = installed("feedback", "show", "nothing")
    assert (code, out) == (1, "")
    assert err


def test_the_list_for_people_shows_no_words_of_clients(installed: Run) -> None:
    id_ = told(installed)
    _, out, _ = installed("feedback", "list")
    assert out == f"{id_}  edition 1  received  -\n"
    assert installed("feedback", "list", "--edition", "2")[1] == "There is no released feedback.\n"


def test_a_refused_change_names_every_reason(installed: Run) -> None:
    id_ = told(installed)
    code, out, err = installed("feedback", "status", id_, "done", "--role", "Maija")
    assert (code, out) == (1, "")
    moves, speaks, _ = err.splitlines()
    assert moves.endswith("STATUS: expected one of: read")
    assert "--role: expected one of: " in speaks
    assert "unit-supervisor" in speaks


def test_a_status_there_is_not_is_refused_with_those_there_are(installed: Run) -> None:
    id_ = told(installed)
    _, _, err = installed("feedback", "status", id_, "finished", "--role", "unit-supervisor")
    assert "There is no status" in err
    assert "in-handling" in err


def test_the_rules_and_the_command_line_know_the_same_languages() -> None:
    assert LANGUAGES == CASEWORK_LANGUAGES


def test_nothing_due_is_said(installed: Run) -> None:
    assert "Nothing is due" in installed("edition", "release")[1]


def test_figures_of_an_unknown_service_are_refused(installed: Run) -> None:
    code, _, err = installed("feedback", "figures", "--service", "kirjsto")
    assert (code, err.split(": ")[0]) == (1, "--service")
    assert installed("feedback", "figures", "--service", "kirjasto")[1].startswith(
        "No figures yet"
    )


def test_the_search_index_is_made_anew(installed: Run) -> None:
    code, out, _ = installed("feedback", "index")
    assert (code, out) == (0, "The words of 0 feedbacks can be found.\n")


def test_a_service_to_trust_must_be_one_of_the_directory(installed: Run) -> None:
    code, _, err = installed("edition", "release", "--trust", "kirjsto", "--trust", "-")
    assert code == 1
    assert err.startswith("--trust: there is no service kirjsto; expected one of:")
    assert installed("edition", "release", "--trust", "kirjasto", "--trust", "-")[0] == 0


# ---- accounts


def test_an_account_gets_an_invitation_that_is_shown_once(installed: Run) -> None:
    code, out, _ = installed("staff", "add", "liisa", "--role", "handler")
    assert code == 0
    assert re.search(r"http://localhost:8080/desk/invitation/\S{43}\n", out)
    row = installed("staff", "list")[1]
    assert re.fullmatch(r"liisa  handler@\*    invited until \S{10}\n", row)


def test_there_is_one_account_of_a_name(installed: Run) -> None:
    installed("staff", "add", "liisa", "--role", "handler")
    code, _, err = installed("staff", "add", "liisa", "--role", "handler")
    assert code == 1
    assert "NAME: There is already an account of this name" in err


def test_an_account_has_roles_at_parts_of_the_tree_and_a_title(installed: Run) -> None:
    roles = ("--role", "handler@kirjasto", "--role", "reader", "--title", "unit-supervisor")
    assert installed("staff", "add", "liisa", *roles)[0] == 0
    assert "liisa  handler@kirjasto, reader@*  unit-supervisor  " in installed("staff", "list")[1]
    assert installed("staff", "roles", "liisa", "--role", "reader", "--title", "")[0] == 0
    assert "liisa  reader@*    invited" in installed("staff", "list")[1]
    code, _, err = installed("staff", "roles", "liisa", "--role", "boss", "--email", "x")
    assert code == 1
    assert "--email: Check the e-mail address" in err
    assert "--role: There is no role “boss”" in err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--role", "handler@nowhere"), "There is no service “nowhere”"),
        (
            ("--role", "administrator@kirjasto"),
            "--role: An administrator is one for the whole organisation",
        ),
        (("--role", "handler", "--title", "boss"), "--title: Choose a title from the list"),
    ],
)
def test_a_place_or_title_that_does_not_exist_is_refused(
    installed: Run, given: tuple[str, ...], said: str
) -> None:
    code, _, err = installed("staff", "add", "liisa", *given)
    assert code == 1
    assert said in err
    assert "There are no accounts yet" in installed("staff", "list")[1]


def test_what_the_operator_does_stands_in_the_trail_and_the_trail_is_verified(
    installed: Run,
) -> None:
    installed("staff", "add", "liisa", "--role", "handler")
    installed("staff", "remove", "liisa")
    lines = installed("audit", "list")[1].splitlines()
    assert [line.split("  ")[1:] for line in lines] == [
        ["-", "account-removed", "liisa"],
        ["-", "account-added", "liisa", "handler@*"],
    ]
    code, out, _ = installed("audit", "verify")
    assert code == 0
    head = re.search(r"Head: (\S+)", out)
    assert head
    assert installed("audit", "verify", "--head", head[1])[0] == 0
    code, out, _ = installed("audit", "verify", "--head", "9-00")
    assert code == 1
    assert "its end was cut off" in out


def test_an_unknown_role_is_refused_with_those_there_are(installed: Run) -> None:
    code, _, err = installed("staff", "add", "liisa", "--role", "boss")
    assert code == 1
    assert "There is no role “boss”. Expected one of: reader, handler, supervisor" in err


def test_who_has_lost_every_way_in_is_invited_anew(installed: Run) -> None:
    first = installed("staff", "add", "liisa", "--role", "handler")[1]
    code, out, _ = installed("staff", "reset", "liisa")
    assert code == 0
    link = re.search(r"/desk/invitation/\S{43}\n", out)
    assert link
    assert link[0] not in first


def test_an_account_is_removed(installed: Run) -> None:
    installed("staff", "add", "liisa", "--role", "handler")
    assert installed("staff", "remove", "liisa")[0] == 0
    assert "liisa" not in installed("staff", "list")[1]


@pytest.mark.parametrize("command", ["reset", "roles", "remove"])
def test_an_account_that_is_not_there_is_said_to_be_missing(installed: Run, command: str) -> None:
    code, _, err = installed("staff", command, "liisa")
    assert code == 1
    assert "there is no account liisa" in err


# ---- flows


def test_a_good_flow_is_said_to_be_good(run: Run) -> None:
    code, out, _ = run("flow", "check", "experience")
    assert code == 0
    assert "experience: no problems in" in out


def test_a_bad_flow_is_told_with_all_its_problems(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "flow.toml").write_text(
        'spec = 1\nid = "bad"\nlanguages = ["fi"]\n[[steps]]\nid = "a"\nkind = "nothing"\n',
        "utf-8",
    )
    code, out, _ = run("flow", "check", str(folder))
    assert code == 1
    assert "flow.toml" in out
    assert "fi.ftl" in out


def test_a_flow_that_is_not_there_is_said_to_be_missing(run: Run) -> None:
    code, _, err = run("flow", "check", "nowhere")
    assert code == 1
    assert "expected a folder with a flow.toml" in err


def test_a_flow_is_drawn(run: Run, tmp_path: Path) -> None:
    assert "flowchart" in run("flow", "show", "experience")[1]
    run("flow", "show", "experience", "--svg", str(tmp_path / "flow.svg"))
    assert (tmp_path / "flow.svg").read_text("utf-8").startswith("<svg")


def test_the_configuration_may_be_named_before_or_after_the_command(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "there" / "config.toml"
    file.parent.mkdir()
    assert run("init", "--config", str(file))[0] == 0
    assert run("--config", str(file), "staff", "list")[0] == 0
    assert run("staff", "list", "--config", str(file))[0] == 0
    assert (file.parent / "keys").is_dir()
