#include "app/person.h"
#include "view/results_screen.h"
#include "view/sources_screen.h"

using namespace groundwork;

namespace {

/// Results for responses that are given as in the pack: {{"RDY_1", "3"}, ...}.
view::Screen results(const app::Library& library, const std::string& given, const view::ResultsState& state = {}) {
    const Check& check = library.checks.front();
    const auto responses = parse_responses(check.pack, R"({"responses": {)" + given + "}}", "responses");
    REQUIRE(responses.has_value());
    return results_screen({library.strings, library.scale_labels},
                          {library.safety, library.config, library.config.country}, {check, 0, *responses, {}, {}},
                          state);
}

const char* const own_reasons = R"("RDY_1": 4, "RDY_2": 4, "RDY_13": 0)";

/// One part on a screen of its own.
view::Screen part(const app::Library& library, const std::string& given, const view::PartRef& which,
                  const view::ResultsState& state = {}) {
    const Check& check = library.checks.front();
    const auto responses = parse_responses(check.pack, R"({"responses": {)" + given + "}}", "responses");
    REQUIRE(responses.has_value());
    return part_screen({library.strings, library.scale_labels},
                       {library.safety, library.config, library.config.country}, {check, 0, *responses, {}, {}}, state,
                       which);
}

constexpr view::PartRef first_facet{view::PartKind::facet, 0}, second_facet{view::PartKind::facet, 1},
    rest{view::PartKind::more};

const view::Node* card(const view::Screen& screen, const char* name) {
    return view::find_node(screen, view::node_id(name));
}

bool reads(const view::Screen& screen, std::string_view words) {
    const std::vector<const view::Node*> nodes = nodes_of(screen);
    return std::any_of(nodes.begin(), nodes.end(), [&](const view::Node* node) {
        return node->label.find(words) != std::string::npos || node->detail.find(words) != std::string::npos;
    });
}

bool says(const view::Node& node, std::string_view words) {
    if (node.label.find(words) != std::string::npos) return true;
    for (const view::Node& child : node.children)
        if (says(child, words)) return true;
    return false;
}

}  // namespace

TEST_SUITE("results") {
    TEST_CASE("a facet's band is in words, with its meaning, one next step and words to say") {
        const view::Screen screen = part(shipped_library(), own_reasons, first_facet);
        for (const char* words : {"Mostly in place", "Most of the wish is your own", "You want this mostly",
                                  "Write in one line", "The main reason why I come is ..."})
            CHECK_MESSAGE(reads(screen, words), words);
    }

    TEST_CASE("a facet with too few responses says so and has neither steps nor a number to show") {
        const view::ResultsState open{.opened = {{view::Act::show_reason, first_facet}}};
        const view::Screen screen = part(shipped_library(), R"("RDY_1": 4)", first_facet, open);
        CHECK(reads(screen, "Not enough answers here"));
        for (const char* words : {"out of 100", "The main reason why I come is ..."}) CHECK_FALSE(reads(screen, words));
        CHECK(card(screen, "RDY.own_reasons.band")->of == 0);
    }

    TEST_CASE("no number is on the first view, and one press shows it with the counts behind it") {
        const app::Library library = shipped_library();
        CHECK_FALSE(reads(results(library, own_reasons), "out of 100"));
        CHECK_FALSE(reads(part(library, own_reasons, first_facet), "out of 100"));
        const view::ResultsState state{.opened = {{view::Act::show_reason, first_facet}}};
        const view::Screen open = part(library, own_reasons, first_facet, state);
        CHECK(reads(open, "100 out of 100"));
        CHECK(reads(open, "3 of 3 answered"));
        CHECK_FALSE(reads(part(library, own_reasons, second_facet, state), "out of 100"));
    }

    TEST_CASE("why it may matter is shown for the part that was asked about and for no other") {
        const app::Library library = shipped_library();
        const view::ResultsState state{.opened = {{view::Act::show_reason, second_facet}}};
        CHECK(reads(part(library, own_reasons, second_facet, state), "agree on what they work for"));
        CHECK_FALSE(reads(part(library, own_reasons, first_facet, state), "those who felt that going was"));
    }

    TEST_CASE("that the questions are not a tested questionnaire stands on every result") {
        const app::Library library = shipped_library();
        CHECK(labelled(results(library, ""), library.strings["results.untested"]));
        CHECK(labelled(part(library, "", rest), library.strings["label.reflective"]));
    }

    TEST_CASE("a ruler is shown alone: its own number, two lower, one higher, and no band") {
        const app::Library library = shipped_library();
        const view::Screen screen = part(library, R"("RUL_1": 7)", rest);
        const view::Node* rulers = card(screen, "RDY.rulers");
        REQUIRE(rulers);
        CHECK(says(*rulers, "You chose 7. What makes it 7 and not 5?"));
        CHECK(says(*rulers, "one point higher"));
        CHECK_FALSE(says(*rulers, "How ready do you feel"));
    }

    TEST_CASE("a low ruler is asked what would have to happen, never about a number below zero") {
        const app::Library library = shipped_library();
        const view::Screen screen = part(library, R"("RUL_1": 1)", rest);
        CHECK(says(*card(screen, "RDY.rulers"), "You chose 1. What would have to happen"));
        CHECK_FALSE(says(*card(screen, "RDY.rulers"), "-1"));
    }

    TEST_CASE("a ruler at its upper end is not asked for one point higher") {
        const app::Library library = shipped_library();
        CHECK_FALSE(says(*card(part(library, R"("RUL_1": 10)", rest), "RDY.rulers"), "one point higher"));
    }

    TEST_CASE("no ruler answered leaves no card of rulers") {
        CHECK(card(part(shipped_library(), own_reasons, rest), "RDY.rulers") == nullptr);
    }

    TEST_CASE("what was ticked has its tip, and what was not ticked has none") {
        const app::Library library = shipped_library();
        const view::Screen screen = part(library, R"("RDY_B2": "on", "RDY_B14": "The dog")", rest);
        const view::Node* barriers = card(screen, "RDY.barriers");
        CHECK(says(*barriers, "You ticked one of these"));
        CHECK(says(*barriers, "Ask about fees"));
        CHECK(says(*barriers, "The dog"));
        CHECK(says(*barriers, "Is there anything else that could get in the way?"));
        CHECK_FALSE(says(*barriers, "Ask about video"));
    }

    TEST_CASE("nothing ticked is a full response and is said kindly") {
        const view::Screen screen = part(shipped_library(), "", rest);
        CHECK(says(*card(screen, "RDY.barriers"), "You ticked none of these"));
    }

    TEST_CASE("how often an option was taken is counted once, also where topics group the items") {
        const std::string wording =
            replaced(read_file("assets/packs/techniques/en.json"), "\"text\": {",
                     "\"text\": {\n  \"TEC.questions.count.ask\": \"You marked {n} of these.\",");
        app::Library library = shipped_library({"techniques"});
        const auto scales = parse_scales(read_file("assets/scales/scales.json"), "scales.json");
        library.checks.front() =
            *parse_check({"pack.json", read_file("assets/packs/techniques/pack.json")}, {"en.json", wording}, *scales);
        CHECK(
            reads(part(library, R"("TEC_1": ["ask"], "TEC_2": ["ask"], "TEC_4": ["ask"])", {view::PartKind::result, 0}),
                  "You marked 3 of these."));
    }

    TEST_CASE("a chart over time names every band of the pack, however many there are") {
        app::Library library = shipped_library({"course"});
        Check& check = library.checks.front();
        check.pack.bands = {{"none", 0, 25}, {"talk", 25, 50}, {"partly", 50, 75}, {"mostly", 75, std::nullopt}};
        const Responses responses(check.pack.items.size());
        const view::OccasionView taken{check, 0, responses, {responses}, {"2026-11-18", "2026-11-25"}};
        const view::Context context{library.strings, library.scale_labels};
        const view::Screen screen = part_screen(context, {library.safety, library.config, library.config.country},
                                                taken, {}, {view::PartKind::course});
        std::string names;
        for (const view::ChartBand& band : card(screen, "CRS.through.course")->bands)
            names += (names.empty() ? "" : ", ") + band.name;
        CHECK(names == "Not enough answers, Worth talking about, Partly in place, Mostly in place");
    }

    TEST_CASE("each answer of a card stands close to its question and apart from all else") {
        const view::Screen screen = part(shipped_library({"preferences"}),
                                         R"("PRF_W7": "A woman", "PRF_W8": "I stammer")", {view::PartKind::topic, 1});
        const std::vector<view::Node>& nodes = screen.content;
        std::size_t answers = 0;
        for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
            if (nodes[i].label != "A woman" && nodes[i].label != "I stammer") continue;
            ++answers;
            CHECK(std::min(nodes[i - 1].below, nodes[i].above) == view::Gap::close);
            CHECK(std::min(nodes[i].below, nodes[i + 1].above) == view::Gap::block);
        }
        CHECK(answers == 2);
    }

    TEST_CASE("notes show what was given above their texts, and open others on a press") {
        app::Library library = shipped_library();
        library.checks.front() = *parse_every_kind(every_kind_structure());
        const char* const met = R"("met": "yes", "met_again": "yes", "met_words": "By the lake")";
        const view::PartRef notes{view::PartKind::result, 13}, closed_note{view::PartKind::result, 7};
        const view::Screen closed = part(library, met, notes),
                           open = part(library, met, notes, {.opened = {{view::Act::show_reason, closed_note}}}),
                           other = part(library, R"("met": "no")", notes);
        for (const char* words : {"By the lake", "Words of all_notes.text.", "Words of all_notes.steps.s1.",
                                  "Words of long.", "Words of second_note."})
            CHECK_MESSAGE(reads(closed, words), words);
        CHECK_FALSE(reads(closed, "Words of all_notes.more."));
        CHECK_FALSE(reads(closed, "Words of long.text."));
        CHECK(reads(open, "Words of long.text."));
        CHECK_FALSE(reads(open, "Words of second_note.text."));
        CHECK(reads(other, "Words of all_notes.more."));
        CHECK_FALSE(reads(other, "Words of all_notes.steps.s1."));
    }

    TEST_CASE("evidence that is held back is on no screen of sources") {
        const app::Library library = shipped_library();
        const view::Screen screen = view::sources_screen({library.strings, library.scale_labels}, "Sources",
                                                         library.evidence, {"stage", "real_rel"});
        CHECK(card(screen, "source.stage"));
        CHECK(card(screen, "source.real_rel") == nullptr);
    }

    TEST_CASE("no total, grade or judgement is on the results") {
        const app::Library library = shipped_library();
        std::string all;
        for (std::size_t facet = 0; facet < 4; ++facet) {
            const view::PartRef ref{view::PartKind::facet, facet};
            const view::Screen screen = part(library, own_reasons, ref, {.opened = {{view::Act::show_reason, ref}}});
            for (const view::Node* node : nodes_of(screen)) all += node->label + '\n';
        }
        for (const view::Screen& screen : {results(library, own_reasons), part(library, own_reasons, rest)})
            for (const view::Node* node : nodes_of(screen)) all += node->label + '\n';
        for (const char* word : {"You pass", "fail", "score of", "risk level", "% match"})
            CHECK_MESSAGE(all.find(word) == std::string::npos, word);
    }
}
