"""The days that a client is told: by when a feedback is read at the latest."""

from datetime import date, timedelta

from dialogs.setting import Setting

DAY = timedelta(days=1)


def latest(setting: Setting, service: str, today: date) -> date:
    """Return the day by which a feedback of today is read, if there are enough in all by then."""
    day = today + timedelta(weeks=setting.merge_weeks)
    if setting.every_of(service) != "weekly":
        return day
    first = _reading(setting, today + DAY)  # who is passed over there waits on
    return first + timedelta(weeks=setting.merge_weeks - 1)


def _reading(setting: Setting, day: date) -> date:
    """Return the first day of reading that is not before this one."""
    return day + DAY * ((setting.weekday - day.isoweekday()) % 7)
