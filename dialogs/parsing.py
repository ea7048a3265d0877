"""Reading flows, directories and signposts from text: all problems at once, or a typed value."""

import re
import tomllib
from collections.abc import Mapping, Sequence

from dialogs import checks, places, wordings
from dialogs.errors import FlowInvalid, Problem
from dialogs.flow import Flow
from dialogs.kinds import KINDS
from dialogs.services import Directory, Service
from dialogs.setting import Setting
from dialogs.signposting import BEGINNING, Signpost
from dialogs.step import Step
from dialogs.tables import Table
from dialogs.texts import Texts, unreadable
from dialogs.theming import read_themes
from dialogs.words import fold

FLOW = "flow.toml"
SPEC = 1
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
SERVICE = (
    *("slug", "parent", "kind", "names", "search", "handler"),
    *("answer_days", "k_texts", "k_figures", "every", "texts_days", "closed"),
    *("step_days", "escalate_days", "themes"),
)
SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


def read_flow(files: Mapping[str, str], phrases: Mapping[str, str], setting: Setting) -> Flow:
    """Read a flow folder, given as file names and their contents.

    `phrases` are the engine's own Fluent sources by language. Raises FlowInvalid with every
    problem of every file.
    """
    problems: list[Problem] = []
    table = _toml(files.get(FLOW), FLOW, problems)
    spec = table.number("spec", SPEC)
    if spec != SPEC:
        table.note("spec", f"must be {SPEC}, the only one there is")
    id_ = _id(table)
    languages = _languages(table)
    steps = tuple(_step(each) for each in table.tables("steps"))
    if isinstance(table.values.get("steps"), list) and not steps:
        table.note("steps", "must be at least one step")
    table.finish(": a flow has spec, id, languages and steps")
    known = tuple(step for step in steps if step is not None)
    if known:
        problems += checks.structure(FLOW, known, languages)
    texts = _texts(files, phrases, languages, problems)
    problems += wordings.names(known, phrases)
    problems += wordings.texts(known, texts, languages, phrases)
    problems += wordings.signs(setting.signposts, texts, languages)
    if problems:
        raise FlowInvalid(tuple(dict.fromkeys(problems)))
    return Flow(id_, languages, known, texts, setting)


def _languages(table: Table) -> tuple[str, ...]:
    languages = table.texts("languages")
    for lang in languages:
        if not LANGUAGE.fullmatch(lang):
            table.note("languages", f"{lang!r} must be a language tag such as fi or fi-simple")
    if table.values.get("languages") == []:
        table.note("languages", "must name at least one language")
    return tuple(lang for lang in languages if LANGUAGE.fullmatch(lang))


def _step(table: Table) -> Step | None:
    known = f"one of: {', '.join(sorted(KINDS))}"
    id_ = _id(table)
    if id_:
        table.place = id_
    kind = table.text("kind", expected=known)
    if kind not in KINDS:
        if isinstance(table.values.get("kind"), str):
            table.note("kind", f"{kind!r} must be {known}")
        return None
    step = KINDS[kind].read(table)
    table.finish(f" for kind {kind}")
    return step


def _id(table: Table) -> str:
    """Return the id of a flow or a step, empty when it cannot be one."""
    id_ = table.text("id")
    if checks.ID.fullmatch(id_):
        return id_
    if isinstance(table.values.get("id"), str):
        expected = "a small letter, then small letters a-z, digits and hyphens, at most 24"
        table.note("id", f"{id_!r} must be {expected}")
    return ""


def _texts(
    files: Mapping[str, str],
    phrases: Mapping[str, str],
    languages: Sequence[str],
    problems: list[Problem],
) -> Texts:
    sources: dict[str, tuple[str, ...]] = {}
    for lang in languages:
        file = f"{lang}.ftl"
        if file not in files:
            problems.append(Problem(file, "", "is missing: each language of the flow needs it"))
        sources[lang] = (phrases.get(lang, ""), _fluent(files.get(file, ""), file, problems))
    texts = Texts(sources)
    for lang in languages:
        problems += wordings.uses(f"{lang}.ftl", sources[lang][-1], texts, lang)
    return texts


def _fluent(source: str, file: str, problems: list[Problem]) -> str:
    """Return the source, or an empty one when it is such that no reader comes back from it."""
    try:
        problems += unreadable(file, source)
    except RecursionError:
        problems.append(Problem(file, "", "is not Fluent that anybody could read: too deep"))
        return ""
    return source


def read_directory(text: str, file: str) -> Directory:
    """Read the organisation, its roles and its services; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    table = _toml(text, file, problems)
    organisation = table.table("organisation")
    roles = table.table("roles")
    services = tuple(_service(each) for each in table.tables("services"))
    themes = read_themes(table)
    table.finish(": a directory has organisation, roles, services and themes")
    directory = Directory(
        organisation=_names(organisation.table("names")),
        services={service.slug: service for service in services},
        roles={slug: _names(roles.table(slug)) for slug in roles.values},
        themes=themes,
        contacts=organisation.texts("contacts", ()),
    )
    problems += places.directory(file, services, directory)
    if problems:
        raise FlowInvalid(tuple(problems))
    return directory


def _service(table: Table) -> Service:
    search = table.table("search", required=False)
    slug = table.text("slug")
    if table.has("slug") and not SLUG.fullmatch(slug):
        expected = "small letters a-z, digits and hyphens, at most 32"
        table.note("slug", f"{slug!r} must be {expected}")
    service = Service(
        slug=slug,
        parent=table.text("parent", ""),
        kind=table.text("kind", "unit"),
        names=_names(table.table("names")),
        search={lang: search.texts(lang) for lang in search.values},
        handler=table.text("handler"),
        answer_days=table.number("answer_days", 14),
        k_texts=table.number("k_texts", 5),
        k_figures=table.number("k_figures", 10),
        every=table.text("every", ""),
        texts_days=table.number("texts_days", 0, least=0),
        step_days=table.number("step_days", 14),
        escalate_days=table.number("escalate_days", 7),
        themes=read_themes(table),
        closed=table.flag("closed", default=False),
    )
    table.finish(f": a service has {', '.join(SERVICE)}")
    return service


def _names(table: Table) -> Mapping[str, str]:
    if not table.values:
        table.note("", "must give the name in at least one language")
    return {lang: table.text(lang) for lang in table.values}


def read_signposts(text: str, file: str) -> tuple[Signpost, ...]:
    """Read the signposts of a country; raises FlowInvalid with all problems."""
    problems: list[Problem] = []
    table = _toml(text, file, problems)
    signposts = tuple(_signpost(each) for each in table.tables("signposts"))
    table.finish(": a file of signposts has signposts")
    problems += places.ways(file, signposts)
    if problems:
        raise FlowInvalid(tuple(problems))
    return signposts


def _signpost(table: Table) -> Signpost:
    numbers = table.table("numbers", required=False)
    _id(table)
    signpost = Signpost(
        id=table.text("id"),
        checked_on=table.day("checked_on"),
        source=table.text("source"),
        numbers={name: numbers.text(name) for name in numbers.values},
        triggers=_phrases(table.table("triggers")),
        excepted=_phrases(table.table("except", required=False)),
    )
    table.finish(": a signpost has id, checked_on, source, numbers, triggers and except")
    return signpost


def _phrases(table: Table) -> Mapping[str, tuple[str, ...]]:
    found = {lang: tuple(fold(each) for each in table.texts(lang)) for lang in table.values}
    for lang, phrases in found.items():
        if any(len(phrase) < BEGINNING for phrase in phrases):
            table.note(lang, f"each phrase must have at least {BEGINNING} letters")
    return found


def _toml(text: str | None, file: str, problems: list[Problem]) -> Table:
    if text is None:
        problems.append(Problem(file, "", "is missing"))
        return Table(file, "", {}, [])
    try:
        return Table(file, "", tomllib.loads(text), problems)
    except ValueError as error:  # TOMLDecodeError, and a number too long for Python
        problems.append(Problem(file, "", f"is not TOML: {error}"))
    except RecursionError:
        problems.append(Problem(file, "", "is not TOML that anybody could read: too deep"))
    return Table(file, "", {}, [])
