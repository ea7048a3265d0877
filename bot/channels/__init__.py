"""The ways in which clients talk with the bot, one module or package each."""
