#include "core/evidence.h"

#include <doctest/doctest.h>

#include "core/packs.h"

using namespace groundwork;

namespace {

std::string row(const std::string& id, const std::string& confidence) {
    return R"({"id": ")" + id +
           R"(", "k": 3, "n": ">100", "citation": {"authors": "A", "year": 2018, "journal": "J"}, "doi": null, "confidence": ")" +
           confidence + "\"}";
}

Result<Evidence> evidence(const std::string& rows) {
    return parse_evidence(R"({"display_if_confidence": ["V", "M"], "hold_back": ["held"], "rows": [)" + rows + "]}",
                          "f", {"en", {{"a", "s"}, {"a.size", "small"}, {"a.effect", "r=.2"}}});
}

}  // namespace

TEST_SUITE("evidence") {
    TEST_CASE("only rows of a good grade that are not held back are shown, but all have ids") {
        const auto read = evidence(row("a", "V") + ',' + row("b", "Q") + ',' + row("held", "V") + ',' + row("c", "M"));
        CHECK(read->rows.size() == 2);
        CHECK(read->ids == std::vector<std::string>{"a", "b", "held", "c"});
        CHECK(find_evidence(*read, "c") != nullptr);
        CHECK(find_evidence(*read, "b") == nullptr);
        CHECK(find_evidence(*read, "held") == nullptr);
    }

    TEST_CASE(
        "a row has the words of the language, numbers are kept as they are written, and what a source does not say is "
        "empty") {
        const auto read = evidence(row("a", "V"));
        const EvidenceRow& a = read->rows.front();
        CHECK(a.statement == "s");
        CHECK(a.size_in_words == "small");
        CHECK(a.effect == "r=.2");
        CHECK(a.studies == "3");
        CHECK(a.people == ">100");
        CHECK(a.year == "2018");
        CHECK(a.doi == "");
    }

    TEST_CASE("a row without its citation is a fault at the row") {
        CHECK(places(evidence(replaced(row("a", "V"), "\"citation\"", "\"source\"")).error()) == "f/rows/0/citation");
        CHECK(places(parse_evidence("[]", "f").error()) == "f/display_if_confidence f/hold_back f/rows");
    }

    TEST_CASE("the shipped evidence is free of faults and every reason in the readiness check can be shown") {
        const Evidence read = shipped_evidence();
        for (const Facet& facet : readiness_pack().facets)
            for (const std::string& id : facet.evidence) CHECK_MESSAGE(find_evidence(read, id), id);
    }
}
