import re
from pathlib import Path

import pytest

from bot import desk as package

COLOURS = (Path(package.__file__).parent / "static" / "colours.css").read_text("utf-8")

TEXT = {
    "ink": ("paper", "card", "told", "late-wash", "heard-wash"),
    "muted": ("paper", "card", "told"),
    "accent": ("paper", "card"),
    "on-accent": ("accent", "accent-pressed"),
    "late": ("paper", "card", "told", "late-wash"),
    "heard": ("paper", "card", "heard-wash"),
}
PARTS = {"edge": ("paper", "card"), "accent": ("paper", "card", "told"), "late": ("card",)}


def theme(dark: bool) -> dict[str, str]:
    light, night = COLOURS.split("@media")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", light))
    return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", night)) if dark else found


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 7.0), (PARTS, 3.0)])
def test_what_is_read_and_pressed_stands_out(
    pairs: dict[str, tuple[str, ...]], least: float, dark: bool
) -> None:
    colours = theme(dark)
    for front, backs in pairs.items():
        for back in backs:
            assert contrast(colours[front], colours[back]) >= least, (front, back)
