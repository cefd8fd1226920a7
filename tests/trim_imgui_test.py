"""The build step that takes the bodies of unused functions out of Dear ImGui's sources, on sources of a few lines."""
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "wasm" / "browser"))
import trim_imgui  # noqa: E402

SOURCE = """\
void Tooltip(const char* text);

void Tooltip(const char* text)
{
    if (text) { Draw("}", '{'); } // }
    /* } */
}

void Tooltip(int id)
{
    Tooltip(names[id]);
}

// void Popup()
// { }
static bool Popup()
{
    return true;
}

List::List() { Tooltip("void Menu() {"); }
"""


def trimmed(*functions):
    return trim_imgui.trimmed(SOURCE, functions)


class TrimImgui(unittest.TestCase):
    def test_a_body_ends_at_its_own_brace_not_at_one_in_a_block_a_string_or_a_comment(self):
        begin, end = SOURCE.index("{\n    if"), SOURCE.index("\n\nvoid Tooltip(int")
        self.assertEqual(trimmed(("empty", "void Tooltip(const char* text)")), SOURCE[:begin] + "{}" + SOURCE[end:])

    def test_an_overload_is_told_by_its_signature(self):
        new = trimmed(("empty", "void Tooltip(int id)"))
        self.assertIn("void Tooltip(int id)\n{}", new)
        self.assertIn("Draw(", new)

    def test_an_empty_body_returns_an_empty_value_where_one_is_due(self):
        new = trimmed(("empty", "static bool Popup()"), ("empty", "List::List()"))
        self.assertIn("static bool Popup()\n{ return {}; }", new)
        self.assertIn("List::List() {}", new)

    def test_a_function_that_is_never_called_traps(self):
        self.assertIn("static bool Popup()\n{ __builtin_trap(); }", trimmed(("trap", "static bool Popup()")))

    def test_a_function_that_is_missing_or_only_in_a_comment_or_a_string_is_a_fault(self):
        for signature in ("void Table()", "void Popup()", "void Menu()", "void Tooltip(const char* words)"):
            with self.assertRaisesRegex(trim_imgui.Fault, r"must be defined once but is 0 times: void"):
                trimmed(("empty", signature))

    def test_a_function_that_is_defined_twice_is_a_fault(self):
        with self.assertRaisesRegex(trim_imgui.Fault, r"must be defined once but is 2 times: void Tooltip\(int id\)"):
            trim_imgui.trimmed(SOURCE + SOURCE, [("trap", "void Tooltip(int id)")])

    def test_a_body_without_an_end_is_a_fault(self):
        with self.assertRaisesRegex(trim_imgui.Fault, "does not end"):
            trim_imgui.trimmed("void Open()\n{ {\n}\n", [("trap", "void Open()")])

    def test_a_list_has_groups_of_functions_and_comments(self):
        text = "# Why.\n\na.cpp: empty\n    void A()\nb.cpp: trap\n    void B()\n"
        self.assertEqual(trim_imgui.read_list(text), [("a.cpp", "empty", "void A()"), ("b.cpp", "trap", "void B()")])
        for wrong in ("    void A()\n", "a.cpp: gone\n", "a.cpp: trap\nvoid A()\n"):
            with self.assertRaisesRegex(trim_imgui.Fault, "of the list is neither a group nor a function"):
                trim_imgui.read_list(wrong)

    def test_every_listed_file_is_copied_and_a_fault_names_it(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "tips.cpp").write_text(SOURCE)
            (folder / "list").write_text("tips.cpp: trap\n    static bool Popup()\n")
            trim_imgui.main(folder / "list", folder, folder / "new")
            self.assertIn("__builtin_trap", (folder / "new" / "tips.cpp").read_text())
            (folder / "list").write_text("tips.cpp: trap\n    void Table()\n")
            with self.assertRaisesRegex(trim_imgui.Fault, "a function of tips.cpp must be defined once"):
                trim_imgui.main(folder / "list", folder, folder / "new")


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1))
