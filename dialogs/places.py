"""What must hold of a directory of services, and of a country's signposts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dialogs.errors import Problem
from dialogs.services import Directory, Service
from dialogs.signposting import Signpost

KINDS = ("area", "unit")  # of services
EVERY = ("weekly", "daily", "at-once")  # how often a service's feedback reaches its staff
BELOW = 90  # services under one: each is a button, and Telegram shows at most a hundred


def directory(file: str, services: Sequence[Service], whole: Directory) -> Iterator[Problem]:
    """Yield what is wrong between the services of a directory."""
    for number, service in enumerate(services, start=1):
        for name, message in _wrong(service, whole):
            yield Problem(file, f"services[{number}].{name}", message)
    for parent, number in Counter(service.parent for service in services).items():
        if number > BELOW:
            where = f"below {parent}" if parent else "at the top"
            yield Problem(file, "services", f"must be at most {BELOW} {where}, are {number}")


def _wrong(service: Service, whole: Directory) -> Iterator[tuple[str, str]]:
    if whole.services.get(service.slug) is not service:
        yield "slug", f"{service.slug!r} is there twice: each service needs its own"
    if service.parent and service.parent not in whole.services:
        yield "parent", f"{service.parent!r} must be the slug of a service"
    if service.handler and service.handler not in whole.roles:
        known = ", ".join(whole.roles)
        yield "handler", f"{service.handler!r} must be one of the roles: {known}"
    if service.kind not in KINDS:
        yield "kind", f"{service.kind!r} must be one of: {', '.join(KINDS)}"
    if service.every not in {"", *EVERY}:
        yield "every", f"{service.every!r} must be one of: {', '.join(EVERY)}"
    if _circles(service, whole):
        yield "parent", "goes round in a circle"


def _circles(service: Service, whole: Directory) -> bool:
    above, slug = {service.slug}, service.parent
    while slug in whole.services:
        if slug in above:
            return True
        above.add(slug)
        slug = whole.services[slug].parent
    return False


def ways(file: str, signposts: Sequence[Signpost]) -> Iterator[Problem]:
    """Yield what is wrong between the signposts of a file."""
    seen: set[str] = set()
    for number, signpost in enumerate(signposts, start=1):
        if signpost.id and signpost.id in seen:
            yield Problem(file, f"signposts[{number}].id", f"{signpost.id!r} is there twice")
        seen.add(signpost.id)
