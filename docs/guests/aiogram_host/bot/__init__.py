"""An organisation's own bot, which had a package named `bot` long before Kuulluksi came."""
