"""The manifest of a pack, `glossary.toml`: what the glossary is called and may be used for.

id = "starter"
licence = "CC0-1.0"
version = "1.0.0"
locales = ["en-US", "ja-JP"]
trust = "marked"

[titles]
en-US = "Starter glossary"

[policy]
en-US = "Drafts, marked as such."
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

import tomli_w

from glossary_app.errors import PageError
from glossary_app.formats.fields.toml_text import read_toml
from glossary_app.model.entry import order_of_locale
from glossary_app.model.glossary import Glossary
from glossary_app.model.locale import Locale, parse_locale
from glossary_app.model.provenance import TrustPolicy

MANIFEST_NAME = "glossary.toml"

# As in addresses and scope words: no blanks, slashes or colons.
_ID = re.compile(r"\w[\w.-]*")
_LINE = re.compile(r"at line ([0-9]+)")


def read_pack_manifest(data: bytes, path: str) -> Glossary:
    """Read a manifest; raises PageError with the line at fault. Unknown keys are ignored."""
    manifest = _Manifest(data, path)
    glossary_id = manifest.text("id")
    if not _ID.fullmatch(glossary_id):
        raise manifest.fault("id", f"the id is missing or no name: '{glossary_id}'")
    trust = manifest.text("trust") or TrustPolicy.REVIEWED_ONLY
    if trust not in set(TrustPolicy):
        raise manifest.fault("trust", f"the trust policy is not a known one: '{trust}'")
    manifest.check_locales()
    return Glossary(
        id=glossary_id,
        titles=manifest.by_locale("titles"),
        licence=manifest.text("licence"),
        version=manifest.text("version"),
        trust=TrustPolicy(trust),
        policy_text=manifest.by_locale("policy"),
        short_name=manifest.text("short_name"),
        attribution=manifest.text("attribution"),
    )


def write_pack_manifest(glossary: Glossary) -> bytes:
    """Write a manifest; what the glossary does not say is left out."""
    locales = {locale for locale, _ in (*glossary.titles, *glossary.policy_text)}
    manifest = {
        "id": glossary.id,
        "short_name": glossary.short_name,
        "licence": glossary.licence,
        "attribution": glossary.attribution,
        "version": glossary.version,
        # For people and other programs: an import goes by the pages themselves.
        "locales": [locale.tag for locale in sorted(locales, key=order_of_locale)],
        "trust": glossary.trust.value,
        "titles": {locale.tag: title for locale, title in glossary.titles},
        "policy": {locale.tag: text for locale, text in glossary.policy_text},
    }
    return tomli_w.dumps({key: value for key, value in manifest.items() if value}).encode()


class _Manifest:
    """The parsed file, with the place of each key for what is wrong with it."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        self._source = ""
        try:
            self._source = data.decode("utf-8-sig")
            self._values: dict[str, Any] = read_toml(self._source)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise PageError(path, line, "the manifest is not UTF-8 text", "manifest") from error
        except tomllib.TOMLDecodeError as error:
            line = self._line_of_error(str(error))
            raise PageError(path, line, f"the manifest is not TOML: {error}", "manifest") from error
        except (RecursionError, ValueError) as error:
            # Brackets in brackets, keys of thousands of parts, or a number of thousands of digits.
            what = "the manifest holds what no manifest does: deep brackets or a huge number"
            raise PageError(path, 1, what, "manifest") from error

    def text(self, key: str) -> str:
        """The text under a key; empty when it is missing."""
        value = self._values.get(key, "")
        if not isinstance(value, str):
            raise self.fault(key, f"'{key}' is not a text")
        return value.strip()

    def by_locale(self, key: str) -> tuple[tuple[Locale, str], ...]:
        """The texts of a table whose keys are locales."""
        table = self._values.get(key, {})
        if not isinstance(table, dict):
            raise self.fault(key, f"'{key}' is not a table of texts by locale")
        texts = []
        for tag, text in table.items():
            if not isinstance(text, str):
                raise self.fault(tag, f"'{key}' in '{tag}' is not a text")
            texts.append((self._locale(tag, tag), text))
        return tuple(texts)

    def check_locales(self) -> None:
        """The locales that are listed are locales; which there are, the pages say."""
        tags = self._values.get("locales", [])
        if not isinstance(tags, list):
            raise self.fault("locales", "'locales' is not a list")
        for tag in tags:
            self._locale(str(tag), "locales")

    def fault(self, key: str, what: str) -> PageError:
        """The error at the line of a key."""
        pattern = re.compile(rf"""\s*\[?["']?{re.escape(key)}["']?\s*[=\].]""")
        lines = self._source.splitlines()
        found = (number for number, line in enumerate(lines, 1) if pattern.match(line))
        return PageError(self._path, next(found, 1), what, "manifest")

    def _locale(self, tag: str, key: str) -> Locale:
        locale = parse_locale(tag)
        if not locale:
            raise self.fault(key, f"the locale is not a language tag: '{tag}'")
        return locale

    def _line_of_error(self, message: str) -> int:
        match = _LINE.search(message)
        return int(match[1]) if match else self._source.count("\n") + 1
