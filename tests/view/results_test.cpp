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

const view::Node* card(const view::Screen& screen, const char* name) {
    return view::find_node(screen, view::node_id(name));
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
        const app::Library library = shipped_library();
        const view::Screen screen = results(library, own_reasons);
        const view::Node* facet = card(screen, "RDY.own_reasons");
        REQUIRE(facet);
        for (const char* words : {"Mostly in place", "Your reasons are your own", "You can name why",
                                  "Write your main reason", "The main reason why I come is ..."})
            CHECK_MESSAGE(says(*facet, words), words);
    }

    TEST_CASE("a facet with too few responses says so and has neither steps nor a number to show") {
        const app::Library library = shipped_library();
        const view::Screen screen = results(library, R"("RDY_1": 4)");
        const view::Node* facet = card(screen, "RDY.own_reasons");
        CHECK(says(*facet, "Not enough answers here"));
        CHECK_FALSE(says(*facet, "Show the number"));
        CHECK_FALSE(says(*facet, "The main reason why I come is ..."));
        CHECK(card(screen, "RDY.own_reasons.steps") == nullptr);
    }

    TEST_CASE("no number is on the first view, and one press shows it with the counts behind it") {
        const app::Library library = shipped_library();
        CHECK_FALSE(says(*card(results(library, own_reasons), "RDY.own_reasons"), "out of 100"));
        const view::Screen open = results(library, own_reasons, {.numbers = {0}});
        CHECK(says(*card(open, "RDY.own_reasons"), "100 out of 100"));
        CHECK(says(*card(open, "RDY.own_reasons"), "3 of 3 answered"));
        CHECK_FALSE(says(*card(open, "RDY.goals"), "out of 100"));
    }

    TEST_CASE("why it may matter is shown for the part that was asked about and for no other") {
        const app::Library library = shipped_library();
        const view::Screen open = results(library, own_reasons, {.reasons = {{view::PartKind::facet, 1}}});
        CHECK(says(*card(open, "RDY.goals"), "agree on what they work for"));
        CHECK_FALSE(says(*card(open, "RDY.own_reasons"), "further along in wanting change"));
    }

    TEST_CASE("that the questions are not a tested questionnaire stands on every result") {
        const app::Library library = shipped_library();
        CHECK(labelled(results(library, ""), library.strings["label.reflective"]));
    }

    TEST_CASE("a ruler is shown alone: its own number, two lower, one higher, and no band") {
        const app::Library library = shipped_library();
        const view::Screen screen = results(library, R"("RUL_1": 7)");
        const view::Node* rulers = card(screen, "RDY.rulers");
        REQUIRE(rulers);
        CHECK(says(*rulers, "You chose 7. What makes it 7 and not 5?"));
        CHECK(says(*rulers, "one point higher"));
        CHECK_FALSE(says(*rulers, "How ready do you feel"));
    }

    TEST_CASE("a low ruler is asked what would have to happen, never about a number below zero") {
        const app::Library library = shipped_library();
        const view::Screen screen = results(library, R"("RUL_1": 1)");
        CHECK(says(*card(screen, "RDY.rulers"), "You chose 1. What would have to happen"));
        CHECK_FALSE(says(*card(screen, "RDY.rulers"), "-1"));
    }

    TEST_CASE("a ruler at its upper end is not asked for one point higher") {
        const app::Library library = shipped_library();
        CHECK_FALSE(says(*card(results(library, R"("RUL_1": 10)"), "RDY.rulers"), "one point higher"));
    }

    TEST_CASE("no ruler answered leaves no card of rulers") {
        CHECK(card(results(shipped_library(), own_reasons), "RDY.rulers") == nullptr);
    }

    TEST_CASE("what was ticked has its tip, and what was not ticked has none") {
        const app::Library library = shipped_library();
        const view::Screen screen = results(library, R"("RDY_B2": "on", "RDY_B14": "The dog")");
        const view::Node* barriers = card(screen, "RDY.barriers");
        CHECK(says(*barriers, "You ticked one of these"));
        CHECK(says(*barriers, "Ask about fees"));
        CHECK(says(*barriers, "The dog"));
        CHECK_FALSE(says(*barriers, "Ask about video"));
    }

    TEST_CASE("nothing ticked is a full response and is said kindly") {
        const view::Screen screen = results(shipped_library(), "");
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
        CHECK(says(*card(results(library, R"("TEC_1": ["ask"], "TEC_2": ["ask"], "TEC_4": ["ask"])"), "TEC.questions"),
                   "You marked 3 of these."));
    }

    TEST_CASE("a chart over time names every band of the pack, however many there are") {
        app::Library library = shipped_library({"course"});
        Check& check = library.checks.front();
        check.pack.bands = {{"none", 0, 25}, {"talk", 25, 50}, {"partly", 50, 75}, {"mostly", 75, std::nullopt}};
        const Responses responses(check.pack.items.size());
        const view::OccasionView taken{check, 0, responses, {responses}, {"2026-11-18", "2026-11-25"}};
        const view::Context context{library.strings, library.scale_labels};
        const view::Screen screen =
            results_screen(context, {library.safety, library.config, library.config.country}, taken, {});
        std::string names;
        for (const view::ChartBand& band : card(screen, "CRS.through.course")->bands)
            names += (names.empty() ? "" : ", ") + band.name;
        CHECK(names == "Not enough answers, Worth talking about, Partly in place, Mostly in place");
    }

    TEST_CASE("each answer of a card stands close to its question and apart from all else") {
        const view::Screen screen =
            results(shipped_library({"preferences"}), R"("PRF_W7": "A woman", "PRF_W8": "I stammer")");
        const std::vector<view::Node>& nodes = card(screen, "PRF.identity")->children;
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
        const view::Screen closed = results(library, met),
                           open = results(library, met, {.reasons = {{view::PartKind::result, 7}}}),
                           other = results(library, R"("met": "no")");
        const view::Node& notes = *card(closed, "all_notes");
        for (const char* words : {"By the lake", "Words of all_notes.text.", "Words of all_notes.steps.s1.",
                                  "Words of long.", "Words of second_note."})
            CHECK_MESSAGE(says(notes, words), words);
        CHECK_FALSE(says(notes, "Words of all_notes.more."));
        CHECK_FALSE(says(notes, "Words of long.text."));
        CHECK(says(*card(open, "all_notes"), "Words of long.text."));
        CHECK_FALSE(says(*card(open, "all_notes"), "Words of second_note.text."));
        CHECK(says(*card(other, "all_notes"), "Words of all_notes.more."));
        CHECK_FALSE(says(*card(other, "all_notes"), "Words of all_notes.steps.s1."));
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
        std::vector<view::PartRef> reasons;
        for (std::size_t facet = 0; facet < 4; ++facet) reasons.push_back({view::PartKind::facet, facet});
        const view::Screen screen = results(library, own_reasons, {.numbers = {0, 1, 2, 3}, .reasons = reasons});
        for (const view::Node* node : nodes_of(screen)) all += node->label + '\n';
        for (const char* word : {"You pass", "fail", "score of", "risk level", "% match"})
            CHECK_MESSAGE(all.find(word) == std::string::npos, word);
    }
}
