"""Every setting there is, its kind and its default.

Rule: each one stands in `config.example.toml` with the same name; a test compares them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    SecretStr,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.setting_kinds import Clock, Mailbox, Origins, Span, Url, Words, Zone

PREFIX = "KUULLUKSI_"

_LEAST_SECRET = 32


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class OrganisationSection(_Section):
    """Whose services are spoken of; an empty directory means the invented example organisation.

    `texts` is a folder with your own words for what clients are told: LANGUAGE.ftl.
    """

    directory: str = ""
    texts: str = ""
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


class OidcSection(_Section):
    """The organisation's own sign-in (OpenID Connect); off while there is no issuer."""

    issuer: Url = ""
    client_id: str = ""
    client_secret: SecretStr = SecretStr("")
    label: Annotated[str, Field(min_length=1, max_length=20)] = "OpenID Connect"

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        whole = self.client_id and self.client_secret.get_secret_value()
        if self.issuer and not whole:
            raise PydanticCustomError(
                "expected", "expected client_id and client_secret beside issuer"
            )
        return self


class DeskSection(_Section):
    """How staff come in; without `editing` the desk only shows what the files say."""

    editing: bool = True
    second_factor: Literal["everyone", "trusted", "nobody"] = "trusted"
    oidc: OidcSection = OidcSection()


class TelegramSection(_Section):
    """Telegram; off while there is no token."""

    token: SecretStr = SecretStr("")
    api_url: Url = "https://api.telegram.org"
    mode: Literal["polling", "webhook", "guest"] = "polling"
    library: Literal["aiogram", "python-telegram-bot"] = "aiogram"
    webhook_url: Url = ""
    webhook_secret: SecretStr = SecretStr("")
    guest_secret: SecretStr = SecretStr("")
    bot_name: Annotated[str, Field(pattern=r"^(\w{4,64})?$")] = ""
    speech: str = ""

    @field_validator("token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"([0-9]+:\S+)?", token.get_secret_value()):
            raise PydanticCustomError(
                "expected", "expected a token from @BotFather: digits, a colon, letters and digits"
            )
        return token

    @field_validator("webhook_secret", "guest_secret")
    @classmethod
    def _secret_has_its_form(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
            raise PydanticCustomError("expected", "expected 1 to 256 letters, digits, - and _")
        return secret

    @model_validator(mode="after")
    def _guest_is_whole(self) -> Self:
        if self.mode == "guest" and len(self.guest_secret.get_secret_value()) < _LEAST_SECRET:
            raise PydanticCustomError(
                "expected", "expected guest_secret, of 32 characters or more, beside mode guest"
            )
        return self

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        whole = self.webhook_url and self.webhook_secret.get_secret_value()
        if self.mode == "webhook" and not whole:
            raise PydanticCustomError(
                "expected", "expected webhook_url and webhook_secret beside mode webhook"
            )
        return self


class MailSection(_Section):
    """Reminders to staff; off while there is no host."""

    host: str = ""
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: SecretStr = SecretStr("")
    sender: Mailbox = ""

    @model_validator(mode="after")
    def _a_mail_has_a_sender(self) -> Self:
        if self.host and not self.sender:
            raise PydanticCustomError("expected", "expected a sender beside a host")
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


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a configuration comes from; two that say the same are equal, wherever they stood."""

    file: Path | None = field(default=None, compare=False)
    given: frozenset[str] = field(default=frozenset(), compare=False)
    base: "Config | None" = field(default=None, compare=False)
    overlay: Mapping[str, str] = field(default_factory=dict)


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
    desk: DeskSection = DeskSection()
    telegram: TelegramSection = TelegramSection()
    mail: MailSection = MailSection()
    limits: LimitsSection = LimitsSection()
    log: LogSection = LogSection()

    _origin: _Origin = PrivateAttr(default_factory=_Origin)

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

    def knowing(self, file: Path, given: frozenset[str]) -> Self:
        """Return it with the file that it comes from, and the settings that the file names."""
        return self._copy(replace(self._origin, file=file, given=given), {})

    def with_overlay(self, sections: Mapping[str, Any], overlay: Mapping[str, str]) -> Self:
        """Return it with what was set on the desk: see `bot.overlay`."""
        origin = replace(self._origin, overlay=overlay, base=self.base)
        return self._copy(origin, sections)

    @property
    def file(self) -> Path | None:
        """The file that it was read from."""
        return self._origin.file

    @property
    def given(self) -> frozenset[str]:
        """The settings that the file names, such as `edition.every`."""
        return self._origin.given

    @property
    def base(self) -> "Config":
        """The configuration as it is without what was set on the desk."""
        return self._origin.base or self

    @property
    def overlay(self) -> Mapping[str, str]:
        """What was set on the desk, by key."""
        return self._origin.overlay

    def _copy(self, origin: _Origin, sections: Mapping[str, Any]) -> Self:
        copy = self.model_copy(update=dict(sections))
        copy._origin = origin  # noqa: SLF001  pydantic copies no private attribute but as it was
        return copy

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
