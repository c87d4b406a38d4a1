"""Only what a feature uses goes into the frozen program."""

from __future__ import annotations

import pytest

from bundle_contents import QT_LIBRARIES, is_wanted, plugin_name
from tests.architecture.code_reading import PROGRAM, imports_of, read_codes


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Widgets.dll",
        "PySide6/QtGui.pyd",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
        "rapidfuzz/distance/metrics_cpp.cpython-311-x86_64-linux-gnu.so",
        "python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so",
        "sudachidict_small/resources/system.dic",
        "glossary_app/resources/fonts/NotoSansJP-Regular.ttf",
        "glossary_app/resources/translations/glossary_app_ja_JP.qm",
    ],
)
def test_what_the_program_uses_stays(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "libX11.so.6",
        "libGL.so.1",
        "libgtk-3.so.0",
        "libcairo-gobject.so.2",
        "libstdc++.so.6",
        "libexpat.so.1",
        "PySide6/Qt/plugins/platforms/libqminimal.so",
        "rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_no_feature_uses_stays_outside(name: str) -> None:
    assert not is_wanted(name)


def test_a_plugin_has_one_name_on_every_system() -> None:
    names = {plugin_name("platforms/libqxcb.so"), plugin_name("platforms/qxcb.dll")}

    assert names == {"platforms/qxcb"}


def test_every_part_of_qt_that_the_program_imports_is_carried() -> None:
    imported = {
        found.target.split(".")[1].removeprefix("Qt")
        for code in read_codes(PROGRAM)
        for found in imports_of(code)
        if found.target.startswith("PySide6.Qt")
    }

    assert imported <= QT_LIBRARIES
