"""Pledges and deployments of troops, police, equipment and money, out of news texts."""

__version__ = "0.1.0"
