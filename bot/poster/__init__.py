"""A printed sheet that leads to the conversation."""
