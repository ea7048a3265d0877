"""Where everything stands on a poster: big words first, then the codes, then what is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

import segno

from bot.poster.fonts import lines_of, width_of
from bot.poster.sheet import HEIGHT, POINT, WIDTH, Frame, Sheet, Squares, Words
from dialogs.texts import Texts

_MARGIN = 18.0
_INSIDE = WIDTH - 2 * _MARGIN
_GAP = 12.0  # between two codes
_SCALES = (1.08, 1.0, 0.92, 0.84, 0.76, 0.68)
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: what it is called (a key of the texts), its code, and what is printed below."""

    key: str
    url: str
    printed: str
    hint: str = ""  # another key


@dataclass(frozen=True, slots=True)
class Poster:
    """What one poster says; `emergency` is a number to call, `texts_days` how long words are kept."""

    place: str
    organisation: str
    ways: tuple[Way, ...]
    every: str
    texts_days: int
    emergency: str


def sheet_of(poster: Poster, texts: Texts, lang: str) -> Sheet:
    """Return the poster in a language, as large as it fits the sheet."""
    say = partial(texts.say, lang)
    title = " – ".join(part for part in (say(_title(poster)), poster.place) if part)
    drawn = (_drawn(_Pen(scale), poster, say) for scale in _SCALES)
    fitting = next((pen for pen in drawn if pen.y <= HEIGHT - _MARGIN), None)
    pen = fitting or _drawn(_Pen(_SCALES[-1]), poster, say)
    return Sheet(title, lang, tuple(pen.items))


class _Pen:
    """Writes from the top down."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.y = _MARGIN
        self.items: list[Words | Squares | Frame] = []

    def write(
        self,
        text: str,
        size: float,
        *,
        x: float = _MARGIN,
        most: float = _INSIDE,
        bold: bool = False,
    ) -> None:
        """Write a paragraph; a word that is too long makes it all smaller."""
        size *= self.scale
        longest = max((width_of(word, size, bold=bold) for word in text.split()), default=0.0)
        size *= min(1.0, most / longest) if longest else 1.0
        for line in lines_of(text, size, most, bold=bold):
            self.y += size * POINT * _LEADING
            self.items.append(Words(x, self.y, size, line, bold))

    def skip(self, millimetres: float) -> None:
        self.y += millimetres * self.scale


Say = Callable[..., str]


def _drawn(pen: _Pen, poster: Poster, say: Say) -> _Pen:
    """Draw everything; the pen holds it, and how far down it came."""
    pen.write(say(_title(poster)), 46, bold=True)
    pen.skip(3)
    if poster.place:
        pen.write(poster.place, 26, bold=True)
        pen.skip(1)
    pen.write(poster.organisation, 16)
    pen.skip(5)
    pen.write(say("lead"), 20)
    pen.skip(8)
    _draw_ways(pen, poster.ways, say)
    pen.skip(5)
    pen.write(say("how"), 18, bold=True)
    for step in ("how-first", "how-second", "how-third"):
        pen.write(say(step), 18)
    pen.skip(8)
    _draw_kept(pen, poster, say)
    return pen


def _title(poster: Poster) -> str:
    return "title" if poster.place else "title-collection"


def _draw_ways(pen: _Pen, ways: tuple[Way, ...], say: Say) -> None:
    """Draw the codes beside each other, each with its heading and its address."""
    side = 66.0 * pen.scale
    width = (_INSIDE - _GAP) / 2
    top, bottom = pen.y, pen.y
    for place, way in enumerate(ways):
        x = _MARGIN + place * (width + _GAP)
        pen.y = top
        pen.write(say(way.key), 22, x=x, most=width, bold=True)
        pen.skip(4)
        pen.items.append(_code(way.url, x, pen.y, side))
        pen.y += side + 2 * pen.scale
        pen.write(way.printed, 16, x=x, most=width, bold=True)
        if way.hint:
            pen.write(say(way.hint), 14, x=x, most=width)
        bottom = max(bottom, pen.y)
    pen.y = bottom


def _draw_kept(pen: _Pen, poster: Poster, say: Say) -> None:
    """Draw what is kept, in a frame: the promise, and what it is not."""
    top, x = pen.y, _MARGIN + 5
    pen.skip(2)
    years, days = divmod(poster.texts_days, 365)
    kept = [
        say("kept-who", every=poster.every),
        say("kept-words", years=0 if days else years, days=poster.texts_days),
    ]
    if any(way.key == "telegram" for way in poster.ways):
        kept.append(say("kept-telegram"))
    pen.write(say("kept"), 16, x=x, most=_INSIDE - 10, bold=True)
    for each in kept:
        pen.write(each, 15, x=x, most=_INSIDE - 10)
    pen.skip(2)
    if poster.emergency:
        pen.write(say("emergency", number=poster.emergency), 15, x=x, most=_INSIDE - 10, bold=True)
    pen.skip(5)
    pen.items.append(Frame(_MARGIN, top, _INSIDE, pen.y - top))


def _code(url: str, x: float, y: float, side: float) -> Squares:
    """Return the code that holds an address; its quiet edge is the sheet's own white."""
    rows = segno.make(url, error="m", micro=False).matrix
    return Squares(x, y, side, tuple(_runs(row) for row in rows))


def _runs(row: bytearray) -> tuple[tuple[int, int], ...]:
    runs, at = [], 0
    for dark, group in groupby(row):
        count = len(list(group))
        if dark:
            runs.append((at, count))
        at += count
    return tuple(runs)
