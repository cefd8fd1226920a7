// Which help lines and contacts a person reads, where, and in which order.
#include <algorithm>

#include "app/unsafe_person.h"

using namespace groundwork;

TEST_SUITE("help lines") {
    TEST_CASE("without a country the panel has the numbers of some countries, and one can be chosen on it") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        CHECK_FALSE(person.reads("{"));
        CHECK(calls_on(person) == calls_everywhere);
        CHECK_FALSE(person.sees("Call 110"));
        person.use("Germany");
        CHECK(person.heading() == safety_panel);
        CHECK(calls_on(person) == std::vector<std::string>{"tel:08001110111", "tel:112", "tel:110"});
    }

    TEST_CASE("each number of some countries is called by its country, above the choice of one, and none is filled") {
        for (const char* way : {"No, I am not safe", "Get help now"}) {
            Person person = at_the_question();
            person.use(way);
            if (way[0] == 'N') person.use("Next");
            const view::Screen screen = person.app.screen();
            std::vector<std::string> regions;
            for (const view::Node* node : nodes_of(screen)) {
                if (node->role == view::Role::select) break;
                if (node->role != view::Role::link) continue;
                CHECK(node->weight != view::Weight::primary);
                const std::string& name = node->said.empty() ? node->label : node->said;
                regions.push_back(name.substr(0, name.find(": ")));
            }
            CHECK(regions == std::vector<std::string>{"US, Canada", "US, Canada", "United Kingdom", "United Kingdom",
                                                      "Ireland", "Ireland", "Australia", "Australia", "New Zealand",
                                                      "New Zealand", "Europe"});
        }
    }

    TEST_CASE("without a country what is filled takes the focus to the choice of one, for that step alone") {
        Person person = at_the_question();
        say(person, "No, I am not safe");
        CHECK(person.app.screen().focus == 0);
        CHECK(filled_actions(person) == std::vector<std::string>{"Show numbers for my country"});
        person.use("Show numbers for my country");
        CHECK(person.heading() == safety_panel);
        CHECK(node_in_focus(person).role == view::Role::select);
        person.use("Germany");
        CHECK(person.app.screen().focus == 0);
        CHECK(filled_actions(person).empty());
    }

    TEST_CASE(
        "a person who is scared at home reads the emergency number, and the line of the country for people who are "
        "hurt at home") {
        app::Library library = shipped_library({"support"});
        library.config.country = "US";
        Person person(std::move(library));
        person.use("Start");
        person.finish();
        CHECK(person.reads_under("If someone scares or hurts you", "call 911"));
        CHECK(person.reads_under("If someone scares or hurts you",
                                 "you can call National Domestic Violence Hotline on 1-800-799-7233"));
    }

    TEST_CASE("a panel has its calls first: nothing is to be read before them, and only calls are filled") {
        const Person person = [] {
            Person at = at_the_question("DE");
            say(at, "No, I am not safe");
            return at;
        }();
        const view::Screen screen = person.app.screen();
        CHECK(screen.content[0].role == view::Role::heading);
        for (std::size_t call = 1; call <= 3; ++call) {
            CHECK(screen.content[call].role == view::Role::link);
            CHECK(screen.content[call].weight == view::Weight::primary);
        }
        CHECK(screen.actions.front().label == "Stop here");
        CHECK(screen.actions.front().weight == view::Weight::quiet);
        CHECK(screen.actions.back().label == "Go on with the questions");
        CHECK(filled_actions(person).empty());
    }

    TEST_CASE(
        "where police and ambulance have numbers of their own, a person reads both, the one for them first, after who "
        "listens") {
        Person person = at_the_question("DE");
        say(person, "I am not sure");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:08001110111", "tel:112", "tel:110"});
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
        CHECK(person.reads("findahelpline.com"));
        person.use("Japan");
        CHECK(person.heading() == "If someone scares or hurts you");
        CHECK(calls_on(person).front() == "tel:110");
        CHECK(person.app.screen().status == "The numbers for Japan are above.");
    }

    TEST_CASE("help at home and complaints about therapy are two contacts, each where it belongs") {
        const Person home = hurt_at_home("IE", {"Safe Ireland 555 0199", "tel:5550199"});
        CHECK(calls_on(home).back() == "tel:5550199");
        CHECK(home.reads("people who are hurt at home: Safe Ireland 555 0199."));
        app::Library library = shipped_library({"fit", "support"});
        library.config.abuse_at_home = {"Safe Ireland 555 0199", "tel:5550199"};
        library.config.complaints = {"Complaints team 555 0100", "tel:5550100"};
        library.config.abuse = {"Old team 555 0111", "tel:5550111"};
        Person person(std::move(library));
        person.use("Get help now");
        std::vector<std::string> calls = calls_everywhere;
        calls.insert(calls.end(), {"tel:5550199", "tel:5550100"});
        CHECK(calls_on(person) == calls);
        CHECK(person.reads("Old team 555 0111"));
        person.use("Back");
        person.use("How is the fit with my therapist?");
        person.go_to("Has anything happened in therapy that felt wrong or unsafe to you?");
        say(person, "Yes");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:5550100"});
        for (const char* other : {"Safe Ireland", "Old team"}) CHECK_FALSE(person.reads(other));
    }

    TEST_CASE(
        "the clinic's number for urgent help is on the help screen, also without a country; other words are text") {
        for (const char* country : {"", "US"}) {
            app::Library library = shipped_library();
            library.config.country = country;
            library.config.urgent = {"Reception 9-5: 020 7946 0018", "tel:02079460018"};
            Person person(library);
            person.use("Get help now");
            CHECK(person.sees("Reception 9-5: 020 7946 0018"));
            CHECK(calls_on(person).back() == "tel:02079460018");
            library.config.urgent = {"reception@clinic.example", ""};
            Person written(std::move(library));
            written.use("Get help now");
            CHECK(written.reads("number for urgent help: reception@clinic.example"));
            CHECK(calls_on(written).size() + 1 == calls_on(person).size());
        }
    }

    TEST_CASE(
        "the help screen of each country says of each number whether public sources confirm it, and that nobody rang "
        "it") {
        const app::Library shipped = shipped_library();
        std::size_t unconfirmed = 0;
        for (const Country& country : shipped.safety.countries) {
            app::Library library = shipped;
            library.config.country = country.code;
            Person person(std::move(library));
            person.use("Get help now");
            const view::Screen screen = person.app.screen();
            const auto check = [&](const std::string& call, const std::string& words, bool is_unconfirmed) {
                const std::string status =
                    words + (is_unconfirmed ? "; not confirmed" : "; confirmed by public sources");
                const std::vector<const view::Node*> nodes = nodes_of(screen);
                CHECK_MESSAGE(std::count_if(nodes.begin(), nodes.end(),
                                            [&](const view::Node* node) {
                                                return node->text == call &&
                                                       (node->detail == status || node->label.ends_with(status));
                                            }) == 1,
                              country.code << ' ' << status);
                unconfirmed += is_unconfirmed;
            };
            check(call_to(country.police), country.police == country.medical ? "Emergency number" : "Police",
                  country.police_unconfirmed);
            for (const HelpLine& line : country.lines)
                check(call_to(line.number, line.message),
                      line.detail.empty() ? line.service : line.service + "; " + line.detail, line.unconfirmed);
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
                CHECK_MESSAGE(person.reads(found) == !first_line(country, LineKind::crisis),
                              country.code << ' ' << way);
            }
        for (const char* way : {"No, I am not safe", "Get help now"}) {
            Person person = at_the_question();
            person.use(way);
            if (way[0] == 'N') person.use("Next");
            CHECK_FALSE(person.reads(found));
        }
    }

    TEST_CASE("what to choose once a number answers stands right behind it, in the sentence and on the link") {
        struct Line {
            const char *country, *on, *call;
        };
        for (const Line& line : {Line{"ID", "on 119 (extension 8)", "Call 119 (extension 8)"},
                                 Line{"PE", "on 113 (option 5)", "Call 113 (option 5)"}})
            for (const char* way : {"No, I am not safe", "Get help now"}) {
                Person person = at_the_question(line.country);
                person.use(way);
                if (way[0] == 'N') person.use("Next");
                CHECK_MESSAGE(person.reads(line.on), line.country << ' ' << way);
                CHECK_MESSAGE(person.sees(line.call), line.country << ' ' << way);
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
        library.config.urgent = {"020 7946 0018", "tel:02079460018"};
        Person person(std::move(library));
        person.use("Start");
        person.go_to(safety_question);
        say(person, "No, I am not safe");
        CHECK(person.app.screen().content[1].text == "tel:02079460018");
        CHECK(person.app.screen().content[1].weight == view::Weight::primary);
        std::vector<std::string> calls = calls_everywhere;
        calls.insert(calls.begin(), "tel:02079460018");
        CHECK(calls_on(person) == calls);
        CHECK(filled_actions(person).empty());

        const Person home = hurt_at_home("", {"Safe Ireland 555 0199", "tel:5550199"});
        const view::Screen screen = home.app.screen();
        std::vector<const view::Node*> nodes = nodes_of(screen);
        const auto at = std::find_if(nodes.begin(), nodes.end(),
                                     [](const view::Node* node) { return node->text == "tel:5550199"; });
        REQUIRE(at != nodes.end());
        CHECK((*(at - 1))->label == "If someone scares or hurts you");
        CHECK(calls_on(home) == std::vector<std::string>{"tel:5550199"});
    }

    TEST_CASE(
        "the country that the time zone names has its numbers at once, is said to be a guess, and can be changed") {
        app::Library library = shipped_library({"situation"});
        library.likely = {"DE"};
        Person person(std::move(library));
        person.use("Start");
        person.go_to(safety_question);
        say(person, "No, I am not safe");
        CHECK(calls_on(person) == std::vector<std::string>{"tel:08001110111", "tel:112", "tel:110"});
        CHECK(person.reads("These numbers are for Germany: guessed from"));
        person.use("Ireland");
        CHECK_FALSE(person.reads("guessed"));
        CHECK_FALSE(person.sees("Call 110"));
        person.use("Leave this page");
        person.use("Get help now");
        CHECK(person.reads("These numbers are for Germany"));
        person.use("Choose a country");
        CHECK_FALSE(person.reads("guessed"));
    }

    TEST_CASE("what the clinic or the link sets goes before the time zone") {
        app::Library library = shipped_library({"situation"});
        library.likely = {"DE"};
        library.config.country = "IE";
        Person person(std::move(library));
        person.use("Get help now");
        CHECK_FALSE(person.reads("guessed"));
        CHECK_FALSE(person.sees("Call 110"));
    }

    TEST_CASE("where the time zone does not tell, the likely countries are doors, each once and three at most") {
        app::Library library = shipped_library({"situation"});
        library.likely = {"AT", "XX", "AT", "US", "GB", "CA"};
        Person person(std::move(library));
        person.use("Get help now");
        CHECK(calls_on(person) == calls_everywhere);
        std::vector<std::string> doors;
        const view::Screen screen = person.app.screen();
        for (const view::Node* node : nodes_of(screen))
            if (node->weight == view::Weight::door) doors.push_back(node->label + ". " + node->detail);
        CHECK(doors == std::vector<std::string>{"Austria. Emergency number: 112",
                                                "United States. Emergency number: 911",
                                                "United Kingdom. Emergency number: 999"});
        for (const view::Node* node : nodes_of(screen))
            if (node->weight == view::Weight::door && node->label == "United Kingdom")
                person.app.dispatch(node->intent);
        CHECK(person.sees("Call 999"));
        CHECK(node_in_focus(person).role == view::Role::select);
        CHECK_FALSE(person.reads("guessed"));
    }
}
