"""Many people at once: an iterator of rows in, results and rejected rows out. No file is opened here."""
