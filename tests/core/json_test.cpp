#include "core/json.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/responses.h"

using namespace groundwork;

namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

/// The one fault of a document that must have one.
Error fault(std::string_view text, const JsonLimits& limits = {}) {
    const auto json = parse_json(text, "f", limits);
    REQUIRE(json.error().size() == 1);
    return json.error().front();
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("json") {
    TEST_CASE("every kind of value is read") {
        const auto json = parse_json(R"({"a": [null, true, -3, 0.5, "é"], "b": {}})", "f");
        const Json& list = *json->find("a");
        REQUIRE(list.elements.size() == 5);
        CHECK(list.elements[0].kind == Json::Kind::null);
        CHECK(list.elements[1].boolean);
        CHECK(list.elements[2].number == -3);
        CHECK(list.elements[3].number == 0.5);
        CHECK(list.elements[4].string == "é");
        CHECK(json->find("b")->kind == Json::Kind::object);
        CHECK(json->find("c") == nullptr);
        CHECK(list.find("a") == nullptr);
    }

    TEST_CASE("a complaint shows a control character by its number, as the library does") {
        for (int code = 1; code < 0x20; ++code) {
            char shown[9];
            std::snprintf(shown, sizeof shown, "<U+%.4X>", static_cast<unsigned>(code));
            const std::string message = fault(std::string("[\"a") + static_cast<char>(code) + "\"]").message;
            CHECK_MESSAGE(contains(message, std::string("last read: '\"a") + shown + "'"), message);
        }
    }

    TEST_CASE("a number becomes the closest double") {
        for (const char* text :
             {"0.1", "-2.5e-3", "1e308", "4.9e-324", "123456789012345678901234567890", "0.30000000000000004"}) {
            const auto json = parse_json(text, "f");
            REQUIRE(json.has_value());
            CHECK(json->number == std::strtod(text, nullptr));
        }
    }

    TEST_CASE("32 levels are read and 33 are refused") {
        CHECK(parse_json(nested(32), "f").has_value());
        CHECK(contains(fault(nested(33)).message, "at most 32 deep"));
        CHECK(contains(fault(std::string(200'000, '[')).message, "at most 32 deep"));
    }

    TEST_CASE("a name given twice is refused where it stands, and the same name elsewhere is not") {
        CHECK(parse_json(R"({"a": {"x": 1}, "b": {"x": 1}})", "f").has_value());
        const Error error = fault(R"({"a": [0, {"x": 1, "x": 2}]})");
        CHECK(error.pointer == "/a/1");
        CHECK(contains(error.message, "\"x\""));
    }

    TEST_CASE("a NUL is refused in a text, in a name, and as a byte of the document") {
        CHECK(fault(R"({"a": "b\u0000c"})").pointer == "/a");
        CHECK(contains(fault(R"({"b\u0000c": 1})").message, "NUL"));
        CHECK(contains(fault(std::string_view("{}\0 trailing", 12)).message, "NUL byte but has one at byte 2"));
    }

    TEST_CASE("a text may have 4096 bytes, a name 96, a document 256 KiB") {
        const auto text = [](std::size_t n) { return '"' + std::string(n, 'x') + '"'; };
        CHECK(parse_json(text(4096), "f").has_value());
        CHECK(contains(fault(text(4097)).message, "4096 bytes long but has 4097"));
        CHECK(parse_json('{' + text(96) + ": 1}", "f").has_value());
        CHECK(contains(fault('{' + text(97) + ": 1}").message, "96 bytes"));
        CHECK(parse_json("1" + std::string(JsonLimits{}.bytes - 1, ' '), "f").has_value());
        CHECK(contains(fault("1" + std::string(JsonLimits{}.bytes, ' ')).message, "at most 262144 bytes"));
    }

    TEST_CASE("a document may have 100000 values, and an object 4096 names") {
        const auto zeros = [](std::size_t n) { return "[0" + repeated(",0", n - 1) + ']'; };
        CHECK(parse_json(zeros(99'999), "f").has_value());
        const Error many = fault(zeros(100'001), history_limits);
        CHECK(many.pointer == "/100000");
        CHECK(many.message == "must be in a document of at most 100000 values but there are more");
        const auto names = [](std::size_t n) {
            std::string text = "{";
            for (std::size_t i = 0; i < n; ++i) text += (i ? ",\"" : "\"") + std::to_string(i) + "\":0";
            return text + '}';
        };
        CHECK(parse_json(names(4096), "f").has_value());
        CHECK(fault("[" + names(4097) + ']').pointer == "/0");
        CHECK(fault(names(4097)).message == "must have at most 4096 names but has more");
        CHECK(contains(fault(names(4000).replace(1, 0, "\"3999\":1,")).message, "\"3999\" once"));
    }

    TEST_CASE("a number too large to be held is refused, not read as infinite") {
        for (const char* text : {R"({"a": 1e999})", R"({"a": -1e999})"}) {
            CHECK(fault(text).pointer == "/a");
            CHECK(fault(text).message == "must be a finite number");
        }
        CHECK(parse_json("1e308", "f")->number == 1e308);
    }

    TEST_CASE("a syntax error names line and column") {
        const Error error = fault("{\n \"a\": 1,\n \"b\" 2}");
        CHECK(error.file == "f");
        CHECK(contains(error.message, "line 3, column 6"));
    }

    TEST_CASE("a text that is not JSON is refused") {
        for (const char* text : {"", " ", "{", "[1,]", "{\"a\":}", "01", "NaN", "Infinity", "'a'", "// a\n1", "1 2",
                                 "{} x", "\"\\ud800\"", "\"\xff\"", "\"\xc0\xaf\""})
            CHECK_MESSAGE(!parse_json(text, "f").has_value(), text);
    }

    TEST_CASE("a step of a pointer escapes the tilde and the slash") { CHECK(pointer_step("a/b~c") == "/a~1b~0c"); }
}
