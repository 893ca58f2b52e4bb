from factx.lexicon.dates import dates


def test_every_named_day_has_a_rule() -> None:
    for holiday in dates().holidays.values():
        fixed = holiday.month is not None and holiday.day is not None
        weekday = holiday.month is not None and holiday.nth is not None
        assert fixed or weekday or holiday.easter is not None, holiday.name


def test_a_word_may_stand_in_several_tables() -> None:
    second = dates().words["second"]
    assert second.ordinal == 2
    march = dates().words["march"]
    assert march.month == 3
    assert "march" in dates().ambiguous_months


def test_abbreviations_are_marked() -> None:
    assert dates().words["sept"].short
    assert not dates().words["september"].short
    assert dates().words["sun"].weekday == 7


def test_every_ambiguous_month_is_a_month() -> None:
    assert all(dates().words[word].month for word in dates().ambiguous_months)


def test_parts_have_a_place_in_every_period() -> None:
    parts = {word.part for word in dates().words.values() if word.part}
    lexicon = dates()
    for table in (lexicon.part_of_year, lexicon.part_of_month, lexicon.part_of_week):
        assert parts <= set(table)
    assert parts <= set(lexicon.part_of_decade)


def test_named_days_are_found_by_any_of_their_names() -> None:
    holidays = dates().holidays
    assert holidays["new", "years", "eve"] is holidays["new", "year", "eve"]
    assert all(name[0] in dates().holiday_starts for name in holidays)
