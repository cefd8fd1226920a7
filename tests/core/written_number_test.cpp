#include "core/written_number.h"

#include <doctest/doctest.h>

#include <string>

using namespace groundwork;

namespace {

std::string utf8(char32_t c) {
    std::string out;
    if (c < 0x80) return {static_cast<char>(c)};
    const auto byte = [&](unsigned lead, unsigned shift) { out += static_cast<char>(lead | (c >> shift & 0x3F)); };
    if (c >= 0x10000) out += static_cast<char>(0xF0 | c >> 18);
    if (c >= 0x10000) byte(0x80, 12);
    else if (c >= 0x800) out += static_cast<char>(0xE0 | c >> 12);
    if (c >= 0x800) byte(0x80, 6);
    else out += static_cast<char>(0xC0 | c >> 6);
    byte(0x80, 0);
    return out;
}

}  // namespace

TEST_SUITE("written numbers") {
    TEST_CASE("digits of any script are numbers, also where scripts are mixed") {
        for (const char* text : {"42", "\u0664\u0662", "\u06F4\u06F2", "\u096A\u0968", "\u09EA\u09E8", "\u0E54\u0E52",
                                 "\uFF14\uFF12", "\U0001D7DC\U0001D7DA", "\U0001E954\U0001E952", "4\u0662"})
            CHECK_MESSAGE(whole_number(text) == 42, text);
        for (const char32_t zero : {U'\u07C0', U'\u0B66', U'\u1040', U'\u17E0', U'\uA8D0', U'\U000104A0', U'\U00011136',
                                    U'\U0001D7F6', U'\U0001FBF0'})
            for (int digit = 0; digit < 10; ++digit)
                CHECK(whole_number("1" + utf8(zero + static_cast<char32_t>(digit))) == 10 + digit);
    }

    TEST_CASE("characters that look like digits are not a number") {
        for (const char* text :
             {"\u00B2", "\u2460", "\u2167", "\u4E09", "\u00BD", "\u066A", "\u065F", "\u066D", "\uFF0F", "\uFF1A"})
            CHECK_MESSAGE(whole_number(text) == std::nullopt, text);
    }

    TEST_CASE("every sign of a minus counts, and so does a plus") {
        for (const char* minus : {"-", "\u2212", "\u2010", "\u2011", "\u2012", "\u2013", "\uFE63", "\uFF0D", "\u207B",
                                  "\u061C-", "\u200E-", "- ", " \u2212\u00A0"})
            CHECK_MESSAGE(whole_number(std::string(minus) + "7") == -7, minus);
        CHECK(whole_number("+7") == 7);
        CHECK(whole_number("\uFF0B7") == 7);
        CHECK(whole_number("7-") == std::nullopt);
        CHECK(whole_number("1-7") == std::nullopt);
    }

    TEST_CASE("spaces may stand around a number and between groups of three digits, and nowhere else") {
        for (const char* text : {" 1200", "1200\t\n", "1 200", "1\u00A0200", "1\u2009200", "1\u202F200", "\u30001200",
                                 "\u0661\u066C\u0662\u0660\u0660", "\u200F1200\u200F", "\u20681200\u2069"})
            CHECK_MESSAGE(whole_number(text) == 1200, text);
        for (const char* text : {"1 2", "12 00", "1  200", "1 2000", "1200 300", "1 200 3"})
            CHECK_MESSAGE(whole_number(text) == std::nullopt, text);
    }

    TEST_CASE(
        "zeros after a decimal mark change nothing, other digits make it no whole number, and three may be a "
        "thousand's") {
        for (const char* text : {"5.0", "5,0", "5.00", "5.", "\u0665\u066B\u0660", "\uFF15\uFF0E\uFF10"})
            CHECK_MESSAGE(whole_number(text) == 5, text);
        for (const char* text : {"5.5", "5,25", "5.000", "1,000", ".5", "5.0.0", "5..", ","})
            CHECK_MESSAGE(whole_number(text) == std::nullopt, text);
    }

    TEST_CASE("a text that is not a number, or longer than any that is asked for, is absent") {
        for (const char* text : {"", " ", "abc", "12a", "0x1F", "1e3", "NaN", "1234567", "\u200B", "\xF0\x9F", "\xFF"})
            CHECK_MESSAGE(whole_number(text) == std::nullopt, text);
        CHECK(whole_number("999999") == 999999);
        CHECK(whole_number("-0") == 0);
    }
}
