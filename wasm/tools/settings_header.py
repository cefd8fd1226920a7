"""Writes the names and limits of the settings for C++, as the table has them: settings_header.py OUT web/settings.js.

In the table each setting is one line, "  NAME: {form: 'text', most: 80},".
"""
import pathlib
import re
import sys

ROW = re.compile(r"^  '?([a-z-]+)'?: \{(form: .*)\},(?: //.*)?$")


def rows_of(table):
    """Each setting with the text of its row. Ends with a sentence where a line of the table is no row."""
    body = re.search(r"^export const settings = .*\n((?:  .*\n)+)", table, re.MULTILINE)
    if not body:
        raise SystemExit(
            "settings_header.py: web/settings.js must have a table settings with a row a line, but has none"
        )
    for line in body[1].splitlines():
        row = ROW.match(line)
        if not row:
            raise SystemExit(
                f"settings_header.py: a row must be NAME: {{form: …}}, in one line, but one is: {line.strip()}"
            )
        yield row[1], row[2]


def header(table):
    rows = dict(rows_of(table))
    lines = [
        "// Made from web/settings.js by wasm/tools/settings_header.py.",
        "#pragma once",
        "",
        "#include <cstddef>",
        "#include <string_view>",
        "",
        "namespace groundwork::settings {",
        "",
        "/// The names of all settings, with spaces between them.",
        f'inline constexpr std::string_view names = "{" ".join(rows)}";',
        "/// The most characters of a text, or names in a list.",
    ]
    rows = {name.replace("-", "_"): row for name, row in rows.items()}
    for name, row in rows.items():
        if most := re.search(r"\bmost: (\d+)", row):
            lines.append(f"inline constexpr std::size_t most_{name} = {most[1]};")
    lines.append("/// The values of a choice, with spaces between them.")
    for name, row in rows.items():
        if values := re.search(r"\bvalues: \[([^]]*)\]", row):
            words = " ".join(re.findall(r"'([^']*)'", values[1]))
            lines.append(f'inline constexpr std::string_view values_{name} = "{words}";')
    return "\n".join([*lines, "", "}  // namespace groundwork::settings", ""])


if __name__ == "__main__":
    out, table = map(pathlib.Path, sys.argv[1:])
    out.write_text(header(table.read_text(encoding="utf-8")), encoding="utf-8")
