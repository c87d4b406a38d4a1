"""Abbreviations and what they stand for, in the opening sentence of a page."""

from __future__ import annotations

import time

import pytest

from glossary_app.formats.markdown_folder.long_forms import (
    is_long_form,
    long_forms,
    short_forms,
)


@pytest.mark.parametrize(
    ("form", "short"),
    [
        ("Application Programming Interface", "API"),
        ("application programming interface", "API"),
        ("Application Programming Interfaces", "APIs"),
        ("Internet of Things", "IoT"),
        ("HyperText Markup Language", "HTML"),
        ("Hypertext Markup Language", "HTML"),
        ("Extensible Markup Language", "XML"),
        ("eXtensible Markup Language", "XML"),
        ("Cascading Style Sheets", "CSS"),
        ("Continuous Integration and Continuous Delivery", "CICD"),
        ("Infrastructure as Code", "IaC"),
        ("Infrastructure as a Service", "IaaS"),
        ("Platform as a Service", "PaaS"),
        ("Database as a Service", "DBaaS"),
        ("Service Level Objective", "SLO"),
        ("Service-Level Agreement", "SLA"),
        ("Site Reliability Engineering", "SRE"),
        ("mutual Transport Layer Security", "mTLS"),
        ("Representational State Transfer", "REST"),
        ("Time to First Byte", "TTFB"),
        ("Document Object Model", "DOM"),
        ("User Interface", "UI"),
        ("Retrieval-Augmented Generation", "RAG"),
        ("Central Processing Unit", "CPU"),
        ("Role-based Access Control", "RBAC"),
        ("Secure Shell", "SSH"),
        ("Domain Name System", "DNS"),
    ],
)
def test_the_initials_agree(form: str, short: str) -> None:
    assert is_long_form(form, short)


@pytest.mark.parametrize(
    ("form", "short"),
    [
        ("a way to join programs", "API"),
        ("see also REST", "API"),
        ("Application", "API"),
        ("Application Programming", "API"),
        ("Application Programming Interface Layer", "API"),
        ("version 2", "API"),
        ("also known as a key", "KMS"),
        ("Kubernetes", "K8s"),
        ("", "API"),
    ],
)
def test_other_words_are_no_long_form(form: str, short: str) -> None:
    assert not is_long_form(form, short)


@pytest.mark.parametrize(
    ("headword", "opening", "form"),
    [
        ("SLO", "A service level objective (SLO) is a target.", "service level objective"),
        ("SLO", "SLO (service level objective) is a target.", "service level objective"),
        ("SLO", "SLO, short for Service Level Objective, is a target.", "Service Level Objective"),
        ("DNS", "DNS is an acronym for Domain Name System.", "Domain Name System"),
        ("DNS", "DNS（Domain Name System、ドメイン名）は仕組みです。", "Domain Name System"),
        ("DNS", "DNSとは、Domain Name Systemの略です。", "Domain Name System"),
        ("DNS", "DNSは「Domain Name System」の頭文字です。", "Domain Name System"),
        ("DNS", 'DNS ("Domain Name System") finds hosts.', "Domain Name System"),
        ("DNS", "The Domain Name System (DNS) finds hosts.", "Domain Name System"),
        ("DNS", "It finds hosts. The DNS (a service) runs.", ""),
        ("DNS", "DNS finds hosts.", ""),
        ("Lock", "Lock (Large Open Canal Keeper) shuts.", ""),
    ],
)
def test_the_long_form_is_found_behind_or_before(headword: str, opening: str, form: str) -> None:
    assert list(long_forms(headword, opening)) == ([form] if form else [])


@pytest.mark.parametrize(
    ("headword", "opening", "forms"),
    [
        ("Service Level Objective", "A service level objective (SLO) is a target.", ["SLO"]),
        ("Domain Name System", "The Domain Name System (DNS) finds hosts.", ["DNS"]),
        ("Domain Name System", "The Domain Name System (a service) finds hosts.", []),
        ("Lock", "A lock (LK) shuts.", []),
        ("Domain Name System", "It finds hosts.", []),
    ],
)
def test_the_short_form_is_found(headword: str, opening: str, forms: list[str]) -> None:
    assert list(short_forms(headword, opening)) == forms


@pytest.mark.parametrize("piece", ["a ", "API (", "API ", "(", "A B C D E F G H ", "of the "])
def test_repetition_takes_no_hostile_time(piece: str) -> None:
    started = time.process_time()

    list(long_forms("API", piece * 10_000))
    is_long_form(piece * 10_000, "APIAPI")

    assert time.process_time() - started < 5
