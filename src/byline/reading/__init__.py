"""From one report to records with evidence."""
