#include "core/reader.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

TEST_SUITE("reader") {
    TEST_CASE("a number in a message looks as an author would write it") {
        CHECK(number_text(3) == "3");
        CHECK(number_text(-2) == "-2");
        CHECK(number_text(-0.0) == "0");
        CHECK(number_text(0.25) == "0.25");
        CHECK(number_text(40.6) == "40.6");
        CHECK(number_text(-0.5) == "-0.5");
        CHECK(number_text(1.005) == "1.005");
        CHECK(number_text(-0.0001) == "nearly 0");
        CHECK(number_text(9.9996) == "nearly 10");
        CHECK(number_text(0.1 + 0.2) == "nearly 0.3");
        CHECK(number_text(1.0000001) == "nearly 1");
        CHECK(number_text(999'999'999) == "999999999");
        CHECK(number_text(1'000'000'000) == "a huge number");
        CHECK(number_text(1e300) == "a huge number");
        CHECK(number_text(-9.3e18) == "a huge number");
    }

    TEST_CASE("an id has 1 to 64 plain characters") {
        CHECK(is_id("RDY.sec-1_b"));
        CHECK(is_id(std::string(64, 'a')));
        for (const std::string& id :
             {std::string(), std::string(65, 'a'), std::string("a b"), std::string("a/b"), std::string("é")})
            CHECK_FALSE(is_id(id));
    }

    TEST_CASE("characters that cannot be seen or that turn the direction are refused, all scripts are not") {
        Errors errors;
        const Json node;
        const std::string file = "f";
        const Document document{node, file, errors};
        const Reader in(document);
        for (const char* text : {"line\nline", "Grüße", "שלום", "مرحبا", "日本語", "👍🏽", "non\u00a0breaking"})
            check_characters(text, in, "/good");
        CHECK(places(errors) == "");
        for (const char* text : {"\x01", "\t", "\r", "\x7f", "\u0085", "\u200b", "\ufeff", "\u202a", "\u202e", "\u2066",
                                 "\u2069", "\U000e0041", "\ufdd0", "\U0001fffe"}) {
            errors.clear();
            check_characters(std::string("a") + text, in, "/bad");
            CHECK_MESSAGE(places(errors) == "f/bad", text);
        }
        errors.clear();
        check_characters("a\u202eb\u202ec", in, "/bad");
        CHECK(errors.front().message == "must not contain control or direction-changing characters but has U+202E");
        CHECK(errors.size() == 1);
    }

    TEST_CASE("a document that is no object is a fault even where nothing is needed") {
        Errors errors;
        const Json node{.kind = Json::Kind::array};
        Reader(Document{node, "f", errors}).only("a");
        CHECK(errors == Errors{{"f", "", "must be an object but is a list"}});
    }

    TEST_CASE("of very many faults the first are told, and that there are more") {
        Errors errors;
        std::string list = "1";
        const std::size_t most_faults = 1000;
        for (std::size_t i = 1; i < most_faults + 50; ++i) list += ",1";
        const auto node = parse_json("{\"items\": [" + list + "]}", "f");
        Reader(Document{*node, "f", errors}).objects("items");
        REQUIRE(errors.size() == most_faults + 1);
        CHECK(errors[most_faults - 1].pointer == "/items/999");
        CHECK(errors.back() ==
              Error{"f", "", "must have fewer faults: the others are told when those above are mended"});
    }

    TEST_CASE("a word outside a closed list is refused with the list") {
        Errors errors;
        const auto node = parse_json(R"({"keying": "inverted"})", "f");
        CHECK_FALSE(Reader(Document{*node, "f", errors}).choice("keying", "direct reverse"));
        CHECK(errors == Errors{{"f", "/keying", "must be direct or reverse but is \"inverted\""}});
    }
}
