"""Every setting there is, its kind and its default.

Rule: each one stands in `config.example.toml` with the same name; a test compares them.
"""

import re
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.setting_kinds import Clock, Origins, Span, Url, Words, Zone

PREFIX = "KUULLUKSI_"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class OrganisationSection(_Section):
    """Whose services are spoken of; an empty directory means the invented example organisation."""

    directory: str = ""
    signposts: str = "finland"


class DatabaseSection(_Section):
    """Where everything is kept; an empty address means an SQLite file in the data folder."""

    url: SecretStr = SecretStr("")
    synchronous: Literal["normal", "full"] = "full"
    backup_days: Annotated[int, Field(ge=0)] = 30


class EditionSection(_Section):
    """When feedback reaches the desk; without `k_texts` each service's own number holds."""

    every: Literal["weekly", "daily", "at-once"] = "weekly"
    weekday: Annotated[int, Field(ge=1, le=7)] = 1
    hour: Annotated[int, Field(ge=0, le=23)] = 6
    k_texts: Annotated[int, Field(ge=1)] | None = None
    merge_after: Annotated[Span, Field(ge=timedelta(days=14))] = timedelta(days=56)


class PushSection(_Section):
    """When news go out: spread over this time, inside waking hours.

    Whoever sets the spread to 0 wants news at once, at night too, unless `quiet` says otherwise.
    """

    spread: Span = timedelta(hours=24)
    waking_from: Clock = time(8)
    waking_to: Clock = time(20)
    quiet: bool | Literal["auto"] = "auto"

    @property
    def is_quiet(self) -> bool:
        """Tell whether news wait for the morning."""
        return self.spread > timedelta() if self.quiet == "auto" else self.quiet

    @model_validator(mode="after")
    def _morning_is_before_evening(self) -> Self:
        if self.waking_from >= self.waking_to:
            raise PydanticCustomError("expected", "expected waking_from before waking_to")
        return self


class PrivacySection(_Section):
    """What is known to identify nobody here."""

    allow: Words = ()


class RetentionSection(_Section):
    """How long what is kept is kept; a service's own `texts_days` beats `texts`."""

    heard_wait: Span = timedelta(days=30)
    after_case: Span = timedelta(days=30)
    texts: Span = timedelta(days=730)
    trail: Span = timedelta(days=730)


class WebSection(_Section):
    """The pages and the widget."""

    enabled: bool = True
    host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    public_url: Url = ""
    origins: Origins = ()
    behind_proxy: bool = False


class TelegramSection(_Section):
    """Telegram; off while there is no token."""

    token: SecretStr = SecretStr("")
    api_url: Url = "https://api.telegram.org"
    mode: Literal["polling", "webhook"] = "polling"
    library: Literal["aiogram", "python-telegram-bot"] = "aiogram"
    webhook_url: Url = ""
    webhook_secret: SecretStr = SecretStr("")

    @field_validator("token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"([0-9]+:\S+)?", token.get_secret_value()):
            raise PydanticCustomError(
                "expected", "expected a token from @BotFather: digits, a colon, letters and digits"
            )
        return token

    @field_validator("webhook_secret")
    @classmethod
    def _secret_has_its_form(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
            raise PydanticCustomError("expected", "expected 1 to 256 letters, digits, - and _")
        return secret

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        whole = self.webhook_url and self.webhook_secret.get_secret_value()
        if self.mode == "webhook" and not whole:
            raise PydanticCustomError(
                "expected", "expected webhook_url and webhook_secret beside mode webhook"
            )
        return self


class LimitsSection(_Section):
    """How much is taken at once before it is slowed; counted in memory, by no name or address."""

    enabled: bool = True
    conversations: Annotated[int, Field(ge=1)] = 60
    lookups: Annotated[int, Field(ge=1)] = 60
    lookups_everywhere: Annotated[int, Field(ge=1)] = 600
    turns: Annotated[int, Field(ge=1)] = 60
    feedbacks: Annotated[int, Field(ge=1)] = 5


class LogSection(_Section):
    """What the program says of itself, never of clients."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    form: Literal["auto", "json", "plain"] = "auto"


class Config(BaseSettings):
    """The whole configuration; the environment beats what is handed in."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        enable_decoding=False,
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
    )

    data_dir: Path = Path("data")
    keys_dir: Path = Path("keys")
    time_zone: Zone = ZoneInfo("Europe/Helsinki")
    flows: Words = ("experience",)
    organisation: OrganisationSection = OrganisationSection()
    database: DatabaseSection = DatabaseSection()
    edition: EditionSection = EditionSection()
    push: PushSection = PushSection()
    privacy: PrivacySection = PrivacySection()
    retention: RetentionSection = RetentionSection()
    web: WebSection = WebSection()
    telegram: TelegramSection = TelegramSection()
    limits: LimitsSection = LimitsSection()
    log: LogSection = LogSection()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings

    @property
    def database_url(self) -> str:
        """Where the database is."""
        given = self.database.url.get_secret_value()
        return given or f"sqlite:///{self.data_dir / 'kuulluksi.sqlite3'}"

    @property
    def sqlite_file(self) -> Path | None:
        """The file of the database, if it is one of SQLite."""
        kind, _, path = self.database_url.partition(":///")
        return Path(path.partition("?")[0]) if kind.startswith("sqlite") else None

    @property
    def has_telegram(self) -> bool:
        """Tell whether Telegram is switched on."""
        return bool(self.telegram.token.get_secret_value())
