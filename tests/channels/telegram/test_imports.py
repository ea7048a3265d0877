import subprocess
import sys

WITHOUT = "import sys, bot.app, bot.channels.telegram.channel; sys.exit('aiogram' in sys.modules)"


def test_aiogram_is_imported_only_where_telegram_is_on() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT], check=True)  # noqa: S603 - our own line
