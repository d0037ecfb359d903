"""What several reports say, where they disagree, and whom a page has lost."""
