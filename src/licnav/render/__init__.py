"""Results as text: pages as data, and what sets them. Every module is imported when it is used."""
