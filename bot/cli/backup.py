"""`kuulluksi backup FILE` and `kuulluksi restore FILE`: all that the database holds, without keys."""

import asyncio
from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.parsers import Commands, add_command
from bot.cli.words import say

if TYPE_CHECKING:
    from storage.archive import Counted


def add(commands: Commands) -> None:
    """Add the commands."""
    making = add_command(commands, "backup", "help-backup", run_backup)
    making.add_argument("file", metavar="FILE", help=say("help-backup-file"))
    how = making.add_mutually_exclusive_group()
    how.add_argument("--no-check", action="store_true", help=say("help-backup-no-check"))
    how.add_argument("--verify", action="store_true", help=say("help-backup-verify"))
    restoring = add_command(commands, "restore", "help-restore", run_restore)
    restoring.add_argument("file", metavar="FILE", help=say("help-restore-file"))


def run_backup(args: Namespace) -> int:
    """Write a backup and prove that it restores, or prove it of one written before."""
    return asyncio.run(_verify(args) if args.verify else _back_up(args))


def run_restore(args: Namespace) -> int:
    """Restore a backup into an empty database, and say whether the keys fit it."""
    return asyncio.run(_restore(args))


async def _back_up(args: Namespace) -> int:
    from bot import backups
    from bot.cli.opening import config_of, opened

    config, path = config_of(args), Path(args.file)
    async with opened(config) as db:
        made = await backups.make(db, path, datetime.now(config.time_zone).date())
    print(say("backup-made", path=str(path), **_amounts(made)))
    print(say("backup-holds"))
    if args.no_check:
        print(say("backup-unchecked", path=str(path)))
        return 0
    await backups.prove(path, made)
    print(say("backup-checked"))
    return 0


async def _verify(args: Namespace) -> int:
    from bot import backups

    found = await backups.prove(Path(args.file))
    print(say("backup-good", path=args.file, **_amounts(found)))
    return 0


async def _restore(args: Namespace) -> int:
    from bot import backups
    from bot.cli.opening import config_of
    from bot.findings import Grade

    config, path = config_of(args), Path(args.file)
    found = await backups.restore(config, path)
    print(say("restored", path=str(path), **_amounts(found)))
    beside = await backups.keys_beside_it(config, datetime.now(config.time_zone).date())
    for finding in beside:
        print(say(f"check-{finding.grade}", what=say(finding.key, **dict(finding.args))))
    print(say("restored-next"))
    return 1 if any(finding.grade is Grade.WRONG for finding in beside) else 0


def _amounts(tables: Mapping[str, "Counted"]) -> dict[str, int]:
    """Return what is said of how much it is."""
    rows = sum(each.rows for each in tables.values())
    return {"tables": len(tables), "rows": rows, "feedbacks": tables["feedback"].rows}
