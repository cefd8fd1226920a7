// Files that a person hands in, as large as they may be and larger: what fits is taken, all else is refused in words,
// and what was given stays.
#include "app/person.h"

using namespace groundwork;

namespace {

const char* const refused =
    "This file cannot be opened here: it is not from this tool, it is damaged, or it is too large.";

std::string date(std::size_t day) {
    const auto two = [](std::size_t n) { return std::to_string(100 + n).substr(1); };
    return std::to_string(1990 + day / 336) + '-' + two(1 + day / 28 % 12) + '-' + two(1 + day % 28);
}

/// That day as a person reads it.
std::string date_read(std::size_t day) {
    const char* const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};
    return months[day / 28 % 12] + (' ' + std::to_string(1 + day % 28)) + ", " + std::to_string(1990 + day / 336);
}

/// So many records of the check, from that day on, each on a day of its own.
std::string records(std::size_t count, std::size_t first = 0,
                    const std::string& responses = R"("CRS_3": 1, "CRS_4": 1)") {
    std::string text = R"({"format": 1, "records": [)";
    for (std::size_t i = 0; i < count; ++i)
        text += (i ? ",\n" : "") + (R"({"check": "course", "version": "2.0.0", "date": ")" + date(first + i) +
                                    R"(", "responses": {)" + responses + "}}");
    return text + "]}";
}

Person at_results(const char* response = "Mostly true") {
    Person person(shipped_library({"course"}));
    person.use("Start");
    person.respond("When things get hard, I can bring it to my session.", response);
    person.finish();
    return person;
}

/// Uses a control of the part about the next time, which stays open.
void use_there(Person& person, const char* name, const std::string& text = "") {
    if (person.app.screen().key != "part.keep") person.use("For next time");
    person.use(name, text);
}

void open(Person& person, const std::string& file) { use_there(person, "Open a file that I saved", file); }

std::string saved(Person& person) {
    use_there(person, "Save my answers as a file");
    return person.app.offered().text;
}

std::size_t times(const std::string& file) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = file.find("\"date\"", at)) != std::string::npos; ++at) ++count;
    return count;
}

std::string zeros(std::size_t bytes) {
    std::string text = "[0";
    while (text.size() + 3 < bytes) text += ",0";
    return text + ']';
}

std::string names(std::size_t count) {
    std::string text = R"({"format": 1)";
    for (std::size_t i = 0; i < count; ++i) text += ",\"" + std::to_string(i) + "\":0";
    return text + '}';
}

}  // namespace

TEST_SUITE("large files") {
    TEST_CASE("a thousand records in a file of 1 MiB come back, are all saved again, and the last are shown") {
        Person person = at_results();
        std::string file = records(1000);
        file.resize(1024 * 1024, ' ');
        open(person, file);
        CHECK(person.app.screen().status == "Your answers are back.");
        person.use("Back");
        CHECK(person.sees("Here are the last 26 times. A file that you save has all of them."));
        CHECK(person.reads(date_read(999)));
        CHECK_FALSE(person.reads(date_read(970)));
        const std::string all = saved(person);
        CHECK(times(all) == 1001);
        Person same = at_results();
        open(same, all);
        CHECK(times(saved(same)) == 1001);
        Person other = at_results("Very true");
        open(other, all);
        CHECK(times(saved(other)) == 1002);
    }

    TEST_CASE("a few times are all shown, without a word about others") {
        Person person = at_results();
        open(person, records(25));
        person.use("Back");
        CHECK(person.reads(date_read(0)));
        CHECK_FALSE(person.reads("Here are the last"));
        open(person, records(26));
        person.use("Back");
        CHECK_FALSE(person.reads(date_read(0)));
        CHECK(person.reads("Here are the last 26 times."));
    }

    TEST_CASE("what is too large or too much is refused in words with its place, and what was given stays") {
        const std::pair<std::string, std::string> files[] = {
            {records(1251), "/records must be at most 1250 but are 1251"},
            {std::string(1280 * 1024 + 1, ' '), "file must be at most 1310720 bytes but has more"},
            {zeros(1024 * 1024), "/100000 must be in a document of at most 100000 values but there are more"},
            {names(33'287), "file must have at most 4096 names but has more"},
            {records(1, 0, R"("CRS_3": 1, "CRS_3": 2)"),
             "/records/0/responses must name \"CRS_3\" once but does so twice"},
            {std::string(500'000, '['), "/0/0"},
        };
        for (const auto& refusal : files) {
            Person person = at_results();
            const std::string before = saved(person);
            open(person, refusal.first);
            CHECK(person.app.screen().status == refused);
            CHECK_MESSAGE(person.reads(refusal.second), refusal.second);
            CHECK(saved(person) == before);
        }
    }

    TEST_CASE("several files together bring no more than one may hold, and the one too many changes nothing") {
        Person person = at_results();
        open(person, records(700));
        open(person, records(700));
        CHECK(person.app.screen().status == "There is nothing new in this file.");
        const std::string before = saved(person);
        open(person, records(550, 700));
        CHECK(person.app.screen().status ==
              "Both files together are more than this page can hold. Nothing was changed. Keep both files.");
        CHECK(
            person.sees("Both files together are more than this page can hold. Nothing was changed. Keep both files."));
        CHECK_FALSE(person.reads("/records"));
        CHECK_FALSE(person.reads(refused));
        CHECK(saved(person) == before);
        open(person, records(549, 700));
        CHECK(times(saved(person)) == 1250);
    }

    TEST_CASE("a file that grew too large to be opened again is saved, with a word about it") {
        Person person = at_results();
        open(person, records(1249));
        CHECK(times(saved(person)) == 1250);
        CHECK(person.app.screen().status == "");
        use_there(person, "Do this check again");
        person.respond("When things get hard, I can bring it to my session.", "Very true");
        person.finish();
        CHECK(times(saved(person)) == 1251);
        CHECK(person.app.screen().status ==
              "This file is now too large to be opened here again. Please keep the one that you opened as well.");
    }

    TEST_CASE("records of one day, all alike, are one") {
        Person person = at_results();
        std::string file = records(1000);
        for (std::size_t day = 1; day < 1000; ++day) file.replace(file.find(date(day)), 10, date(0));
        open(person, file);
        CHECK(times(saved(person)) == 2);
    }
}
