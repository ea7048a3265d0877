"""What the command line says, from `bot/locales/cli`."""

from bot.texts import load_texts


def say(key: str, **args: str | int) -> str:
    """Return a text for the operator."""
    return load_texts("cli").say("en", key, **args)
