import re
import tomllib
from datetime import time, timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.config import Config
from bot.config_file import read_config
from bot.errors import ConfigInvalid

EXAMPLE = Path(__file__).parent.parent.parent / "config.example.toml"
SHIPPED = EXAMPLE.parent / "bot" / "samples" / "config.toml"


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def _settings(model: type[BaseModel], prefix: str = "") -> set[str]:
    names: set[str] = set()
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= _settings(kind, f"{prefix}{name}.")
        else:
            names.add(prefix + name)
    return names


def _documented() -> dict[str, object]:
    text = re.sub(r"^# (\w+ = )", r"\1", EXAMPLE.read_text("utf-8"), flags=re.MULTILINE)
    return _flat(tomllib.loads(text))


def _flat(section: dict[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in section.items():
        inner = (
            _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
        )
        found |= inner
    return found


def _problems() -> tuple[str, ...]:
    with pytest.raises(ConfigInvalid) as raised:
        read_config()
    return raised.value.problems


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    assert set(_documented()) == _settings(Config)


def test_the_example_loads_and_changes_nothing() -> None:
    assert (
        read_config(EXAMPLE).model_copy(
            update={"data_dir": Path("data"), "keys_dir": Path("keys")}
        )
        == Config()
    )


def test_what_init_writes_is_the_example() -> None:
    assert SHIPPED.read_text("utf-8") == EXAMPLE.read_text("utf-8")


@pytest.mark.parametrize(
    ("variable", "value", "key", "expected"),
    [
        ("KUULLUKSI_DATABASE__URL", "sqlite:///x.db", "database_url", "sqlite:///x.db"),
        ("KUULLUKSI_EDITION__EVERY", "at-once", "edition.every", "at-once"),
        ("KUULLUKSI_EDITION__K_TEXTS", "1", "edition.k_texts", 1),
        ("KUULLUKSI_PUSH__SPREAD", "0", "push.spread", timedelta()),
        ("KUULLUKSI_PUSH__SPREAD", "24h", "push.spread", timedelta(days=1)),
        ("KUULLUKSI_PUSH__SPREAD", "90m", "push.spread", timedelta(minutes=90)),
        ("KUULLUKSI_PUSH__WAKING_TO", "21:30", "push.waking_to", time(21, 30)),
        ("KUULLUKSI_WEB__HOST", "0.0.0.0", "web.host", "0.0.0.0"),  # noqa: S104  only read, not bound
        ("KUULLUKSI_WEB__PORT", "0", "web.port", 0),
        (
            "KUULLUKSI_WEB__ORIGINS",
            "https://a.example, https://b.example",
            "web.origins",
            ("https://a.example", "https://b.example"),
        ),
        (
            "KUULLUKSI_TELEGRAM__API_URL",
            "http://127.0.0.1:1",
            "telegram.api_url",
            "http://127.0.0.1:1",
        ),
        ("KUULLUKSI_TELEGRAM__LIBRARY", "aiogram", "telegram.library", "aiogram"),
        ("KUULLUKSI_FLOWS", "experience", "flows", ("experience",)),
    ],
)
def test_each_setting_can_be_given_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, key: str, expected: object
) -> None:
    monkeypatch.setenv(variable, value)
    found: object = read_config()
    for step in key.split("."):
        found = getattr(found, step)
    assert found == expected


def test_the_environment_beats_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("config.toml").write_text('[edition]\nevery = "daily"\nhour = 5\n', "utf-8")
    monkeypatch.setenv("KUULLUKSI_EDITION__EVERY", "at-once")
    edition = read_config().edition
    assert (edition.every, edition.hour) == ("at-once", 5)


def test_relative_paths_start_at_the_folder_of_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "deep" / "config.toml"
    file.parent.mkdir()
    file.write_text('data_dir = "d"\n[organisation]\ndirectory = "services.toml"\n', "utf-8")
    monkeypatch.setenv("KUULLUKSI_CONFIG", str(file))
    config = read_config()
    assert config.data_dir == file.parent / "d"
    assert config.keys_dir == file.parent / "keys"
    assert config.organisation.directory == str(file.parent / "services.toml")
    assert config.sqlite_file == file.parent / "d" / "kuulluksi.sqlite3"


def test_every_problem_is_told_at_once_with_key_value_and_what_is_expected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("config.toml").write_text('[push]\nspread = "soon"\nwaking_from = "8"\n', "utf-8")
    monkeypatch.setenv("KUULLUKSI_EDITION__EVERY", "monthly")
    monkeypatch.setenv("KUULLUKSI_WEB__PORT", "http")
    monkeypatch.setenv("KUULLUKSI_TIME_ZONE", "Europe/Helsink")
    monkeypatch.setenv("KUULLUKSI_WEB__PROT", "1")
    monkeypatch.setenv("KUULLUKSI_WBE__PORT", "1")
    told = "\n".join(_problems())
    assert (
        'edition.every (KUULLUKSI_EDITION__EVERY): "monthly": '
        "expected 'weekly', 'daily' or 'at-once'" in told
    )
    assert 'push.spread (KUULLUKSI_PUSH__SPREAD): "soon": expected a time such as 24h' in told
    assert 'push.waking_from (KUULLUKSI_PUSH__WAKING_FROM): "8": expected a time of day' in told
    assert 'web.port (KUULLUKSI_WEB__PORT): "http": expected a valid integer' in told
    assert '"Europe/Helsink": expected the name of a time zone' in told
    assert "web.prot (KUULLUKSI_WEB__PROT): there is no such setting; expected one of:" in told
    assert "KUULLUKSI_WBE__PORT: there is no such setting" in told


def test_a_night_before_the_morning_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUULLUKSI_PUSH__WAKING_FROM", "21:00")
    assert _problems() == ("push (KUULLUKSI_PUSH): expected waking_from before waking_to",)


def test_a_webhook_needs_its_address_and_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__MODE", "webhook")
    assert "webhook_url and webhook_secret" in _problems()[0]


def test_a_guest_needs_a_long_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__MODE", "guest")
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__GUEST_SECRET", "CANARY")
    (told,) = _problems()
    assert told.endswith("expected guest_secret, of 32 characters or more, beside mode guest")
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__GUEST_SECRET", "x" * 32)
    assert read_config().telegram.mode == "guest"


def test_secrets_of_telegram_have_a_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__TOKEN", "CANARY")
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__WEBHOOK_SECRET", "CANARY with spaces")
    token, secret = _problems()
    assert token.startswith("telegram.token (KUULLUKSI_TELEGRAM__TOKEN): expected a token from")
    assert secret.endswith("expected 1 to 256 letters, digits, - and _")
    assert "CANARY" not in token + secret


def test_no_secret_is_ever_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("config.toml").write_text(
        '[telegram]\ntoken = ["CANARY"]\nwebhook_secret = 1234567\n[database]\nurl = {a = "CANARY"}\n',
        "utf-8",
    )
    told = "\n".join(_problems())
    assert "telegram.token" in told
    assert "CANARY" not in told
    assert "1234567" not in told


def test_a_configured_secret_hides_in_the_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUULLUKSI_TELEGRAM__TOKEN", "12:CANARY")
    monkeypatch.setenv("KUULLUKSI_DATABASE__URL", "postgresql://u:CANARY@h/d")
    assert "CANARY" not in repr(read_config())


def test_a_named_file_must_be_there() -> None:
    with pytest.raises(ConfigInvalid, match="there is no such file"):
        read_config(Path("elsewhere.toml"))


def test_a_file_that_is_not_toml_is_refused_with_its_line() -> None:
    Path("config.toml").write_text("[push\n", "utf-8")
    assert "expected TOML (at line 1" in _problems()[0]


@pytest.mark.parametrize(
    ("spread", "quiet", "waits"),
    [("24h", "auto", True), ("0", "auto", False), ("0", "true", True), ("24h", "false", False)],
)
def test_news_at_once_go_out_at_night_too_unless_told_otherwise(
    spread: str, quiet: str, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUULLUKSI_PUSH__SPREAD", spread)
    monkeypatch.setenv("KUULLUKSI_PUSH__QUIET", quiet)
    assert read_config().push.is_quiet is waits


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"SECOND_FACTOR": "sometimes"}, 'desk.second_factor (KUULLUKSI_DESK__SECOND_FACTOR): "'),
        ({"OIDC__ISSUER": "https://a.example"}, "expected client_id and client_secret beside"),
        ({"OIDC__LABEL": "x" * 21}, "desk.oidc.label"),
        ({"OIDC__CLIENT": "x"}, "expected one of: issuer, client_id, client_secret, label"),
    ],
)
def test_a_wrong_setting_of_coming_in_is_named_and_no_secret_is_repeated(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], said: str
) -> None:
    monkeypatch.setenv("KUULLUKSI_DESK__OIDC__CLIENT_SECRET", "hush-hush")
    for name, value in settings.items():
        monkeypatch.setenv(f"KUULLUKSI_DESK__{name}", value)
    problems = "\n".join(_problems())
    assert said in problems
    assert "hush" not in problems
