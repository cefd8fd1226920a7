#include "core/safety.h"

#include <doctest/doctest.h>

#include <set>

#include "core/packs.h"

using namespace groundwork;

namespace {

std::string line(const std::string& kind, const std::string& number, const std::string& more = "") {
    return R"({"kind": ")" + kind + R"(", "number": ")" + number + '"' + more + '}';
}

std::string country(const std::string& code, const std::string& lines, const std::string& police = "110") {
    return R"({"code": ")" + code + R"(", "police": ")" + police + R"(", "medical": "112", "lines": [)" + lines + "]}";
}

const std::string some = country("GB", line("crisis", "1"));
const std::string panels =
    R"("panels": [{"id": "immediate", "text": 1}, {"id": "unsafe_in_therapy", "text": 2, "starters": 1, "has": ["instead"]}, {"id": "unsafe_at_home", "text": 1}])";

Result<Safety> safety(const std::string& countries, const Wording& words = {}, const std::string& panels = ::panels) {
    return parse_safety(
        R"({"reviewed_on": "2026-11-29", "text": 1, )" + panels + R"(, "countries": [)" + countries + "]}", "f", words);
}

/// The same with some country, and with these numbers for where none is chosen.
Result<Safety> everywhere(const std::string& regions, const Wording& words = {}) {
    return safety(some, words, R"("everywhere": )" + regions + ", " + panels);
}

}  // namespace

TEST_SUITE("safety") {
    TEST_CASE("a country has two emergency numbers and its lines in the order of the file") {
        const auto read =
            safety(country("GB", line("abuse", "2") + ',' + line("crisis", "1") + ',' + line("crisis", "3")) + ',' +
                   country("IE", line("youth", "4")));
        REQUIRE(places(read.error()) == "");
        const Country& first = *find_country(*read, "GB");
        CHECK(first.police == "110");
        CHECK(first.medical == "112");
        CHECK(first_line(first, LineKind::crisis)->number == "1");
        CHECK(first_line(first, LineKind::youth) == nullptr);
        CHECK(find_country(*read, "UK") == nullptr);
        CHECK(find_country(*read, "") == nullptr);
    }

    TEST_CASE("a country and its lines have the words of the language, and what is not said of a line is empty") {
        const Wording words(
            "en",
            {{"GB", "Britain"}, {"GB.1 2", "Line\n9 to 17; Greek"}, {"GB.1 2.then", "option 5"}, {"GB.2", "Texts"}});
        const auto read = safety(country("GB", line("crisis", "1 2", R"(, "unconfirmed": true)") + ',' +
                                                   line("abuse", "2", R"(, "sms": true)")),
                                 words);
        REQUIRE(places(read.error()) == "");
        const Country& country = read->countries[0];
        CHECK(country.name == "Britain");
        CHECK(country.lines[0].service == "Line");
        CHECK(country.lines[0].then == "option 5");
        CHECK(country.lines[0].detail == "9 to 17; Greek");
        CHECK(country.lines[0].unconfirmed);
        CHECK_FALSE(country.lines[0].message);
        CHECK(country.lines[1].service == "Texts");
        CHECK(country.lines[1].detail == "");
        CHECK(country.lines[1].message);
    }

    TEST_CASE("a line of no known kind and a country without its numbers are faults at their places") {
        CHECK(places(safety(country("GB", line("hope", "1"))).error()) == "f/countries/0/lines/0/kind");
        CHECK(places(safety(R"({"code": "GB", "lines": []})").error()) == "f/countries/0/police f/countries/0/medical");
        CHECK(places(safety(R"({"code": "GB", "police": "1", "medical": "1"})").error()) == "f/countries/0/lines");
    }

    TEST_CASE("a link dials the digits that are printed, and what a telephone may not dial has no link") {
        CHECK(call_to("0800 111 0 111") == "tel:08001110111");
        CHECK(call_to("1-800-799-7233") == "tel:18007997233");
        CHECK(call_to("+44 20") == "tel:+4420");
        CHECK(call_to("85258", true) == "sms:85258");
        for (const char* number : {"*4141", "#31#", "113 (option 5)", "113 or 114", "1/2", "0800 HELP", "1+1", "1,1"})
            CHECK_MESSAGE(call_to(number) == "", number);
    }

    TEST_CASE("a help screen without countries or panels is a fault") {
        CHECK(places(safety("").error()) == "f/countries");
        CHECK(
            places(parse_safety(R"({"reviewed_on": "", "text": 1, "panels": [], "countries": []})", "f", {}).error()) ==
            "f/panels f/panels f/panels f/countries");
        CHECK(places(parse_safety("[]", "f", {}).error()) ==
              "f/text f/reviewed_on f/panels f/panels f/panels f/panels f/countries f/countries");
    }

    TEST_CASE("a panel has as many texts and sentences as safety.json says, in the words of the language") {
        const Wording words("en", {{"immediate", "i"},
                                   {"unsafe_in_therapy.1", "x"},
                                   {"unsafe_in_therapy.2", "y"},
                                   {"unsafe_in_therapy.starter.1", "s"},
                                   {"unsafe_in_therapy.instead", "n"},
                                   {"worry", "w"},
                                   {"worry.text", "v"}});
        const auto read = safety(some, words);
        REQUIRE(places(read.error()) == "");
        CHECK(find_panel(*read, "immediate")->title == "i");
        CHECK(find_panel(*read, "unsafe_in_therapy")->text == std::vector<std::string>{"x", "y"});
        CHECK(find_panel(*read, "unsafe_in_therapy")->starters == std::vector<std::string>{"s"});
        CHECK(find_panel(*read, "unsafe_in_therapy")->fallback == "n");
        CHECK(find_panel(*read, "unsafe_at_home")->starters.empty());
        CHECK(find_panel(*read, "immediate")->print_line == "");
        CHECK(find_panel(*read, "always") == nullptr);
        CHECK(read->worry_title == "w");
        CHECK(read->worry_text == "v");
    }

    TEST_CASE("a panel without texts, or with more than a screen holds, is a fault at its place") {
        CHECK(places(safety(some, {}, replaced(panels, R"("immediate", "text": 1)", R"("immediate", "text": 0)"))
                         .error()) == "f/panels/0/text");
        CHECK(places(safety(some, {}, replaced(panels, R"("starters": 1)", R"("starters": 10)")).error()) ==
              "f/panels/1/starters");
    }

    TEST_CASE("the numbers of some countries have the words of the language, in the order of the file") {
        const Wording words("en", {{"everywhere.north", "The north"}, {"everywhere.south", "The south"}});
        const auto read = everywhere(
            R"([{"id": "south", "emergency": "110"}, {"id": "north", "emergency": "112", "crisis": "116 123"}])",
            words);
        REQUIRE(places(read.error()) == "");
        REQUIRE(read->everywhere.size() == 2);
        CHECK(read->everywhere[0].name == "The south");
        CHECK(read->everywhere[0].emergency == "110");
        CHECK(read->everywhere[0].crisis == "");
        CHECK(read->everywhere[1].name == "The north");
        CHECK(read->everywhere[1].crisis == "116 123");
        CHECK(safety(some)->everywhere.empty());
    }

    TEST_CASE("a part of the world without an id or an emergency number is a fault at its place") {
        CHECK(places(everywhere(R"([{"emergency": "110"}])").error()) == "f/everywhere/0/id");
        CHECK(places(everywhere(R"([{"id": "north", "crisis": "1"}])").error()) == "f/everywhere/0/emergency");
        CHECK(places(everywhere(R"("north")").error()) == "f/everywhere");
    }

    TEST_CASE("each shipped number for some countries is that of those countries, and has a name") {
        const Safety read = shipped_safety();
        CHECK(read.everywhere.size() == 6);
        for (const Region& region : read.everywhere) {
            CHECK(!region.name.empty());
            CHECK_MESSAGE(!call_to(region.emergency).empty(), region.name);
        }
        for (const auto& [code, place] : {std::pair{"US", 0}, {"CA", 0}, {"GB", 1}, {"IE", 2}, {"AU", 3}, {"NZ", 4}}) {
            const Country* country = find_country(read, code);
            REQUIRE(country);
            CHECK(country->medical == read.everywhere[place].emergency);
            CHECK(first_line(*country, LineKind::crisis)->number == read.everywhere[place].crisis);
        }
    }

    TEST_CASE("the shipped panels have all that they are shown with") {
        const Safety read = shipped_safety();
        for (const char* id : {"immediate", "unsafe_in_therapy", "unsafe_at_home"})
            CHECK_MESSAGE(find_panel(read, id), id);
        const Panel &immediate = *find_panel(read, "immediate"), &therapy = *find_panel(read, "unsafe_in_therapy"),
                    &home = *find_panel(read, "unsafe_at_home");
        CHECK(immediate.clinic_line.find("{urgent_number}") != std::string::npos);
        CHECK(immediate.print_line != "");
        CHECK(immediate.repeat != "");
        CHECK(therapy.starters.size() == 3);
        CHECK(therapy.fallback.find("licenses therapists") != std::string::npos);
        CHECK(home.fallback.find("findahelpline.com") != std::string::npos);
        CHECK(home.clinic_line.find("{abuse_at_home}") != std::string::npos);
    }

    TEST_CASE("each shipped country has its own code and name, and no line is there twice or says its number twice") {
        const Safety read = shipped_safety();
        std::set<std::string> seen;
        for (const Country& country : read.countries) {
            CHECK_MESSAGE(seen.insert(country.code).second, country.code);
            CHECK_MESSAGE(seen.insert(country.name).second, country.name);
            for (const HelpLine& line : country.lines) {
                CHECK_MESSAGE(seen.insert(country.code + line.number + (line.message ? " text" : "")).second,
                              country.code << ' ' << line.number);
                CHECK_MESSAGE(line.service.find(line.number) == std::string::npos, line.service);
            }
        }
        CHECK(read.countries.size() >= 28);
    }

    TEST_CASE(
        "nobody who is being hurt is sent to an ambulance: where police and ambulance have numbers of their own, both "
        "are there") {
        const Safety read = shipped_safety();
        const std::vector<std::vector<std::string>> both{
            {"BR", "190", "192"},     {"IL", "100", "101"}, {"JP", "110", "119"},
            {"KR", "112", "119"},     {"NO", "112", "113"}, {"SG", "999", "995"},
            {"ZA", "10111", "10177"}, {"DE", "110", "112"}, {"ID", "112", "119"}};
        for (const std::vector<std::string>& row : both) {
            const Country* country = find_country(read, row[0]);
            REQUIRE_MESSAGE(country, row[0]);
            CHECK_MESSAGE(country->police == row[1], row[0]);
            CHECK_MESSAGE(country->medical == row[2], row[0]);
        }
        CHECK(first_line(*find_country(read, "ZA"), LineKind::emergency)->number == "112");
        CHECK(first_line(*find_country(read, "US"), LineKind::crisis)->number == "988");
    }

    TEST_CASE("what the desk review found wrong or paused is not there") {
        const Safety read = shipped_safety();
        for (const Country& country : read.countries)
            for (const HelpLine& line : country.lines)
                CHECK_MESSAGE((country.code + line.number != "UA7333" && country.code + line.number != "TR182"),
                              line.service);
        CHECK(first_line(*find_country(read, "PT"), LineKind::crisis)->number == "1411");
        CHECK(first_line(*find_country(read, "PL"), LineKind::crisis)->number == "116 123");
        CHECK(first_line(*find_country(read, "SG"), LineKind::crisis)->number == "1771");
        CHECK(first_line(*find_country(read, "SE"), LineKind::abuse)->number == "116 016");
        for (const char* none : {"TR", "HR", "BG"})
            CHECK_MESSAGE(first_line(*find_country(read, none), LineKind::crisis) == nullptr, none);
    }
}
