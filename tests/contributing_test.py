"""docs/contributing.md names no file, function or test that is not there."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
OWN = {ROOT / "docs" / "contributing.md", pathlib.Path(__file__)}
FOLDERS = ("wasm", "web", "tests", "assets", "docs", ".github")
MADE = ("build/", "dist/", "tests/node_modules/")  # what a build makes or npm brings is there only after it
COMMANDS = {"cmake", "ctest", "node"}


def is_source(path):
    return path.is_file() and "node_modules" not in path.parts and path not in OWN


def sources():
    """Every file that the page may speak of."""
    top = [path for path in ROOT.iterdir() if path.is_file()]
    below = [path for name in FOLDERS for path in (ROOT / name).rglob("*")]
    return [path for path in [*top, *below] if is_source(path)]


SOURCES = sources()
ALL = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in SOURCES)


def found(name):
    """What a path on the page stands for; ID, NAME and LANGUAGE are any name."""
    return sorted(ROOT.glob(re.sub(r"\b(?:ID|LANGUAGE|NAME(?=[._]))", "*", name)))


def is_path(name):
    return re.fullmatch(r"[\w.*-]+(?:/[\w.*-]+)*/?", name) is not None and ("/" in name or (ROOT / name).exists())


def named(text):
    """The paths and the other names of a part of the page, which stand in `backquotes`."""
    names = [name for name in re.findall(r"`([^`]+)`", text) if not name.startswith(MADE)]
    words = [word for name in names for word in (name.split() if name.split()[0] in COMMANDS else [name])]
    paths = [word for word in words if is_path(word)]
    return paths, [word for word in words if word not in paths and word not in COMMANDS]


def is_in(name, text):
    return re.search(rf"(?<![\w-]){re.escape(name)}(?!\w)", text) is not None


PARTS = re.split(r"\n(?=\d+\. )|\n\n", re.sub(r"^ {4}.*$", "", PAGE, flags=re.MULTILINE))
STEPS = [part for part in PARTS if re.match(r"\d+\. ", part)]
EXAMPLES = re.findall(r"^ {4}(\S.*)$", PAGE, re.MULTILINE)


class Contributing(unittest.TestCase):
    def test_it_is_read_as_it_is_written(self):
        self.assertEqual(PAGE.count("`") % 2, 0)
        self.assertGreater(len(STEPS), 50)
        self.assertGreater(len(EXAMPLES), 10)

    def test_every_file_that_is_named_exists(self):
        for part in PARTS:
            self.assertEqual([path for path in named(part)[0] if not found(path)], [], part)

    def test_what_a_step_names_is_in_the_files_of_that_step(self):
        for step in STEPS:
            paths, names = named(step)
            files = [file for path in paths for file in found(path) if file.is_file()]
            text = "\n".join(file.read_text(encoding="utf-8") for file in files) if files else ALL
            self.assertEqual([name for name in names if not is_in(name, text)], [], step)

    def test_what_is_named_elsewhere_is_in_some_file(self):
        basenames = {path.name for path in SOURCES}
        for part in PARTS:
            if part not in STEPS:
                names = set(named(part)[1]) - basenames
                self.assertEqual([name for name in names if not is_in(name, ALL)], [], part)

    def test_the_files_and_options_of_the_commands_exist(self):
        for example in EXAMPLES:
            command = example.split("   ")[0].split()
            paths = [word for word in command if is_path(word) and not word.startswith(MADE)]
            self.assertEqual([path for path in paths if not found(path)], [], example)
            options = [word for word in command if word.startswith("--") and command[0] == "web/serve"]
            known = (ROOT / "web/serve").read_text()
            self.assertEqual([word for word in options if not is_in(word, known)], [], example)


if __name__ == "__main__":
    unittest.main()
