#include <doctest/doctest.h>

#include <set>

#include "core/packs.h"
#include "core/safety.h"

using namespace groundwork;

namespace {

std::string line(const std::string& kind, const std::string& number, const std::string& more = "") {
    return R"({"kind": ")" + kind + R"(", "service": "S", "number": ")" + number + '"' + more + '}';
}

std::string country(const std::string& code, const std::string& lines, const std::string& police = "110") {
    return R"({"code": ")" + code + R"(", "name": "N", "police": ")" + police + R"(", "medical": "112", "lines": [)" + lines + "]}";
}

const std::string some = country("GB", line("crisis", "1"));
const std::string always = R"("always": {"title": "t", "text": ["x"], "no_country": "n", "not_for_emergencies": "e"}, )";
const std::string panels = R"("worry_about_other": {"title": "w", "text": "x"}, "immediate": {"title": "i", "text": ["x"]}, "unsafe_in_therapy": {"title": "t", "text": ["x"]}, "unsafe_at_home": {"title": "h", "text": ["x"]})";

Result<Safety> safety(const std::string& countries) {
    return parse_safety(R"({"reviewed_on": "2026-11-29", )" + always + panels + R"(, "countries": [)" + countries + "]}", "f");
}

Safety shipped() {
    auto read = parse_safety(read_file("assets/safety.json"), "safety.json");
    REQUIRE(places(read.error()) == "");
    return *read;
}

}  // namespace

TEST_SUITE("safety") {
    TEST_CASE("a country has two emergency numbers and its lines in the order of the file") {
        const auto read = safety(country("GB", line("abuse", "2") + ',' + line("crisis", "1") + ',' + line("crisis", "3")) + ',' + country("IE", line("youth", "4")));
        REQUIRE(places(read.error()) == "");
        const Country& first = *find_country(*read, "GB");
        CHECK(first.police == "110");
        CHECK(first.medical == "112");
        CHECK(first_line(first, LineKind::crisis)->number == "1");
        CHECK(first_line(first, LineKind::youth) == nullptr);
        CHECK(find_country(*read, "UK") == nullptr);
        CHECK(find_country(*read, "") == nullptr);
    }

    TEST_CASE("a line says its hours, cost, languages and note with semicolons between") {
        const auto read = safety(country("GB", line("crisis", "1", R"(, "note": "ask for Ann", "hours": "9 to 17", "languages": "Greek", "unconfirmed": true)") + ',' + line("abuse", "2", R"(, "sms": true)")));
        REQUIRE(places(read.error()) == "");
        CHECK(read->countries[0].lines[0].detail == "9 to 17; Greek; ask for Ann");
        CHECK(read->countries[0].lines[0].unconfirmed);
        CHECK_FALSE(read->countries[0].lines[0].message);
        CHECK(read->countries[0].lines[1].detail == "");
        CHECK(read->countries[0].lines[1].message);
    }

    TEST_CASE("a line of no known kind and a country without its numbers are faults at their places") {
        CHECK(places(safety(country("GB", line("hope", "1"))).error()) == "f/countries/0/lines/0/kind");
        CHECK(places(safety(R"({"code": "GB", "name": "N", "lines": []})").error()) == "f/countries/0/police f/countries/0/medical");
        CHECK(places(safety(R"({"code": "GB", "name": "N", "police": "1", "medical": "1"})").error()) == "f/countries/0/lines");
    }

    TEST_CASE("a link dials the digits that are printed, and what a telephone may not dial has no link") {
        CHECK(call_to("0800 111 0 111") == "tel:08001110111");
        CHECK(call_to("1-800-799-7233") == "tel:18007997233");
        CHECK(call_to("+44 20") == "tel:+4420");
        CHECK(call_to("85258", true) == "sms:85258");
        for (const char* number : {"*4141", "#31#", "113 (option 5)", "113 or 114", "1/2", "0800 HELP", "1+1", "1,1"}) CHECK_MESSAGE(call_to(number) == "", number);
    }

    TEST_CASE("a help screen without words or countries is a fault") {
        CHECK(places(safety("").error()) == "f/countries");
        CHECK(places(parse_safety(R"({"reviewed_on": "", "countries": []})", "f").error()) ==
              "f/always f/worry_about_other f/immediate f/unsafe_in_therapy f/unsafe_at_home f/countries");
    }

    TEST_CASE("a panel has a title and texts, and what only some panels have may be missing") {
        const auto read = safety(some);
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
            return places(parse_safety(R"({"reviewed_on": "", )" + always + replaced(panels, from, to) + R"(, "countries": [)" + some + "]}", "f").error());
        };
        CHECK(parse(R"({"title": "i", "text": ["x"]})", R"({"title": "i", "text": []})") == "f/immediate/text");
        CHECK(parse(R"({"title": "h", "text": ["x"]})", R"({"text": "x", "no_line": 4, "starters": [{"id": "s"}]})") ==
              "f/unsafe_at_home/title f/unsafe_at_home/text f/unsafe_at_home/no_line f/unsafe_at_home/starters/0/text f/unsafe_at_home/text");
        CHECK(parse(R"("title": "w")", R"("titel": "w")") == "f/worry_about_other/title");
    }

    TEST_CASE("the shipped panels have all that they are shown with") {
        const Safety read = shipped();
        for (const char* id : {"immediate", "unsafe_in_therapy", "unsafe_at_home"}) CHECK_MESSAGE(find_panel(read, id), id);
        const Panel &immediate = *find_panel(read, "immediate"), &therapy = *find_panel(read, "unsafe_in_therapy"), &home = *find_panel(read, "unsafe_at_home");
        CHECK(immediate.clinic_line.find("{urgent_number}") != std::string::npos);
        CHECK(immediate.print_line != "");
        CHECK(immediate.repeat != "");
        CHECK(therapy.starters.size() == 3);
        CHECK(therapy.fallback.find("licenses therapists") != std::string::npos);
        CHECK(home.fallback.find("findahelpline.com") != std::string::npos);
        CHECK(home.clinic_line.find("{abuse_at_home}") != std::string::npos);
    }

    TEST_CASE("each shipped country has its own code and name, and no line is there twice or says its number twice") {
        const Safety read = shipped();
        std::set<std::string> seen;
        for (const Country& country : read.countries) {
            CHECK_MESSAGE(seen.insert(country.code).second, country.code);
            CHECK_MESSAGE(seen.insert(country.name).second, country.name);
            for (const HelpLine& line : country.lines) {
                CHECK_MESSAGE(seen.insert(country.code + line.number + (line.message ? " text" : "")).second, country.code << ' ' << line.number);
                CHECK_MESSAGE(line.service.find(line.number) == std::string::npos, line.service);
            }
        }
        CHECK(read.countries.size() >= 28);
    }

    TEST_CASE("nobody who is being hurt is sent to an ambulance: where police and ambulance have numbers of their own, both are there") {
        const Safety read = shipped();
        const std::vector<std::vector<std::string>> both{{"BR", "190", "192"}, {"IL", "100", "101"}, {"JP", "110", "119"}, {"KR", "112", "119"},
                                                         {"NO", "112", "113"}, {"SG", "999", "995"}, {"ZA", "10111", "10177"}, {"DE", "110", "112"}, {"ID", "112", "119"}};
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
        const Safety read = shipped();
        for (const Country& country : read.countries)
            for (const HelpLine& line : country.lines) CHECK_MESSAGE((country.code + line.number != "UA7333" && country.code + line.number != "TR182"), line.service);
        CHECK(first_line(*find_country(read, "PT"), LineKind::crisis)->number == "1411");
        CHECK(first_line(*find_country(read, "PL"), LineKind::crisis)->number == "116 123");
        CHECK(first_line(*find_country(read, "SG"), LineKind::crisis)->number == "1771");
        CHECK(first_line(*find_country(read, "SE"), LineKind::abuse)->number == "116 016");
        for (const char* none : {"TR", "HR", "BG"}) CHECK_MESSAGE(first_line(*find_country(read, none), LineKind::crisis) == nullptr, none);
    }
}
