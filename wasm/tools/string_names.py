"""Writes which names in braces each string of the interface may hold, as the screens fill them in.

Usage: string_names.py OUT SOURCE...

The page without an engine fills in filled(strings['join.pair'], {name: ..., value: ...}).

A screen fills in fill(context["progress.question"], {{"n", ...}, {"total", ...}}). Where the key is a variable, it is
any of the keys that the variable is set to in the same file. A number is put into counted(context, "review.skipped",
…), whose texts may have forms of plural.
"""
import pathlib
import re
import sys

KEY = re.compile(r'"([a-z]+\.[a-z_.]+)"')
COUNTED = re.compile(r'\bcounted\([^"()]*"([a-z]+\.[a-z_.]+)"')
PAGE = re.compile(r"\bfilled\(strings\['([a-z_.]+)'\], \{([^}]*)\}")
NAME = re.compile(r'\{"([a-z_0-9]+)",')


def arguments(code, at):
    """The arguments of the call whose first one begins there."""
    depth, start, found = 0, at, []
    for i in range(at, len(code)):
        if code[i] in "([{":
            depth += 1
        elif code[i] in ")]}":
            depth -= 1
        if depth < 0 or (depth == 0 and code[i] == ","):
            found.append(code[start:i])
            start = i + 1
        if depth < 0:
            return found
    raise SystemExit("string_names.py: a call of fill must end but does not")


def fills(code):
    """Each call of fill with its keys and its names."""
    for call in re.finditer(r"\bfill\(", code):
        text, values = arguments(code, call.end())[:2]
        variable = re.search(r"\[(\w+)\]$", text.strip())
        keys = KEY.findall(text)
        for setting in re.findall(rf"\b{variable[1]}\s*=\s*([^;]*);", code) if variable else []:
            keys += KEY.findall(setting)
        yield keys, NAME.findall(values)


def main(out, *sources):
    strings = {}
    for source in sources:
        for keys, names in fills(pathlib.Path(source).read_text(encoding="utf-8")):
            for key in keys:
                strings.setdefault(key, set()).update(names)
        for key, names in PAGE.findall(pathlib.Path(source).read_text(encoding="utf-8")):
            strings.setdefault(key, set()).update(re.findall(r"(\w+)(?=[:,]|$)", names))
    counted = {key for source in sources for key in COUNTED.findall(pathlib.Path(source).read_text(encoding="utf-8"))}
    for key in counted:
        strings.setdefault(key, set()).add("n")
    rows = [f'    {{"{key}", "{" ".join(sorted(names))}"}},' for key, names in sorted(strings.items())]
    lines = ["constexpr std::pair<std::string_view, std::string_view> names_of_strings[] = {", *rows, "};"]
    lines += [
        "constexpr std::string_view counted_in_screens[] = {",
        *(f'    "{key}",' for key in sorted(counted)),
        "};",
        "",
    ]
    pathlib.Path(out).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
