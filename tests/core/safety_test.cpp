#include <doctest/doctest.h>

#include "core/packs.h"
#include "core/safety.h"

using namespace groundwork;

namespace {

std::string line(const std::string& country, const std::string& href, const std::string& more = R"(, "display": true)") {
    return R"({"country": ")" + country + R"(", "country_name": "N", "service": "S", "number": "1", "href": ")" + href + R"(", "channel": "call", "emergency": ["112"])" + more + '}';
}

const std::string panels = R"("worry_about_other": {"title": "w", "text": "x"}, "immediate": {"title": "i", "text": ["x"]}, "unsafe_in_therapy": {"title": "t", "text": ["x"]}, "unsafe_at_home": {"title": "h", "text": ["x"]})";

Result<Safety> safety(const std::string& lines) {
    return parse_safety(R"({"checked_on": "2026-11-23", "always": {"title": "t", "text": "x", "no_country": "n", "not_for_emergencies": "e"}, )" + panels + R"(, "lines": [)" + lines + "]}", "f");
}

}  // namespace

TEST_SUITE("safety") {
    TEST_CASE("only lines marked for display are shown, in the order of the file") {
        const auto read = safety(line("GB", "tel:1") + ',' + line("PT", "tel:2", R"(, "display": false)") + ',' + line("IE", "tel:3", "") + ',' + line("GB", "sms:4"));
        REQUIRE(read->lines.size() == 2);
        const auto lines = lines_of(*read, "GB");
        REQUIRE(lines.size() == 2);
        CHECK(lines[0]->href == "tel:1");
        CHECK(lines[1]->href == "sms:4");
        CHECK(lines_of(*read, "PT").empty());
        CHECK(lines_of(*read, "").empty());
    }

    TEST_CASE("a line leads to a telephone and nowhere else, and names an emergency number") {
        CHECK(places(safety(line("GB", "https://1")).error()) == "f/lines/0/href");
        CHECK(places(safety(line("GB", "")).error()) == "f/lines/0/href");
        CHECK(places(safety(replaced(line("GB", "tel:1"), "[\"112\"]", "[]")).error()) == "f/lines/0/emergency");
    }

    TEST_CASE("a help screen without words or lines is a fault") {
        CHECK(places(safety("").error()) == "f/lines");
        CHECK(places(parse_safety(R"({"checked_on": "", "lines": []})", "f").error()) == "f/always f/worry_about_other f/immediate f/unsafe_in_therapy f/unsafe_at_home f/lines");
    }

    TEST_CASE("a panel has a title and texts, and what only some panels have may be missing") {
        const auto read = safety(line("GB", "tel:1"));
        REQUIRE(places(read.error()) == "");
        CHECK(find_panel(*read, "immediate")->title == "i");
        CHECK(find_panel(*read, "unsafe_in_therapy")->text == std::vector<std::string>{"x"});
        CHECK(find_panel(*read, "unsafe_at_home")->starters.empty());
        CHECK(find_panel(*read, "immediate")->print_line == "");
        CHECK(find_panel(*read, "always") == nullptr);
        CHECK(read->worry_title == "w");
        CHECK(read->worry_text == "x");
    }

    TEST_CASE("a panel without words is a fault at its place") {
        const auto parse = [](const std::string& from, const std::string& to) {
            return places(parse_safety(R"({"checked_on": "", "always": {"title": "t", "text": "x", "no_country": "n", "not_for_emergencies": "e"}, )" + replaced(panels, from, to) +
                                           R"(, "lines": [)" + line("GB", "tel:1") + "]}", "f").error());
        };
        CHECK(parse(R"({"title": "i", "text": ["x"]})", R"({"title": "i", "text": []})") == "f/immediate/text");
        CHECK(parse(R"({"title": "h", "text": ["x"]})", R"({"text": "x", "no_line": 4, "starters": [{"id": "s"}]})") ==
              "f/unsafe_at_home/title f/unsafe_at_home/text f/unsafe_at_home/no_line f/unsafe_at_home/starters/0/text f/unsafe_at_home/text");
        CHECK(parse(R"("title": "w")", R"("titel": "w")") == "f/worry_about_other/title");
    }

    TEST_CASE("the shipped panels have all that they are shown with") {
        const auto read = parse_safety(read_file("assets/safety.json"), "safety.json");
        REQUIRE(places(read.error()) == "");
        for (const char* id : {"immediate", "unsafe_in_therapy", "unsafe_at_home"}) CHECK_MESSAGE(find_panel(*read, id), id);
        const Panel &immediate = *find_panel(*read, "immediate"), &therapy = *find_panel(*read, "unsafe_in_therapy"), &home = *find_panel(*read, "unsafe_at_home");
        CHECK(immediate.clinic_line.find("{clinic_urgent_number}") != std::string::npos);
        CHECK(immediate.print_line != "");
        CHECK(immediate.repeat != "");
        CHECK(therapy.starters.size() == 3);
        CHECK(therapy.fallback.find("licenses therapists") != std::string::npos);
        CHECK(home.fallback.find("local help service") != std::string::npos);
    }

    TEST_CASE("the shipped help lines are free of faults") {
        const auto read = parse_safety(read_file("assets/safety.json"), "safety.json");
        REQUIRE(places(read.error()) == "");
        CHECK(lines_of(*read, "US").front()->number == "988");
    }
}
