"""What a backup costs: 10,000 released feedbacks with their histories, on SQLite and PostgreSQL."""

import asyncio
import resource
import secrets
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
from sqlalchemy import Connection, insert

from bench.postgresql import postgresql
from bot import backups
from storage.engine import Database
from storage.schema import upgrade
from storage.tables import edition, feedback, return_address, status_event

FEEDBACKS = 10_000
_STORY = "Odotin aulassa tunnin, eikä kukaan kertonut, kauanko vielä menee. " * 8
_TODAY = date(2026, 11, 25)
_AT_ONCE = 1000


def backing_up() -> Iterator[str]:
    """Measure both kinds of database."""
    with tempfile.TemporaryDirectory() as folder:
        yield asyncio.run(_measured("SQLite", f"sqlite:///{folder}/bench.sqlite3", Path(folder)))
        with postgresql() as server:
            yield asyncio.run(_measured("PostgreSQL", server.create(), Path(folder)))


async def _measured(name: str, url: str, folder: Path) -> str:
    db, path = Database.open(url), folder / f"{name}.kuulluksi"
    await upgrade(db)
    await db.write(_fill)
    before, began = _peak(), time.perf_counter()
    made = await backups.make(db, path, _TODAY)
    written = time.perf_counter()
    await backups.prove(path, made)
    proved = time.perf_counter()
    await db.close()
    return (
        f"backup of {FEEDBACKS:,} feedbacks, {name}: written in {written - began:.1f} s, "
        f"proved in {proved - written:.1f} s, {path.stat().st_size / 1e6:.1f} MB, "
        f"memory +{_peak() - before:.0f} MiB"
    )


def _fill(conn: Connection) -> None:
    conn.execute(insert(edition).values(number=1, made_on=_TODAY))
    for start in range(0, FEEDBACKS, _AT_ONCE):
        ids = [f"{start + number:016x}" for number in range(_AT_ONCE)]
        conn.execute(insert(feedback), [_feedback(id_) for id_ in ids])
        conn.execute(
            insert(status_event), [_event(id_, number) for id_ in ids for number in (1, 2, 3)]
        )
        boxes = [{"id": id_, "feedback": id_, "box": secrets.token_bytes(300)} for id_ in ids]
        conn.execute(insert(return_address), boxes)


def _feedback(id_: str) -> dict[str, object]:
    answers = msgspec.json.encode({"what-happened": f"{id_} {_STORY}"}).decode()
    known = {"service": "kotihoito", "language": "fi", "status": "read", "flow": "experience"}
    rest = {
        "heard": "",
        "names": "[]",
        "kept": False,
        "owner": "",
        "level": "kotihoito",
        "version": 0,
    }
    return {"id": id_, "edition": 1, "answers": answers, **known, **rest}


def _event(id_: str, number: int) -> dict[str, object]:
    texts = msgspec.json.encode({"fi": "Otamme asian puheeksi tiimin kokouksessa."}).decode()
    said = {"status": "read", "role": "head-nurse", "texts": texts, "made_on": _TODAY}
    return {"id": f"{id_}{number}", "feedback": id_, "number": number, **said}


def _peak() -> float:
    """Return the most memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    for line in backing_up():
        print(line)
