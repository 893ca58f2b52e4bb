"""Dates that name their day, month or year: "Friday, Oct. 13, 2023", "the 3rd of May", "1990s"."""

from factx.lexicon.dates import dates
from factx.pipeline.dates.figures import dated, read_figures
from factx.pipeline.dates.forms import Calendar, Named, Nothing, Nth, Range
from factx.pipeline.dates.numbers import (
    names_years,
    read_cardinal,
    read_day,
    read_ordinal,
    read_year,
)
from factx.pipeline.dates.periods import (
    Match,
    read_holiday,
    read_week,
    read_year_of,
    skip_the,
    within_year,
)
from factx.pipeline.dates.tokens import Tokens
from factx.pipeline.dates.years import (
    DASHES,
    QUOTES,
    read_century,
    read_decade,
    read_lone_year,
    read_short_decade,
    read_worded_decade,
)

_JOINS = DASHES | {"to", "through", "until", "till", "thru"}


def read_calendar(tokens: Tokens, i: int) -> Match | None:
    """The longest calendar date that begins at `i`."""
    token = tokens.at(i)
    if token.word.weekday is not None:
        return _after_weekday(tokens, i)
    if token.word.month is not None:
        return _month_first(tokens, i, None) or read_worded_decade(tokens, i)
    if token.text[:1].isdecimal():
        return _digits_first(tokens, i)
    if token.word.decade is not None:
        return read_worded_decade(tokens, i)
    if token.low in QUOTES:
        return read_short_decade(tokens, i) or read_lone_year(tokens, i)
    return _words_first(tokens, i)


def _digits_first(tokens: Tokens, i: int) -> Match | None:
    """Everything that begins with a digit."""
    return (
        read_figures(tokens, i)
        or _day_first(tokens, i, None)
        or _year_first(tokens, i)
        or read_century(tokens, i)
        or read_decade(tokens, i)
        or read_worded_decade(tokens, i)
        or read_lone_year(tokens, i)
    )


def _year_first(tokens: Tokens, i: int) -> Match | None:
    """Read "2012 November 5"."""
    year = read_year(tokens, i)
    word = tokens.at(i + 1).word
    if year is None or word.month is None:
        return None
    j = i + 3 if word.short and tokens.at(i + 2).low == "." else i + 2
    day = _day_behind(tokens, j)
    if day is not None:
        return Match(dated(year[0], word.month, day[0], None), day[1])
    if tokens.at(i + 1).low in dates().ambiguous_months:
        return None
    return Match(Calendar(year[0], word.month), j)


def _words_first(tokens: Tokens, i: int) -> Match | None:
    """Ordinals, articles, named days and years in words."""
    token = tokens.at(i)
    if token.low == "the":
        after = tokens.at(i + 1)
        if after.text[:1].isdecimal() or after.word.ordinal or after.word.cardinal:
            return (
                _day_first(tokens, i + 1, None)
                or read_century(tokens, i + 1)
                or read_decade(tokens, i + 1)
                or read_worded_decade(tokens, i + 1)
            )
        return read_worded_decade(tokens, i + 1)
    if token.word.ordinal is not None or token.word.cardinal is not None:
        return _day_first(tokens, i, None) or read_century(tokens, i) or read_lone_year(tokens, i)
    found = read_holiday(tokens, i)
    if found is None:
        return None
    name, end = found
    year = _year_behind(tokens, end)
    if year is not None:
        return Match(Named(name, year[0]), year[1])
    told = read_year_of(tokens, end)
    if told is not None:
        return Match(Named(name, of=told.form), told.end)
    return Match(Named(name), end)


def _after_weekday(tokens: Tokens, i: int) -> Match | None:
    """A weekday, with the date that follows it."""
    word = tokens.at(i).word
    j = i + 2 if tokens.at(i + 1).low == "." and word.short else i + 1
    k = j + 1 if tokens.at(j).low in (",", "(") or tokens.at(j).low in DASHES else j
    if tokens.at(k).low in dates().dayparts:
        k = k + 2 if tokens.at(k + 1).low == "," else k + 1
    k = skip_the(tokens, k)
    dated = None
    if tokens.at(k).word.month is not None:
        dated = _month_first(tokens, k, word.weekday)
        if dated and isinstance(dated.form, Calendar) and dated.form.day is None:
            dated = None
    elif k > j or not word.short or tokens.at(j).low != "(":
        dated = _day_first(tokens, k, word.weekday) or _numeric_behind(tokens, k)
    if dated is not None and tokens.at(j).low != "(":
        return dated
    day = read_ordinal(tokens, k) if k > j and tokens.at(k - 1).low == "the" else None
    counts = day is not None and tokens.at(k).text.isalpha() and tokens.at(day[1]).text.isalpha()
    if day is not None and not counts:
        # "Friday the 13th", but not "Friday, the first ship"
        return Match(Calendar(day=day[0], weekday=word.weekday), day[1])
    if word.short and not _is_weekday(tokens, i):
        return None
    week = None if word.short or k > j + 1 else read_week(tokens, j)
    if week is not None:
        return Match(Nth(1, word.weekday or 1, week.form), week.end)
    return Match(Calendar(weekday=word.weekday), j)


def _numeric_behind(tokens: Tokens, k: int) -> Match | None:
    return read_figures(tokens, k) if tokens.at(k).text[:1].isdecimal() else None


def _is_weekday(tokens: Tokens, i: int) -> bool:
    """Whether "Sat", "Sun" and the like stand for a day: in capitals, with company."""
    token, before, after = tokens.at(i), tokens.at(i - 1), tokens.at(i + 1)
    if not token.text[0].isupper() or before.low in dates().determiners:
        return False
    if token.low in ("sat", "sun", "wed", "mon"):
        return after.low == "." and before.low in ("on", "last", "next", "this", "since", "by")
    return before.low in ("on", "last", "next", "this", "since", "by", "until") or after.low == "."


def _month_first(tokens: Tokens, i: int, weekday: int | None) -> Match | None:
    """A month with what follows it: a day, days, a year."""
    word = tokens.at(i).word
    month = word.month
    if month is None:
        return None
    stop = tokens.at(i + 1)
    dotted = stop.low == "." and (word.short or tokens.at(i + 2).start == stop.end)
    j = i + 2 if dotted else i + 1
    day = _day_behind(tokens, j)
    if day is not None:
        return _with_days(tokens, month, day, weekday)
    k = j + 1 if tokens.at(j).low in (",", "of", "in", "-") else j
    year = read_year(tokens, k)
    if (
        year is not None
        and year[0] >= 1000
        and not names_years(tokens.at(year[1]), tokens.at(year[1] + 1))
    ):
        return Match(Calendar(year[0], month), year[1])
    told = read_year_of(tokens, j)
    if told is not None and tokens.at(j).low != ",":
        return Match(within_year(Calendar(None, month), told.form), told.end)
    if not _is_month(tokens, i, j):
        return None
    return Match(Calendar(month=month), j)


def _day_behind(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """A day behind a month; "in March 15 people died" has none."""
    k = skip_the(tokens, j)
    if tokens.at(j).low in ("-", "/") and tokens.at(j + 1).number is not None:
        k = j + 1
    day = read_day(tokens, k, words=True)
    if day is None:
        return None
    after = tokens.at(day[1])
    if names_years(after, tokens.at(day[1] + 1)) or after.low in ("%", ":", "million", "billion"):
        return None
    if tokens.at(k).number is None and k == j and tokens.at(k).word.cardinal is not None:
        # "in May two men died": a spelled day stands alone or before a mark
        ends = not after.text[:1].isalpha() or after.low in dates().month_leads
        return day if ends else None
    return day


def _with_days(
    tokens: Tokens, month: int, day: tuple[int, int], weekday: int | None
) -> Match | None:
    """A month and a day: perhaps a second day, perhaps a year."""
    first, j = day
    last = _second_day(tokens, j, first)
    if last is not None:
        j = last[1]
    year = _year_behind(tokens, j)
    told = read_year_of(tokens, j) if year is None and tokens.at(j).low != "," else None
    end = year[1] if year else told.end if told else j
    made = dated(year[0] if year else None, month, first, weekday)
    if told is not None and isinstance(made, Calendar):
        return (
            Match(within_year(made, told.form), end)
            if last is None
            else Match(
                Range(
                    within_year(made, told.form),
                    within_year(Calendar(None, month, last[0]), told.form),
                ),
                end,
            )
        )
    if last is None:
        return Match(made, end)
    other = dated(year[0] if year else None, month, last[0], None)
    if isinstance(made, Nothing) or isinstance(other, Nothing):
        return Match(Nothing(), end)
    return Match(Range(made, other), end)


def _second_day(tokens: Tokens, j: int, first: int) -> tuple[int, int] | None:
    """The second day of "October 13-15", "May 3 to 5", "May 3 and 4"."""
    join = tokens.at(j).low
    if join not in _JOINS and join not in ("and", "&", "/"):
        return None
    k = skip_the(tokens, j + 1)
    found = read_day(tokens, k, words=False)
    if found is None or found[0] <= first or tokens.at(found[1]).word.month is not None:
        return None
    after = tokens.at(found[1])
    if names_years(after, tokens.at(found[1] + 1)) or after.low in ("%", ":", "-"):
        return None
    if tokens.at(found[1]).low == "of" and tokens.at(found[1] + 1).word.month is not None:
        return None
    paired = join not in ("and", "&", "/") or found[0] == first + 1
    return found if paired or "between" in (tokens.at(j - 3).low, tokens.at(j - 4).low) else None


def _year_behind(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """A year behind a day, with or without a comma: "13 October, 2023"."""
    sep = tokens.at(j).low
    glued = sep == "-" and tokens.at(j + 1).start == tokens.at(j).end
    k = j + 1 if sep in (",", "of", "in", "/") or glued else j
    year = read_year(tokens, k)
    if year is None:
        return None
    after = tokens.at(year[1])
    return None if names_years(after, tokens.at(year[1] + 1)) else year


def _day_first(tokens: Tokens, i: int, weekday: int | None) -> Match | None:
    """A day, or days, with the month behind: "the 3rd of May", "13-15 October 2023"."""
    first = read_day(tokens, i, words=False) or _spelled_day(tokens, i)
    if first is None:
        return None
    j = first[1]
    join = tokens.at(j).low
    last = None
    if join in _JOINS or join in ("and", "&", "/"):
        last = read_day(tokens, skip_the(tokens, j + 1), words=False)
    if last is not None:
        pair = join not in ("and", "&") or tokens.at(i - 1).low == "between"
        if last[0] <= first[0] or not (pair or last[0] == first[0] + 1):
            return None
        j = last[1]
    k = j + 1 if tokens.at(j).low in ("of", "-", "/") else j
    k = skip_the(tokens, k) if k > j and tokens.at(k + 1).word.month else k
    month = tokens.at(k).word
    if month.month is None or not _follows_day(tokens, j, k):
        return None
    k = k + 2 if month.short and tokens.at(k + 1).low == "." else k + 1
    return _close_day_first(tokens, k, month.month, first[0], last[0] if last else None, weekday)


def _close_day_first(
    tokens: Tokens, k: int, month: int, first: int, last: int | None, weekday: int | None
) -> Match:
    """The year behind "13-15 October", and what it all makes."""
    sep = tokens.at(k).low in ("-", "/")
    year = _year_behind(tokens, k + 1 if sep else k)
    told = read_year_of(tokens, k) if year is None and tokens.at(k).low != "," else None
    end = year[1] if year else told.end if told else k
    made = dated(year[0] if year else None, month, first, weekday)
    other = made if last is None else dated(year[0] if year else None, month, last, None)
    if not isinstance(made, Calendar) or not isinstance(other, Calendar):
        return Match(Nothing(), end)
    if told is not None:
        opening = within_year(made, told.form)
        closing = within_year(other, told.form)
        return Match(opening if last is None else Range(opening, closing), end)
    return Match(made if last is None else Range(made, other), end)


def _spelled_day(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read "twenty nine" before "of May"."""
    found = read_cardinal(tokens, i)
    return found if found and tokens.at(found[1]).low == "of" else None


def _follows_day(tokens: Tokens, j: int, k: int) -> bool:
    """Whether a month word behind a number is a month: not in "of the 29 may be"."""
    token = tokens.at(k)
    if token.low not in ("may", "march", "mar", "dec", "sat") or token.text[0].isupper() or k > j:
        return True
    after = tokens.at(k + 1)
    if tokens.at(j - 1).is_ordinal_number or tokens.at(j - 1).word.ordinal:
        return True
    return not after.text[:1].isalpha()


def _is_month(tokens: Tokens, i: int, j: int) -> bool:
    """Whether a month word without day and year is a month, and no verb or name."""
    token, before, after = tokens.at(i), tokens.at(i - 1), tokens.at(j)
    led = before.low in dates().month_leads or (
        before.low == "-" and tokens.at(i - 2).word.part is not None
    )
    if token.word.short:
        is_word = token.low in ("mar", "dec", "jan") and not token.text[0].isupper()
        return (led and not is_word and not after.text[:1].isupper()) or _is_paired(tokens, i, j)
    if token.low not in dates().ambiguous_months:
        return True
    if token.low in ("may", "march") and token.text.islower():
        named = before.low == "of" and tokens.at(i - 2).low == "month"
        return named or (led and before.low not in ("to", "this", "for", "of", "from", "again"))
    if tokens.size == 1:
        return token.text[0].isupper()
    joined = _is_paired(tokens, i, j)
    if not led:
        # "the March offensive", not "the March on Washington" nor "an august body"
        leads_noun = before.low in ("the", "its", "an", "a") and token.text[0].isupper()
        noun = after.text[:1].islower() and after.low not in dates().month_leads | {"on", "against"}
        return joined or (leads_noun and noun)
    # "by April Jones", "from May Ling" are people; "in April President Obama" is not
    is_name = after.text[:1].isupper() and before.low in ("by", "from", "for", "to", "of", "with")
    return joined or not is_name or after.word.weekday is not None


def _is_paired(tokens: Tokens, i: int, j: int) -> bool:
    """Whether another month stands beside a month: "May and June", "Jan-Mar"."""
    joins = ("-", "–", "and", "or", "to", "through")
    ahead = tokens.at(j).low in joins and tokens.at(j + 1).word.month is not None
    back = i - 2 if tokens.at(i - 2).low != "." else i - 3
    return ahead or (tokens.at(i - 1).low in joins and tokens.at(back).word.month is not None)
