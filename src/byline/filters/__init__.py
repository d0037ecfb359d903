"""The five filters of the command line: JSON lines in, JSON lines out, one a file."""
