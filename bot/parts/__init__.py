"""The three parts of a running system: chat, desk and delivery, together or each in a process."""
