"""What goes into the frozen program: an explicit list, so that nothing slips in unseen."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import PurePosixPath

# Modules that libraries import when they can, and that no feature of ours uses.
EXCLUDED_MODULES = (
    "IPython",
    "PIL",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_kr",
    "_codecs_tw",
    # Python has every digest of ours without OpenSSL, which would be 5 MB.
    "_hashlib",
    "_posixshmem",
    "_pytest",
    "_ssl",
    "doctest",
    "lib2to3",
    "numpy",
    "pdb",
    "pip",
    "pkg_resources",
    "pydoc_data",
    "pytest",
    "readline",
    "setuptools",
    "ssl",
    "tkinter",
    "unittest",
    # Ours are read by the loader that is written in Python.
    "yaml._yaml",
)
# What PyInstaller runs before the program, for processes started by `multiprocessing` and for
# listing modules: we do neither, and they would cost a tenth of the time to the first paint.
UNUSED_HOOKS = frozenset({"pyi_rth_multiprocessing", "pyi_rth_pkgutil"})
QT_LIBRARIES = frozenset(
    {
        "Core",
        "DBus",
        "Gui",
        "PrintSupport",
        "Svg",
        "WaylandClient",
        "Widgets",
        "XcbQpa",
    }
)
QT_PLUGINS = frozenset(
    {
        # Japanese input: the two input contexts that Qt's wheel carries.
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforms/qcocoa",
        "platforms/qoffscreen",
        "platforms/qwayland",
        "platforms/qwindows",
        "platforms/qxcb",
        # File dialogs and dark mode of the desktop.
        "platformthemes/qxdgdesktopportal",
        "printsupport/cupsprintersupport",
        "iconengines/qsvgicon",
        "imageformats/qsvg",
        "styles/qmacstyle",
        "styles/qmodernwindowsstyle",
        "wayland-decoration-client/adwaita",
        "wayland-decoration-client/bradient",
        "wayland-shell-integration/xdg-shell",
    }
)
QT_TRANSLATIONS = frozenset({"qtbase_ja.qm"})
# Python itself and the libraries of its standard modules; Qt's own companions. All others
# (X, Wayland, fonts, OpenGL, glib) must be the system's own, or they fight with its drivers.
OTHER_LIBRARIES = (
    "libbz2.so*",
    "libffi.so*",
    "libicu*.so*",
    "liblzma.so*",
    "libmpdec.so*",
    "libpyside6*.so*",
    "libpython3*.so*",
    "libshiboken6*.so*",
    "libsqlite3.so*",
    "libuuid.so*",
    "libz.so*",
    "libzstd.so*",
)
# Scorers that we do not call, and second copies for newer processors; rapidfuzz does without.
UNUSED_EXTENSIONS = ("rapidfuzz/fuzz_cpp*", "rapidfuzz/distance/metrics_cpp_avx2*")
QT_NAME = re.compile(r"(?:lib)?Qt6?([A-Z]\w*?)(?:\.abi3)?\.(?:so|dll|pyd|dylib|framework)\b")
QT_DATA = re.compile(r"(^|/)PySide6/(?:Qt/)?(plugins|translations|qml|metatypes|resources)/(.+)")


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller found goes into the program; by its place in the bundle."""
    path = name.replace("\\", "/")
    if part := QT_DATA.search(path):
        return is_wanted_qt_data(part[2], part[3])
    if qt := QT_NAME.search(path):
        return qt[1] in QT_LIBRARIES
    if any(fnmatch(path, pattern) for pattern in UNUSED_EXTENSIONS):
        return False
    # Translations are read as they were compiled.
    if path.endswith(".ts"):
        return False
    if "/" not in path and fnmatch(path, "lib*.so*"):
        return any(fnmatch(path, pattern) for pattern in OTHER_LIBRARIES)
    return True


def is_wanted_qt_data(kind: str, path: str) -> bool:
    """Whether a plug-in or translation of Qt is one that we use."""
    if kind == "plugins":
        return plugin_name(path) in QT_PLUGINS
    return kind == "translations" and path in QT_TRANSLATIONS


def plugin_name(path: str) -> str:
    """A plug-in's name on every system: `platforms/libqxcb.so` is `platforms/qxcb`."""
    file = PurePosixPath(path)
    return f"{file.parent.as_posix()}/{file.name.split('.')[0].removeprefix('lib')}"
