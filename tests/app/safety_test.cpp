// What a response about safety does: it opens help at once, locks nothing and is kept nowhere.
#include <algorithm>
#include <array>

#include "app/person.h"

using namespace groundwork;

namespace {

const char* const question = "Are you safe right now?";
const char* const panel = "Thank you for saying so";

Person at_the_question(const char* country = "") {
    app::Library library = shipped_library({"situation", "preferences", "course"});
    library.config.country = country;
    Person person(std::move(library));
    person.use("How are things right now?");
    person.go_to(question);
    return person;
}

/// Gives that response and goes on, which opens its panel.
void say(Person& person, const char* response) {
    person.use(response);
    person.use("Next");
}

/// What the links of the screen dial, in their order.
std::vector<std::string> calls_on(const Person& person) {
    const view::Screen screen = person.app.screen();
    std::vector<std::string> calls;
    for (const view::Node* node : nodes_of(screen))
        if (node->role == view::Role::link) calls.push_back(node->text);
    return calls;
}

/// Somebody who is hurt at home, at the end of the support check, in that country.
Person hurt_at_home(const char* country, Contact clinic = {}) {
    app::Library library = shipped_library({"support"});
    library.config.country = country;
    library.config.abuse_at_home = std::move(clinic);
    Person person(std::move(library));
    person.use("Start");
    person.finish();
    return person;
}

std::size_t charts_on(const Person& person) {
    const view::Screen screen = person.app.screen();
    const std::vector<const view::Node*> nodes = nodes_of(screen);
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](const view::Node* node) { return node->role == view::Role::table; }));
}

}  // namespace

TEST_SUITE("safety") {
    TEST_CASE("not safe and not sure show the panel below at once and say so, and open it when the person goes on") {
        for (const char* response : {"No, I am not safe", "I am not sure"}) {
            Person person = at_the_question("US");
            person.use(response);
            CHECK(person.heading() == question);
            CHECK(person.app.screen().status == "Help for this is below your answer.");
            CHECK(person.reads_under(panel, "call 911"));
            CHECK(calls_on(person) == std::vector<std::string>{"tel:911", "tel:988"});
            person.use("Next");
            CHECK(person.heading() == panel);
            CHECK(person.reads("call 911"));
            CHECK(person.sees("Call 988"));
        }
    }

    TEST_CASE("a response that is only passed on the way to another leaves nothing of its panel") {
        Person person = at_the_question("US");
        for (const char* passed : {"I am not sure", "No, I am not safe", "Yes, I am safe"}) person.use(passed);
        CHECK(person.heading() == question);
        CHECK_FALSE(person.sees(panel));
        CHECK(person.app.screen().status.empty());
        person.use("Next");
        CHECK(person.heading() == "Work, study or training");
    }

    TEST_CASE("going on from the panel leads to what comes next, also from the review") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Go on");
        CHECK(person.heading() == "Work, study or training");
        person.go_to("Look over your answers");
        person.use("Show what I answered");
        person.use(question);
        person.use("Next");
        CHECK(person.heading() == panel);
        person.use("Go on");
        CHECK(person.heading() == "Look over your answers");
    }

    TEST_CASE("without a country, the panel and help still say whom to call in danger, before the list of countries") {
        for (const char* way : {"No, I am not safe", "Get help now"}) {
            Person person = at_the_question();
            person.use(way);
            if (way[0] == 'N') person.use("Next");
            CHECK(person.reads("In danger right now? Call your emergency number."));
        }
    }

    TEST_CASE("safe, rather not and no response open nothing") {
        for (const char* response : {"Yes, I am safe", "I would rather not say"}) {
            Person person = at_the_question();
            person.use(response);
            CHECK(person.heading() == question);
        }
        Person person = at_the_question();
        person.use("Skip");
        CHECK(person.heading() == "Work, study or training");
    }

    TEST_CASE("a person who would rather not say reads that this is fine") {
        Person person = at_the_question();
        CHECK_FALSE(person.reads("That is fine."));
        person.use("I would rather not say");
        CHECK(person.reads("That is fine. Help is one tap away on every page"));
    }

    TEST_CASE("the panel never locks the page: one can go on where one was, stop, or leave") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Go on");
        CHECK(person.heading() == "Work, study or training");
        person.use("Back");
        say(person, "I am not sure");
        person.use("Stop here");
        CHECK(person.sees("How is therapy going?"));
        Person other = at_the_question();
        say(other, "No, I am not safe");
        CHECK(other.use("Leave this page") == app::Effect::leave);
    }

    TEST_CASE("without a country the panel names no number that is not known, and a country can be chosen on it") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        CHECK_FALSE(person.reads("{"));
        CHECK_FALSE(person.sees("Call 999"));
        person.use("United Kingdom");
        CHECK(person.heading() == panel);
        CHECK(person.sees("Call 999"));
        CHECK(person.sees("Call 116 123"));
    }

    TEST_CASE("a person who is scared at home reads the emergency number, and the line of the country for people who are hurt at home") {
        app::Library library = shipped_library({"support"});
        library.config.country = "US";
        Person person(std::move(library));
        person.use("Start");
        person.finish();
        CHECK(person.reads_under("If someone scares or hurts you", "call 911"));
        CHECK(person.reads_under("If someone scares or hurts you", "you can call National Domestic Violence Hotline on 1-800-799-7233"));
    }

    TEST_CASE("a panel has its calls first: nothing is to be read before them, and Go on is the last and least") {
        const Person person = [] { Person at = at_the_question("DE"); say(at, "No, I am not safe"); return at; }();
        const view::Screen screen = person.app.screen();
        CHECK(screen.content[0].role == view::Role::heading);
        CHECK(screen.content[1].role == view::Role::link);
        CHECK(screen.content[1].weight == view::Weight::primary);
        CHECK(screen.actions.back().label == "Go on");
        for (const view::Node& action : screen.actions) CHECK(action.weight == view::Weight::secondary);
    }

    TEST_CASE("where police and ambulance have numbers of their own, a person reads both, the one for them first") {
        Person person = at_the_question("DE");
        say(person, "I am not sure");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:112", "tel:110", "tel:08001110111"});
        CHECK(person.reads("or of hurting yourself, call 112. If someone is hurting you, call 110."));
        person.use("Get help now");
        CHECK(person.reads("call 110 (police) or 112 (ambulance)"));
        const std::vector<std::string> home = calls_on(hurt_at_home("DE"));
        CHECK(home == std::vector<std::string>{"tel:110", "tel:112", "tel:116016"});
        CHECK(calls_on(hurt_at_home("US")) == std::vector<std::string>{"tel:911", "tel:18007997233"});
    }

    TEST_CASE("a person who is hurt at home can choose their country there, and reads the police number of it") {
        Person person = hurt_at_home("");
        CHECK(calls_on(person).empty());
        CHECK(person.reads_under("If someone scares or hurts you", "findahelpline.com"));
        person.use("Japan");
        CHECK(person.heading() == "What your answers say");
        CHECK(calls_on(person).front() == "tel:110");
        CHECK(person.app.screen().status == "The numbers for Japan are above.");
    }

    TEST_CASE("help at home and complaints about therapy are two contacts, each where it belongs") {
        const Person home = hurt_at_home("IE", {"Safe Ireland 555 0199", "tel:5550199"});
        CHECK(calls_on(home).back() == "tel:5550199");
        CHECK(home.reads_under("If someone scares or hurts you", "people who are hurt at home: Safe Ireland 555 0199."));
        app::Library library = shipped_library({"fit", "support"});
        library.config.abuse_at_home = {"Safe Ireland 555 0199", "tel:5550199"};
        library.config.complaints_contact = {"Complaints team 555 0100", "tel:5550100"};
        library.config.abuse_contact = {"Old team 555 0111", "tel:5550111"};
        Person person(std::move(library));
        person.use("Get help now");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:5550199", "tel:5550100"});
        CHECK(person.reads("Old team 555 0111"));
        person.use("Back");
        person.use("How is the fit with my therapist?");
        person.go_to("Has anything happened in therapy that felt wrong or unsafe to you?");
        say(person, "Yes");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:5550100"});
        for (const char* other : {"Safe Ireland", "Old team"}) CHECK_FALSE(person.reads(other));
    }

    TEST_CASE("the clinic's number for urgent help is on the help screen, also without a country; other words are text") {
        for (const char* country : {"", "US"}) {
            app::Library library = shipped_library();
            library.config.country = country;
            library.config.urgent_number = {"Reception 9-5: 020 7946 0018", "tel:02079460018"};
            Person person(library);
            person.use("Get help now");
            CHECK(person.sees("Reception 9-5: 020 7946 0018"));
            CHECK(calls_on(person).back() == "tel:02079460018");
            library.config.urgent_number = {"reception@clinic.example", ""};
            Person written(std::move(library));
            written.use("Get help now");
            CHECK(written.reads("number for urgent help: reception@clinic.example"));
            CHECK(calls_on(written).size() + 1 == calls_on(person).size());
        }
    }

    TEST_CASE("the help screen of each country says of each number whether public sources confirm it, and that nobody rang it") {
        const app::Library shipped = shipped_library();
        std::size_t unconfirmed = 0;
        for (const Country& country : shipped.safety.countries) {
            app::Library library = shipped;
            library.config.country = country.code;
            Person person(std::move(library));
            person.use("Get help now");
            const view::Screen screen = person.app.screen();
            const auto check = [&](const std::string& call, const std::string& words, bool is_unconfirmed) {
                const std::string status = words + (is_unconfirmed ? "; not confirmed" : "; confirmed by public sources");
                const std::vector<const view::Node*> nodes = nodes_of(screen);
                CHECK_MESSAGE(std::count_if(nodes.begin(), nodes.end(), [&](const view::Node* node) {
                    return node->text == call && (node->detail == status || node->label.ends_with(status));
                }) == 1, country.code << ' ' << status);
                unconfirmed += is_unconfirmed;
            };
            check(call_to(country.police), country.police == country.medical ? "Emergency number" : "Police", country.police_unconfirmed);
            for (const HelpLine& line : country.lines)
                check(call_to(line.number, line.message), line.detail.empty() ? line.service : line.service + "; " + line.detail, line.unconfirmed);
            CHECK(person.reads("Nobody rang them."));
        }
        CHECK(unconfirmed > 2);
    }

    TEST_CASE("the number for mobile phones in South Africa, which one source alone carries, is not called confirmed") {
        const app::Library shipped = shipped_library();
        CHECK(first_line(*find_country(shipped.safety, "ZA"), LineKind::emergency)->unconfirmed);
        CHECK(first_line(*find_country(shipped.safety, "IT"), LineKind::crisis)->unconfirmed);
    }

    TEST_CASE("in a country without a line for suicide nobody is told to call one") {
        Person person = at_the_question("TR");
        say(person, "No, I am not safe");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:112"});
        CHECK_FALSE(person.reads("{"));
        CHECK_FALSE(person.reads("To talk to someone"));
    }

    TEST_CASE("in a country without a line for suicide one reads where to find a line, and nowhere else") {
        const std::string found = "You can find a line to talk to on findahelpline.com.";
        for (const Country& country : shipped_library().safety.countries)
            for (const char* way : {"No, I am not safe", "Get help now"}) {
                Person person = at_the_question(country.code.c_str());
                person.use(way);
                if (way[0] == 'N') person.use("Next");
                CHECK_MESSAGE(person.reads(found) == !first_line(country, LineKind::crisis), country.code << ' ' << way);
            }
        for (const char* way : {"No, I am not safe", "Get help now"}) {
            Person person = at_the_question();
            person.use(way);
            if (way[0] == 'N') person.use("Next");
            CHECK_FALSE(person.reads(found));
        }
    }

    TEST_CASE("what to choose once a number answers stands right behind it, in the sentence and on the link") {
        for (const auto& [country, on, call] : {std::array{"ID", "on 119 (extension 8)", "Call 119 (extension 8)"},
                                                std::array{"PE", "on 113 (option 5)", "Call 113 (option 5)"}})
            for (const char* way : {"No, I am not safe", "Get help now"}) {
                Person person = at_the_question(country);
                person.use(way);
                if (way[0] == 'N') person.use("Next");
                CHECK_MESSAGE(person.reads(on), country << ' ' << way);
                CHECK_MESSAGE(person.sees(call), country << ' ' << way);
            }
    }

    TEST_CASE("no help line that has hours is said to be there now") {
        for (const char* country : {"DK", "UA", "US"}) {
            Person person = at_the_question(country);
            say(person, "I am not sure");
            CHECK(person.reads("To talk to someone, call"));
        }
    }

    TEST_CASE("without a country the contact of the clinic is what comes first: nothing is to be read before it") {
        app::Library library = shipped_library({"situation"});
        library.config.urgent_number = {"020 7946 0018", "tel:02079460018"};
        Person person(std::move(library));
        person.use("Start");
        person.go_to(question);
        say(person, "No, I am not safe");
        CHECK(person.app.screen().content[1].text == "tel:02079460018");
        CHECK(person.app.screen().content[1].weight == view::Weight::primary);
        CHECK(calls_on(person) == std::vector<std::string>{"tel:02079460018"});

        const Person home = hurt_at_home("", {"Safe Ireland 555 0199", "tel:5550199"});
        const view::Screen screen = home.app.screen();
        std::vector<const view::Node*> nodes = nodes_of(screen);
        const auto at = std::find_if(nodes.begin(), nodes.end(), [](const view::Node* node) { return node->text == "tel:5550199"; });
        REQUIRE(at != nodes.end());
        CHECK((*(at - 1))->label == "If someone scares or hurts you");
        CHECK(calls_on(home) == std::vector<std::string>{"tel:5550199"});
    }

    TEST_CASE("no word rates how high the risk is") {
        Person person = at_the_question("US");
        say(person, "No, I am not safe");
        for (const char* word : {"low risk", "high risk", "risk level", "at risk", "severe"}) CHECK_FALSE(person.reads(word));
        person.use("Go on");
        person.finish();
        for (const char* word : {"risk", "not safe"}) CHECK_FALSE(person.reads(word));
    }

    TEST_CASE("the response is on no result and on no summary, and a fixed line is there only when it was ticked") {
        Person person = at_the_question("US");
        say(person, "No, I am not safe");
        person.use("Go on");
        person.finish();
        CHECK_FALSE(person.reads(question));
        person.use("See my summary");
        for (const char* words : {"I am not safe", "how safe I feel"}) CHECK_FALSE(person.app.offered().text.find(words) != std::string::npos);
        CHECK(person.reads("Earlier you told us that you are not safe, or not sure."));

        Person ticked = at_the_question("US");
        say(ticked, "No, I am not safe");
        ticked.use("Add this line to my summary: I would like to talk about how safe I feel.");
        ticked.use("Go on");
        ticked.finish();
        ticked.use("See my summary");
        CHECK(ticked.app.offered().text.find("I would like to talk about how safe I feel.") != std::string::npos);
        CHECK(ticked.app.offered().text.find("I am not safe") == std::string::npos);
    }

    TEST_CASE("what felt wrong in therapy has a panel of its own, with the clinic's contacts where they are known") {
        const char* const wrong = "Has anything happened in therapy that felt wrong or unsafe to you?";
        Person person(shipped_library({"fit"}));
        person.use("Start");
        person.go_to(wrong);
        say(person, "Yes");
        CHECK(person.heading() == "Something in therapy felt wrong");
        CHECK(person.reads("Look for the body that licenses therapists"));

        app::Library library = shipped_library({"fit"});
        library.config.complaints_contact = {"the office on 555 0100", "tel:5550100"};
        library.config.regulator_contact = {"the state board", ""};
        Person known(std::move(library));
        known.use("Start");
        known.go_to(wrong);
        say(known, "Yes");
        CHECK(known.reads("the office on 555 0100"));
        CHECK_FALSE(known.reads("Look for the body that licenses therapists"));
        library = shipped_library({"fit"});
        library.config.complaints_contact = {"the office on 555 0100", "tel:5550100"};
        Person half(std::move(library));
        half.use("Start");
        half.go_to(wrong);
        say(half, "Yes");
        CHECK(half.reads("the office on 555 0100"));
        CHECK(half.reads("Look for the body that licenses therapists"));
        known.use("Go on");
        known.use("Back");
        known.use("No");
        CHECK(known.heading() == wrong);
    }

    TEST_CASE("a response that is taken back is not said again later") {
        Person person = at_the_question("US");
        say(person, "I am not sure");
        person.use("Go on");
        person.use("Back");
        person.use("Yes, I am safe");
        person.finish();
        person.use("See my summary");
        CHECK_FALSE(person.reads("Earlier you told us"));
    }

    TEST_CASE("a key that moves from one response to the next meets no panel on the way to would rather not say") {
        const Person person = at_the_question();
        const view::Screen screen = person.app.screen();
        std::vector<std::string> responses;
        for (const view::Node* node : nodes_of(screen))
            if (node->role == view::Role::radio) responses.push_back(node->label);
        CHECK(responses == std::vector<std::string>{"Yes, I am safe", "I would rather not say", "I am not sure", "No, I am not safe"});
    }

    TEST_CASE("no chart is shown once a response about safety opened a panel") {
        for (const char* response : {"Yes, I am safe", "No, I am not safe"}) {
            const bool shown = response[0] == 'Y';
            Person person = at_the_question("US");
            person.use(response);
            if (!shown) person.use("Next");
            if (!shown) person.use("Go on");
            person.finish();
            person.use("Do another check");
            person.use("What would suit me?");
            person.use("No preference");
            person.finish();
            CHECK(charts_on(person) == (shown ? 1 : 0));
            person.use("Do another check");
            person.use("How is therapy going?");
            person.respond("When things get hard, I can bring it to my session.", "Mostly true");
            person.use("Next");
            person.use("A little true");
            person.finish();
            CHECK(charts_on(person) == (shown ? 1 : 0));
            CHECK(person.reads_under("Getting through hard times", "Mostly"));
            person.use("Do this check again");
            person.finish();
            CHECK(charts_on(person) == (shown ? 5 : 0));
            CHECK(person.sees("Looking back") == shown);
        }
    }

    TEST_CASE("help opened over the panel leads back to the panel") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        person.use("Get help now");
        CHECK(person.heading() == "Need help now?");
        person.use("Back");
        CHECK(person.heading() == panel);
        person.use("Go on");
        CHECK(person.heading() == "Work, study or training");
    }
}
