// The classes of well-formed and malformed JSON that parsers are known to get wrong, each with inputs of our own: RFC
// 8259 says what must be read and what must be refused, and where it leaves a choice, the case says ours.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"

using namespace groundwork;

namespace {

using Texts = std::vector<std::string_view>;

bool reads(const std::string& text) { return parse_json(text, "f").has_value(); }

/// Takes each text alone, as a member of a list and as one of an object.
void all_read(const Texts& texts) {
    for (const std::string_view text : texts) {
        const std::string one(text);
        CHECK_MESSAGE(reads(one), one);
        CHECK_MESSAGE(reads("[1," + one + "]"), one);
        CHECK_MESSAGE(reads("{\"a\":" + one + ",\"b\":1}"), one);
    }
}

void none_read(const Texts& texts) {
    for (const std::string_view text : texts) {
        const std::string one(text);
        CHECK_MESSAGE(!reads(one), one);
        CHECK_MESSAGE(!reads("[1," + one + "]"), one);
        CHECK_MESSAGE(!reads("{\"a\":" + one + ",\"b\":1}"), one);
    }
}

void none_read_alone(const Texts& texts) {
    for (const std::string_view text : texts) CHECK_MESSAGE(!reads(std::string(text)), std::string(text));
}

/// The text in quotation marks.
std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace

TEST_SUITE("classes of json") {
    TEST_CASE("numbers: every form of the grammar is read") {
        all_read({"0",
                  "-0",
                  "7",
                  "-7",
                  "10",
                  "0.5",
                  "-0.25",
                  "3.000",
                  "2e3",
                  "2E3",
                  "2e+3",
                  "2E-3",
                  "0e1",
                  "0e+1",
                  "-0.0e-0",
                  "12.5e2",
                  "9007199254740993",
                  "-9223372036854775809",
                  "18446744073709551616",
                  "123456789012345678901234567890",
                  "1e308",
                  "4e-320",
                  "1e-9999",
                  "0.00000000000000000000000000000001"});
        CHECK(parse_json("12.5e2", "f")->number == 1250);
        CHECK(parse_json("9007199254740993", "f")->number == 9007199254740992);
        CHECK(parse_json("1e-9999", "f")->number == 0);
    }

    TEST_CASE("numbers: every other form is refused, and so is one that is too large to be held") {
        none_read(
            {"+7",           "++7",      "+-7",          "--7",       "-",    "- 7", "-x",   ".5",
             "-.5",          "5.",       "-5.",          "5.e3",      "07",   "-07", "00",   "0x1F",
             "0b1",          "0o7",      "1_000",        "1,5e",      "5e",   "5E",  "5e+",  "5e-",
             "5ee2",         "5e2.5",    "5.5.5",        "5e+-2",     "0.e1", "7a",  "7.5f", "1.8011670033376514H-308",
             "\xEF\xBC\x97", "\xD9\xA7", "Infinity",     "-Infinity", "inf",  "NaN", "-NaN", "nan",
             "1e400",        "-1e400",   "9e99999999999"});
    }

    TEST_CASE("texts: each escape and each character that needs none is read") {
        all_read({R"("")", R"("a")", R"("\"\\\/\b\f\n\r\t")", R"("\u0041\u00e9\u20AC\ud83d\ude42")",
                  R"("\uFFFF\uFFFE")", R"("\uDBFF\uDFFF")", R"("\\u0000")", R"("\\\"")", "\"\x7F\"", "\"\xC3\xA9\"",
                  "\"\xE2\x82\xAC\"", "\"\xF0\x9F\x99\x82\"", "\"\xF4\x8F\xBF\xBF\"", "\"\xE2\x80\xA8\xE2\x80\xA9\"",
                  "\"\xEF\xBF\xBF\"", "\"\xEF\xBB\xBF\"", R"("/* no comment */ // nor this")", R"(" ")"});
        CHECK(parse_json(R"("\ud83d\ude42")", "f")->string == "\xF0\x9F\x99\x82");
        CHECK(parse_json(R"("\u0041\/")", "f")->string == "A/");
    }

    TEST_CASE("texts: unknown and unfinished escapes, raw controls and wrong quotation marks are refused") {
        none_read({R"("\a")",
                   R"("\v")",
                   R"("\0")",
                   R"("\x41")",
                   R"("\'")",
                   R"("\ ")",
                   R"("\U0041")",
                   R"("\u")",
                   R"("\u1")",
                   R"("\u12")",
                   R"("\u123")",
                   R"("\u12G4")",
                   R"("\u 041")",
                   R"("\u{41}")",
                   "\"\\\xC3\xA9\"",
                   "\"a\nb\"",
                   "\"a\rb\"",
                   "\"a\tb\"",
                   "\"a\x01z\"",
                   "\"a\x1Fz\"",
                   "'a'",
                   "`a`",
                   "a",
                   "\"a",
                   "a\"",
                   "\"\\\"",
                   "\"a\"b\"",
                   "\xE2\x80\x9C"
                   "a\xE2\x80\x9D"});
    }

    TEST_CASE("surrogates: one without its other half is refused, whichever half and whatever follows") {
        for (const char* text :
             {R"(\ud83d)", R"(\ude42)", R"(\ud83dx)", R"(\ud83d\n)", R"(\ud83d\u0041)", R"(\ud83d\ud83d)",
              R"(\ude42\ud83d)", R"(\ud83d\\ude42)", R"(\ud83d\ude4)", R"(a\udC00)", R"(\ud83d\ude42\ud83d)"})
            none_read({quoted(text)});
    }

    TEST_CASE("UTF-8: overlong, surrogate, too high, cut off and stray bytes are refused, in a text and in a name") {
        for (const char* bytes : {"\x80",
                                  "\xBF",
                                  "\xC0\xAF",
                                  "\xC1\x81",
                                  "\xE0\x80\xAF",
                                  "\xE0\x9F\xBF",
                                  "\xF0\x80\x80\xAF",
                                  "\xF0\x8F\xBF\xBF",
                                  "\xED\xA0\x80",
                                  "\xED\xBF\xBF",
                                  "\xF4\x90\x80\x80",
                                  "\xF5\x80\x80\x80",
                                  "\xF8\x88\x80\x80\x80",
                                  "\xFC\x84\x80\x80\x80\x80",
                                  "\xFE",
                                  "\xFF",
                                  "\xC3",
                                  "\xC3(",
                                  "\xE2\x82",
                                  "\xE2\x28\xA1",
                                  "\xF0\x9F\x99",
                                  "\xF0\x9F\x99(",
                                  "\xE9",
                                  "caf\xE9 au lait"}) {
            none_read({quoted(bytes)});
            none_read({"{" + quoted(bytes) + ":1}"});
        }
        none_read_alone({"\xFF\xFE[\0]\0", std::string_view("[\0]\0", 4), std::string_view("\xFE\xFF\0[\0]", 6)});
    }

    TEST_CASE("a byte order mark at the beginning is passed over, and refused anywhere else and when it is not whole") {
        CHECK(reads("\xEF\xBB\xBF{}"));
        none_read_alone({"\xEF\xBB\xBF", "\xEF\xBB{}", "\xEF{}", "{}\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF{}",
                         "[\xEF\xBB\xBF]", " \xEF\xBB\xBF{}"});
    }

    TEST_CASE("structure: any value alone, empty lists and objects, and white space everywhere are read") {
        all_read({"null", "true", "false", "[]", "{}", "[[]]", "[{}]", "{\"\":0}", " \t\r\n[ \t\r\n1 , 2 ] \n",
                  "{ \"a\" : 1 , \"b\" : [ ] }", "[[],[[]],{}]", "[null,true,false,\"x\",-1]"});
        CHECK(parse_json("[1,[2],3]", "f")->elements.size() == 3);
    }

    TEST_CASE("structure: what is not closed, closed by another or closed twice is refused") {
        none_read_alone({"",          " ",    "\n",        "[",      "]",    "{",         "}",         "[1",
                         "[1,",       "[[]",  "[\"a",      "[\"a\"", "[nul", "{\"a\"",    "{\"a\":",   "{\"a\":1",
                         "{\"a\":1,", "{\"",  "[}",        "{]",     "[1}",  "{\"a\":1]", "[]]",       "{}}",
                         "[{}",       "[{]}", "{\"a\":[}", "[\"",    "[-",   "[\\",       "{\"a\":\"b"});
    }

    TEST_CASE("structure: commas and colons stand where they belong and nowhere else") {
        none_read({"[1,]",
                   "[,1]",
                   "[,]",
                   "[1,,2]",
                   "[1 2]",
                   "[1 true]",
                   "[[] []]",
                   "[1;2]",
                   "[:]",
                   "[1:2]",
                   "[\"a\":1]",
                   "{\"a\":1,}",
                   "{,\"a\":1}",
                   "{\"a\":1,,\"b\":2}",
                   "{\"a\":1 \"b\":2}",
                   "{\"a\" 1}",
                   "{\"a\"::1}",
                   "{\"a\",1}",
                   "{\"a\"=1}",
                   "{:1}",
                   "{\"a\"}",
                   "{\"a\":}",
                   "{\"a\":1:2}",
                   "{\"a\":1,\"b\"}",
                   "{[]:1}",
                   "{{}:1}"});
    }

    TEST_CASE("structure: names are texts, words are exact, and nothing else is a value") {
        none_read({"{a:1}",   "{1:1}",     "{null:1}",  "{true:1}",   "{'a':1}",
                   "True",    "FALSE",     "Null",      "nul",        "nulll",
                   "tru",     "truefalse", "undefined", "None",       "yes",
                   "<null>",  "(1)",       "$",         "*",          "@",
                   "\\u0041", "\\n",       "[\"a\"\\]", "new Date()", "[\"\\u0041\"\\u002c]"});
    }

    TEST_CASE("structure: comments, other white space and anything after the document are refused") {
        none_read_alone({"[] []", "[]1", "1 2", "{} x", "[],", "{}//", "{}/**/", "{}#", "null null", "\"a\" \"b\"",
                         "[]\xC2\xA0", "[]\xE2\x81\xA0"});
        none_read({"/*1*/1", "1/*1*/", "//\n1", "#\n1", "--\n1", "\f1", "\v1",
                   "\xC2\xA0"
                   "1",
                   "\xE2\x80\x83"
                   "1",
                   "\xE2\x81\xA0"
                   "1",
                   "[1\f]", "[\b]"});
    }

    TEST_CASE("structure: a name given twice is refused by a rule of our own, however it is written") {
        none_read({R"({"a":1,"a":1})", R"({"a":1,"\u0061":2})", R"({"":1,"":2})"});
        all_read({R"({"a":1,"A":2})", "{\"\xC3\xA9\":1,\"e\xCC\x81\":2}"});
    }

    TEST_CASE("depth: neither lists nor objects nor both may be deeper than 32, closed or not") {
        const auto nested = [](std::string_view open, std::string_view close, std::size_t depth) {
            std::string text;
            for (std::size_t i = 0; i < depth; ++i) text += open;
            text += "0";
            for (std::size_t i = 0; i < depth; ++i) text += close;
            return text;
        };
        CHECK(reads(nested("[", "]", 32)));
        CHECK(reads(nested("{\"a\":", "}", 32)));
        CHECK(reads(nested("[{\"a\":", "}]", 16)));
        for (const std::size_t depth : {33, 500, 10'000}) {
            CHECK_FALSE(reads(nested("[", "]", depth)));
            CHECK_FALSE(reads(nested("[", "", depth)));
            CHECK_FALSE(reads(nested("{\"a\":", "}", depth)));
            CHECK_FALSE(reads(nested("[{\"a\":", "}]", depth)));
        }
    }
}
