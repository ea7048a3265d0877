"""Everything that is kept: tables, migrations, sealing, and who may read what."""
