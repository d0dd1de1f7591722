"""Records as text: pure functions without input or output, one file a kind of record."""
