"""The database's history: one Alembic revision a change, tried on both databases."""
