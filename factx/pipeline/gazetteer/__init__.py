"""Names of countries, places, organizations and missions in a text."""
