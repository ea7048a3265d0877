import json
from datetime import date
from pathlib import Path
from shutil import copytree, move, rmtree

import msgspec
import pytest

from storage.keys import ChatKeys, DayKey, DeliveryKeys, read_chat_keys, read_delivery_keys
from tests.bot.conftest import Run
from tests.bot.process import Process
from tests.bot.test_cli import TOLD


@pytest.fixture
def keys(installed: Run, tmp_path: Path) -> Path:
    return tmp_path / "keys"


def refound(run: Run, keys: Path) -> None:
    """Lose the keys and make new ones, as somebody does who does not know better."""
    move(keys, keys.with_name("lost"))
    assert run("keys", "init")[0] == 0


def tell(run: Run) -> None:
    code, _, err = run("chat", typed=TOLD)
    assert (code, err) == (0, "")


def test_rotating_changes_both_files_and_is_told(run: Run, keys: Path) -> None:
    before = read_chat_keys(keys).sealing
    code, out, _ = run("keys", "rotate")
    assert code == 0
    assert "Changed the sealing key." in out
    assert read_chat_keys(keys).sealing != before
    assert "1 older kept" in run("keys", "check")[1]


def test_two_machines_hand_over_the_public_half_in_a_file(
    installed: Run, run: Run, tmp_path: Path
) -> None:
    chat, delivery = tmp_path / "one" / "keys", tmp_path / "two" / "keys"
    config = tmp_path / "config.toml"

    def on(folder: Path, *arguments: str) -> str:
        config.write_text(f'keys_dir = "{folder}"\n')
        code, out, err = run("keys", *arguments)
        assert (code, err) == (0, ""), err
        return out

    on(delivery, "init", "--only", "delivery", "--public-out", "public.json")
    on(chat, "init", "--only", "chat", "--public", "public.json")
    on(delivery, "rotate", "--part", "delivery", "--public-out", "public.json")
    assert "seals with this key" in on(chat, "rotate", "--part", "chat", "--public", "public.json")
    assert [file.name for file in chat.iterdir()] == ["chat.json"]
    assert [file.name for file in delivery.iterdir()] == ["delivery.json"]
    assert read_chat_keys(chat).sealing == read_delivery_keys(delivery).secrets[0].public
    on(tmp_path / "other", "init", "--public-out", "strange.json")
    config.write_text(f'keys_dir = "{chat}"\n')
    code, _, err = run("keys", "rotate", "--part", "chat", "--public", "strange.json")
    assert code == 1
    assert "delivery does not hold the secret half" in err
    assert read_chat_keys(chat).sealing == read_delivery_keys(delivery).secrets[0].public
    assert set(json.loads((tmp_path / "public.json").read_text())) == {"made_on", "key"}


@pytest.mark.parametrize("arguments", [("init", "--only", "chat"), ("rotate", "--part", "chat")])
def test_a_chat_part_without_a_public_key_says_where_it_comes_from(
    run: Run, arguments: tuple[str, ...]
) -> None:
    code, _, err = run("keys", *arguments)
    assert code == 1
    assert "kuulluksi keys rotate --part delivery --public-out FILE" in err


def test_keys_are_never_made_over_others(run: Run, keys: Path) -> None:
    before = (keys / "desk.json").read_bytes()
    code, _, err = run("keys", "init", "--only", "desk")
    assert code == 1
    assert "never overwritten" in err
    assert (keys / "desk.json").read_bytes() == before


def test_good_keys_are_said_to_be_good(run: Run, keys: Path) -> None:
    code, out, _ = run("keys", "check")
    assert code == 0
    assert "keys: chat, delivery, desk readable" in out
    assert "they belong together, and to this database" in out
    assert "the newest sealing key is 0 days old; 0 older kept" in out
    assert "WRONG" not in out


def test_a_part_alone_is_looked_at_alone(run: Run, keys: Path) -> None:
    (keys / "delivery.json").unlink()
    assert run("keys", "check", "--only", "chat", "--only", "desk")[0] == 0
    code, out, _ = run("keys", "check")
    assert code == 1
    assert "delivery.json: not found" in out


def test_keys_that_belong_elsewhere_are_told_by_both_looks(run: Run, keys: Path) -> None:
    tell(run)
    refound(run, keys)
    for command in (("keys", "check"), ("check",)):
        code, out, _ = run(*command)
        assert code == 1
        assert "its pepper is not the one" in out


def test_an_old_day_key_and_an_old_sealing_key_are_doubts(run: Run, keys: Path) -> None:
    held, long_ago = read_chat_keys(keys), date(2026, 1, 1)
    days = (DayKey(long_ago, held.days[0].key),)
    (keys / "chat.json").write_bytes(
        msgspec.json.encode(ChatKeys(held.sealing, held.pepper, days))
    )
    content = (keys / "delivery.json").read_text()
    made_on = str(read_delivery_keys(keys).secrets[0].made_on)
    (keys / "delivery.json").write_text(content.replace(made_on, str(long_ago)))
    code, out, _ = run("keys", "check")
    assert code == 0
    assert "doubt  keys: a day key older than yesterday's" in out
    assert "expected a new one each month" in out


def test_boxes_of_a_key_that_was_never_here_are_wrong_and_not_of_a_destroyed_one(
    run: Run, keys: Path
) -> None:
    tell(run)
    assert run("keys", "rotate")[0] == 0
    held = read_delivery_keys(keys)
    for destroyed, grade in (((), "WRONG"), ((held.ids[1],), "doubt")):
        changed = DeliveryKeys(held.secrets[:1], held.token_key, destroyed)
        (keys / "delivery.json").write_bytes(msgspec.json.encode(changed))
        code, out, _ = run("keys", "check")
        assert code == (1 if grade == "WRONG" else 0)
        (line,) = [line for line in out.splitlines() if " 1 boxes were sealed" in line]
        assert line.startswith(grade)


def test_telling_and_making_editions_refuse_wrong_keys(run: Run, keys: Path) -> None:
    tell(run)
    refound(run, keys)
    for command in (("chat",), ("edition", "release")):
        code, _, err = run(*command)
        assert code == 1
        assert "is not the one" in err or "opens none" in err


def test_lost_keys_are_given_up_only_knowingly(run: Run, keys: Path) -> None:
    tell(run)
    refound(run, keys)
    code, _, err = run("keys", "give-up")
    assert code == 1
    assert "--yes" in err
    code, out, _ = run("keys", "give-up", "--yes")
    assert code == 0
    assert "Given up: 1 sealed boxes, 0 receipts" in out
    assert run("keys", "check")[0] == 0
    tell(run)


@pytest.mark.parametrize(
    ("lost", "remedy"),
    [
        (
            "delivery",
            (
                ("init", "--only", "delivery", "--public-out", "public.json"),
                ("give-up", "--only", "delivery", "--yes"),
                ("rotate", "--part", "chat", "--public", "public.json"),
            ),
        ),
        (
            "chat",
            (
                ("rotate", "--part", "delivery", "--public-out", "public.json"),
                ("init", "--only", "chat", "--public", "public.json"),
                ("give-up", "--yes"),
            ),
        ),
        ("desk", (("init", "--only", "desk"),)),
    ],
)
def test_one_lost_file_is_made_anew_beside_the_others(
    run: Run, keys: Path, lost: str, remedy: tuple[tuple[str, ...], ...]
) -> None:
    tell(run)
    assert run("edition", "release")[0] == 0
    (keys / f"{lost}.json").unlink()
    for command in remedy:
        code, _, err = run("keys", *command)
        assert (code, err) == (0, ""), command
    code, out, _ = run("keys", "check")
    assert (code, "WRONG" in out) == (0, False)
    tell(run)
    assert "Made edition 2" in run("edition", "release")[1]


def test_serving_with_wrong_or_lost_keys_refuses_at_the_start_and_says_what_to_do(
    tmp_path: Path,
) -> None:
    with Process(tmp_path, "init") as making:
        making.until("Made the database")
        making.end()
    with Process(tmp_path, "serve") as process:
        process.ready()
        process.end()
    copytree(tmp_path / "keys", tmp_path / "kept")
    rmtree(tmp_path / "keys")
    with Process(tmp_path, "serve") as process:
        process.until("delivery.json: not found")
    with Process(tmp_path, "keys", "init") as process:
        process.until("Made the keys")
        process.end()
    with Process(tmp_path, "serve") as process:
        assert "KUULLUKSI_KEYS_DIR" in process.until("chat.json: its pepper is not the one")
    rmtree(tmp_path / "keys")
    (tmp_path / "kept").rename(tmp_path / "keys")
    with Process(tmp_path, "serve") as process:
        process.ready()
        assert process.end() == 0
