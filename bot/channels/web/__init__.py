"""The web channel: the chat page, the widget, the plain page and the protocol beneath them."""
