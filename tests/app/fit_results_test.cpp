// What stands out in the fit check, and what does not.
#include "app/person.h"
#include "core/change.h"

using namespace groundwork;

namespace {

/// Rates every statement of the fit check, those of the other keying with the second response; the first one apart.
void rate_fit(Person& person, const char* direct, const char* reverse, const char* first = nullptr) {
    const app::Library library = shipped_library({"fit"});
    const Check& check = library.checks.front();
    for (const KeyedItem& keyed : scored_items(check.pack)) {
        const char* response = keyed.keying == Keying::reverse ? reverse : direct;
        person.respond(check.wording[check.pack.items[keyed.item].id], keyed.item == 0 && first ? first : response);
        person.use("Next");
    }
}

/// The lines of the lists under that heading.
std::vector<std::string> listed_under(const Person& person, const char* heading) {
    std::vector<std::string> lines;
    for (const view::Node& node : person.under(heading))
        if (node.role == view::Role::list_item) lines.push_back(node.label);
    return lines;
}

}  // namespace

TEST_SUITE("results of the fit check") {
    TEST_CASE("high marks all the way ask what one small thing could be better, and other marks do not") {
        Person all = taking("fit");
        rate_fit(all, "Very true", "Not at all true");
        all.finish();
        CHECK(all.reads_under("High marks all the way", "If one small thing could be better, what would it be?"));

        Person nearly = taking("fit");
        rate_fit(nearly, "Mostly true", "Not at all true");
        nearly.finish();
        CHECK_FALSE(nearly.reads("High marks all the way"));
    }

    TEST_CASE(
        "the lowest line is read back with its answer, as one of a list, and a door opens those that share the next "
        "place") {
        Person one = taking("fit");
        rate_fit(one, "Mostly true", "A little true", "Not at all true");
        one.finish();
        const char* const soon = "Your low lines";
        CHECK(listed_under(one, soon) ==
              std::vector<std::string>{"“My therapist knows what I most want to change.” (Not at all true)."});
        CHECK(one.reads_under(soon, "18 more lines share the next place. Choose the one that matters most to you."));
        CHECK_FALSE(one.reads("Your lowest lines"));
        one.use("Show these lines");
        CHECK(listed_under(one, soon).size() == 1 + 18);
        CHECK(one.reads_under(soon, "“We have talked about what we are aiming for.” (Mostly true)."));
        one.use("Show these lines");
        CHECK(listed_under(one, soon).size() == 1);

        Person alike = taking("fit");
        rate_fit(alike, "Mostly true", "A little true");
        alike.finish();
        CHECK(alike.reads_under("Your lowest lines", "19 lines share the lowest place."));
        CHECK(listed_under(alike, "Your lowest lines").empty());
        CHECK_FALSE(alike.reads("Your low lines"));
        alike.use("Show these lines");
        CHECK(listed_under(alike, "Your lowest lines").size() == 19);
    }

    TEST_CASE("the part that is lower than the others is named") {
        Person low = taking("fit");
        for (const char* stem :
             {"My therapist knows what I most want to change.", "We have talked about what we are aiming for."}) {
            low.respond(stem, "A little true");
            low.use("Next");
        }
        for (const char* stem : {"I understand why we do what we do in sessions.",
                                 "The way we spend our time feels useful to me.", "We work on this as a team.",
                                 "I feel at ease enough to be honest.", "I trust my therapist to be on my side."}) {
            low.respond(stem, "Very true");
            low.use("Next");
        }
        low.finish();
        CHECK(low.reads_under("One part is lower", "One part is lower than the rest: Agreeing on goals."));
    }

    TEST_CASE(
        "fewer than six lines are too little to go on, and the same answer on all says nothing of parts of both "
        "keyings") {
        Person few = taking("fit");
        few.respond("My therapist knows what I most want to change.", "Not at all true");
        few.finish();
        CHECK(few.sees("Too little to go on"));
        CHECK_FALSE(few.sees("Your low lines"));

        Person same = taking("fit");
        rate_fit(same, "Very true", "Very true");
        same.finish();
        CHECK(same.sees("The same answer on every line"));
        CHECK(same.reads_under("Agreeing on goals", "Your answers point both ways"));
        CHECK_FALSE(same.reads_under("Agreeing on goals", "Words you can use"));
        CHECK(same.reads_under("Feeling understood", "Words you can use"));
        CHECK_FALSE(same.sees("Your lowest lines"));
    }
}
