"""Telegram: private chats only, in order within a chat, acknowledged after the commit.

Everything but `on_aiogram` and `on_ptb` is shared by whatever library makes the calls.
"""
