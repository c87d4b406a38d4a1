"""The worked numbers of the starter's formulas and examples, computed anew."""

from __future__ import annotations

import re
from math import comb, log, sqrt
from statistics import NormalDist

import pytest

from glossary_app.model.entry import Entry
from glossary_app.model.locale import EN_US, JA_JP, Locale


def margin(rate: float, cases: int) -> float:
    """Half the width of a 95 % interval, in points."""
    return 1.96 * sqrt(rate * (1 - rate) / cases) * 100


def stability(reference: tuple[float, ...], current: tuple[float, ...]) -> float:
    pairs = zip(reference, current, strict=True)
    return sum((now - before) * log(now / before) for before, now in pairs)


def sign_test(wins: int, pairs: int) -> float:
    """Two-sided p of so many wins or more out of so many untied pairs."""
    as_good = sum(comb(pairs, won) for won in range(wins, pairs + 1))
    return as_good / 2.0 ** (pairs - 1)


def z_of_two_rates(first: int, second: int, each: int) -> float:
    pooled = (first + second) / (2 * each)
    return (second - first) / each / sqrt(2 * pooled * (1 - pooled) / each)


def two_sided(z: float) -> float:
    return 2 * (1 - NormalDist().cdf(z))


def gross_loss(churn: float) -> float:
    """The share lost in a year, in per cent."""
    return (1 - (1 - churn) ** 12) * 100


# Slug, the words of the page, the value they stand for.
BOTH: list[tuple[str, str, float]] = [
    ("ab-test", "z = 2.50", z_of_two_rates(500, 580, 10_000)),
    ("ab-test", "p = 0.012", two_sided(z_of_two_rates(500, 580, 10_000))),
    ("ab-test", "7,600", 16 * 0.05 * 0.95 / 0.01**2),
    ("ab-test", "30,400", 16 * 0.05 * 0.95 / 0.005**2),
    ("access-control", "25%", 1150 / 4600 * 100),
    ("ai-agent", "83%", 0.97**6 * 100),
    ("ai-agent", "89%", 0.97**4 * 100),
    ("ai-agent", "82%", 246 / 300 * 100),
    ("ai-evaluation", "82%", 205 / 250 * 100),
    ("ai-evaluation", "86%", 215 / 250 * 100),
    ("ai-evaluation", "0.12", sign_test(22, 34)),
    ("churn-rate", "2.5%", 50 / 2000 * 100),
    ("churn-rate", "26.2%", gross_loss(0.025)),
    ("churn-rate", "2.0%", (50 - 15 * 2 / 3) / 2000 * 100),
    ("ci-cd", "4.8%", 2 / 42 * 100),
    ("context-window", "28,000", 32_000 - 1_200 - 800 - 2_000),
    ("context-window", "24,800", 28_000 - 8 * 400),
    ("context-window", "41", 24_800 // 600),
    ("conversion-rate", "2.8%", 252 / 9000 * 100),
    ("conversion-rate", "2.25%", 270 / 12_000 * 100),
    ("data-drift", "0.048", stability((0.3, 0.5, 0.2), (0.4, 0.45, 0.15))),
    ("data-quality", "97%", 48_500 / 50_000 * 100),
    ("data-quality", "98%", 47_530 / 48_500 * 100),
    ("data-quality", "92%", (500 - 40) / 500 * 100),
    ("embedding", "0.96", 0.8 * 0.6 + 0.6 * 0.8),
    ("embedding", "0.36", 0.6 * 0.6),
    ("embedding", "3.07 GB", 1e6 * 768 * 4 / 1e9),
    ("error-budget", "43.2", 30 * 24 * 60 * 0.001),
    ("error-budget", "21%", 90 * 0.10 / 43.2 * 100),
    ("error-budget", "100", 0.10 / 0.001),
    ("error-budget", "7.2", 30 * 24 / 100),
    ("error-budget", "0.45", 90 * 0.10 * 0.05),
    ("fine-tuning", "82%", 246 / 300 * 100),
    ("fine-tuning", "96%", 288 / 300 * 100),
    ("fine-tuning", "12.5", 500_000 / 40_000),
    ("gross-margin", "70%", (500 - 150) / 500 * 100),
    ("gross-margin", "64%", (500 - 180) / 500 * 100),
    ("gross-margin", "66.7%", (450 - 150) / 450 * 100),
    ("gross-margin", "14.3%", (350 - 300) / 350 * 100),
    ("guardrails", "84%", 495 / (495 + 92) * 100),
    ("hallucination", "5%", 31 / 620 * 100),
    ("hallucination", "45%", 18 / 40 * 100),
    ("hallucination", "1.5%", 9 / 610 * 100),
    ("holdout-set", "1.2", margin(0.92, 2000)),
    ("holdout-set", "3.8", margin(0.92, 200)),
    ("idempotency", "1.2%", 6_000 / 500_000 * 100),
    ("idempotency", "4,200", 6_000 * 0.7),
    ("large-language-model", "7.9", 0.4 + 300 / 40),
    ("overfitting", "15", 19 - 4),
    ("personal-data", "17%", 3_400 / 20_000 * 100),
    ("precision-and-recall", "66.7%", 80 / 120 * 100),
    ("precision-and-recall", "72.7%", 2 * 80 / (2 * 80 + 20 + 40) * 100),
    ("precision-and-recall", "99.4%", (10_000 - 20 - 40) / 10_000 * 100),
    ("precision-and-recall", "98.8%", 9_880 / 10_000 * 100),
    ("precision-and-recall", "87.5%", 105 / 120 * 100),
    ("precision-and-recall", "52.5%", 105 / 200 * 100),
    ("prompt-engineering", "62%", 31 / 50 * 100),
    ("prompt-engineering", "92%", 46 / 50 * 100),
    ("retention-rate", "46%", 368 / 800 * 100),
    ("retention-rate", "104%", (100 + 12 - 2 - 6) / 100 * 100),
    ("retention-rate", "92%", (100 - 2 - 6) / 100 * 100),
    ("retrieval-augmented-generation", "74%", 148 / 200 * 100),
    ("retrieval-augmented-generation", "89%", 178 / 200 * 100),
    ("service-level-objective", "99.93%", (1 - 8_400 / 12_000_000) * 100),
    ("service-level-objective", "70%", 8_400 / 12_000 * 100),
    ("service-level-objective", "99.90%", 0.9995**2 * 100),
    ("training-data", "12%", 36 / 300 * 100),
    ("training-data", "3%", 9 / 300 * 100),
    ("unit-economics", "63.3%", 38 / 60 * 100),
    ("unit-economics", "2.8", 38 / 0.03 / 456),
    ("vector-database", "20.5 GB", 5e6 * 1024 * 4 / 1e9),
    ("vector-database", "5.1 GB", 5e6 * 1024 / 1e9),
    ("vector-database", "94%", 4_700 / 5_000 * 100),
]
ENGLISH: list[tuple[str, str, float]] = [
    ("customer-lifetime-value", "$1,600", 50 * 0.8 / 0.025),
    ("customer-lifetime-value", "$1,154", 40 * 1.01 / (1.01 - 0.975)),
    ("customer-lifetime-value", "$1,143", 40 / 0.035),
    ("data-quality", "43,700", round(47_530 * 0.92, -2)),
    ("fine-tuning", "500,000", 900 / 0.0018),
    ("inference-cost", "$0.005", 3000e-6 * 1 + 500e-6 * 4),
    ("inference-cost", "$1,100", 200_000 * 0.0055),
    ("inference-cost", "393,000", round(2160 / 0.0055, -3)),
    ("inference-cost", "$0.0032", 1000e-6 + 2000e-6 / 10 + 500e-6 * 4),
    ("prompt-engineering", "4.3", (520 - 90) * 10_000 / 1e6),
    ("rollback", "1,200", 2_000 * 10 * 0.06),
    ("rollback", "9,600", 2_000 * 80 * 0.06),
    ("token", "$148", 20_000 * (900 * 2 + 700 * 8) / 1e6),
    ("token", "$118.40", 148 * 0.8),
    ("token", "$12", 20_000 * 300 * 2 / 1e6),
    ("unit-economics", "$1,267", 38 / 0.03),
    ("unit-economics", "$2", 60 - 6 - 45 - 5 - 2),
]
JAPANESE: list[tuple[str, str, float]] = [
    ("customer-lifetime-value", "16万円", 5_000 * 0.8 / 0.025),
    ("customer-lifetime-value", "11万5,400円", round(4_000 * 1.01 / 0.035, -2)),
    ("customer-lifetime-value", "11万4,300円", round(4_000 / 0.035, -2)),
    ("data-quality", "43,700", round(47_530 * 0.92, -2)),
    ("fine-tuning", "13万5,000円", 500_000 * 0.27),
    ("inference-cost", "0.75円", (3000 * 150 + 500 * 600) / 1e6),
    ("inference-cost", "0.825円", 0.75 * 1.1),
    ("inference-cost", "16万5,000円", 200_000 * 0.825),
    ("inference-cost", "39万3,000", round(324_000 / 0.825, -3)),
    ("inference-cost", "0.48円", (1000 * 150 + 2000 * 15 + 500 * 600) / 1e6),
    ("token", "22,200円", 20_000 * (900 * 300 + 700 * 1200) / 1e6),
    ("token", "17,760円", 22_200 * 0.8),
    ("token", "1,800円", 20_000 * 300 * 300 / 1e6),
    ("unit-economics", "3,800円", 6_000 - 600 - 900 - 500 - 200),
    ("unit-economics", "12万6,700円", round(3_800 / 0.03, -2)),
    ("unit-economics", "200円", 6_000 - 600 - 4_500 - 500 - 200),
    ("prompt-engineering", "430万", (520 - 90) * 10_000),
    ("rollback", "1,200件", 2_000 * 10 * 0.06),
    ("rollback", "9,600件", 2_000 * 80 * 0.06),
]
CASES = [
    *((locale, *case) for locale in (EN_US, JA_JP) for case in BOTH),
    *((EN_US, *case) for case in ENGLISH),
    *((JA_JP, *case) for case in JAPANESE),
]


def stated(words: str) -> tuple[float, float]:
    """The number that the words give, and half a unit of its last digit."""
    bare = re.sub(r"[^\d.,万]", "", words.rpartition("=")[2]).replace(",", "")
    myriads, _, rest = bare.rpartition("万")
    places = len(rest.partition(".")[2])
    return float(myriads or 0) * 10_000 + float(rest or 0), 0.5 / 10**places


@pytest.mark.parametrize(("locale", "slug", "words", "value"), CASES, ids=str)
def test_a_worked_number_is_what_its_formula_gives(
    entries: tuple[Entry, ...], locale: Locale, slug: str, words: str, value: float
) -> None:
    page = next(entry for entry in entries if entry.ref.slug == slug).page(locale)
    assert page
    texts = [section.prose for section in page.sections] + [faq.answer for faq in page.faqs]

    number, tolerance = stated(words)

    assert any(re.search(rf"(?<![\d.,]){re.escape(words)}(?!\d)", text) for text in texts)
    assert value == pytest.approx(number, abs=tolerance * 1.000001, rel=0)


def test_every_example_but_a_story_is_computed_here(entries: tuple[Entry, ...]) -> None:
    computed = {slug for _, slug, _, _ in CASES}
    stories = {entry.ref.slug for entry in entries} - computed

    assert stories == {
        "audit-trail",
        "data-lineage",
        "feature-flag",
        "generative-ai",
        "machine-learning",
        "observability",
        "schema",
    }
