"""Coreference: which pronouns and definite nouns stand for which country, body or person."""
