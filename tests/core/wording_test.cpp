#include "core/wording.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

std::string language_file(const std::string& texts) {
    return R"({"format": 1, "language": "en", "text": {)" + texts + "}}";
}

std::string faults(const std::string& source) { return places(parse_wording(source, "en").error()); }

}  // namespace

TEST_SUITE("wording") {
    TEST_CASE("a text is found under its key, in any order, and an unknown key has an empty one") {
        const auto wording = parse_wording(language_file(R"("b": "second", "a.b": "first", "c": "third")"), "en");
        CHECK(wording->language() == "en");
        CHECK((*wording)["a.b"] == "first");
        CHECK((*wording)["c"] == "third");
        CHECK((*wording)["a"] == "");
        CHECK(wording->has("b"));
        CHECK_FALSE(wording->has("z"));
        CHECK_FALSE(Wording().has(""));
    }

    TEST_CASE("a text that is no string, empty, too long or deceptive names its key") {
        CHECK(faults(language_file(R"("a": 3)")) == "en/text/a");
        CHECK(faults(language_file(R"("a/b": "")")) == "en/text/a~1b");
        CHECK(faults(language_file("\"a\": \"" + std::string(1200, 'x') + '"')) == "");
        CHECK(faults(language_file("\"a\": \"" + std::string(1201, 'x') + '"')) == "en/text/a");
        CHECK(faults(language_file("\"a\": \"left\u202eright\"")) == "en/text/a");
        CHECK(faults(language_file(R"("a": "bell\u0007", "b": null, "c": "fine")")) == "en/text/a en/text/b");
    }

    TEST_CASE("the frame of a language file is checked") {
        CHECK(faults(R"({"format": 2, "language": "", "text": [], "notes": ""})") ==
              "en/notes en/format en/language en/text");
        CHECK(faults("[]") == "en en/format en/language en/text");
    }

    TEST_CASE("a name without a value stays in the text as it is") {
        CHECK(fill("{n} of {total}", {{"n", "2"}}) == "2 of {total}");
    }

    TEST_CASE("a value is put in once, even when it looks like a name") {
        CHECK(fill("{a}{b}{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}x{b}");
        CHECK(fill("{n} {n_minus_2}", {{"n", "5"}, {"n_minus_2", "3"}}) == "5 3");
        CHECK(fill("{", {{"n", "5"}}) == "{");
        CHECK(fill("{n", {{"n", "5"}}) == "{n");
    }
}
