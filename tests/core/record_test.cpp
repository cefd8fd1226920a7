#include "core/record.h"

#include "core/packs.h"

using namespace groundwork;

namespace {

const Pack& pack() { return every_kind_pack(); }

std::string file(const std::string& check, const std::string& version, const std::string& date,
                 const std::string& responses) {
    return R"({"format": 1, "records": [{"check": ")" + check + R"(", "version": ")" + version + R"(", "date": ")" +
           date + R"(", "responses": {)" + responses + "}}]}";
}

Result<std::vector<Record>> read(const std::string& source) { return parse_records({&pack()}, source, "f"); }

std::string faults(const std::string& check, const std::string& version, const std::string& date,
                   const std::string& responses) {
    return places(read(file(check, version, date, responses)).error());
}

/// What is left of the responses once they were written and read again.
Responses kept(const Responses& responses) {
    const auto records = read(write_records(pack(), {{"after_the_month", "0.1.0", "2026-11-25", responses}}));
    REQUIRE(places(records.error()) == "");
    return records->front().responses;
}

}  // namespace

TEST_SUITE("record") {
    TEST_CASE("records are read in the order of the file") {
        const auto records = read(
            R"({"format": 1, "records": [{"check": "after_the_month", "version": "0.1.0", "date": "2026-10-01", "responses": {"hour_1": 0}},
                                     {"check": "after_the_month", "version": "0.1.0", "date": "2026-09-01", "responses": {}}]})");
        REQUIRE(places(records.error()) == "");
        REQUIRE(records->size() == 2);
        CHECK((*records)[0].responses[0] == option(0));
        CHECK((*records)[1].date == "2026-09-01");
        CHECK((*records)[1].responses == Responses(pack().items.size()));
    }

    TEST_CASE("what is written is read as it was, whatever the kind of item") {
        const Responses responses = responses_to(
            pack(),
            R"("hour_1": 0, "hour_2": "unsure", "met": "yes", "met_again": "yes", "met_words": "Zeit: \"gut\" \\ ü🙂\nund\u0001",
            "wish_1": -2, "area_1": "na", "area_2": 4, "took": ["write", "walk"], "times": "12", "far": "x", "card_1": "no", "done": "on")");
        CHECK(kept(responses) == responses);
    }

    TEST_CASE("what may not be kept and what is not asked is not written") {
        CHECK(kept(responses_to(pack(), R"("safe": "no", "hour_1": 2)")) == responses_to(pack(), R"("hour_1": 2)"));
        CHECK(kept(responses_to(pack(), R"("met": "no", "met_again": "yes")")) ==
              responses_to(pack(), R"("met": "no")"));
        CHECK(
            write_records(pack(), {{"after_the_month", "0.1.0", "2026-11-25", responses_to(pack(), R"("safe": "no")")}})
                .find("safe") == std::string::npos);
    }

    TEST_CASE("no record at all is written and read as well") {
        const auto none = read(write_records(pack(), {}));
        REQUIRE(none.has_value());
        CHECK(none->empty());
        const Record record{"after_the_month", "0.1.0", "2026-11-25", Responses(pack().items.size())};
        CHECK(read(write_records(pack(), {record, record}))->size() == 2);
    }

    TEST_CASE("a record of another check or version is refused, once") {
        CHECK(faults("before_the_month", "0.1.0", "2026-11-25", R"("hour_9": 1)") == "f/records/0/check");
        CHECK(faults("after_the_month", "0.2.0", "2026-11-25", R"("hour_9": 1)") == "f/records/0/version");
    }

    TEST_CASE("a file may have 1250 records, and one fault of many is enough") {
        const std::string one =
            R"({"check": "after_the_month", "version": "0.1.0", "date": "2026-11-25", "responses": {}})";
        const auto all = [&](std::size_t count, const std::string& record) {
            std::string text = R"({"format": 1, "records": [)" + record;
            for (std::size_t i = 1; i < count; ++i) text += ',' + record;
            return read(text + "]}");
        };
        CHECK(all(1250, one)->size() == 1250);
        const auto more = all(1251, one);
        CHECK(places(more.error()) == "f/records");
        CHECK(more.error().front().message == "must be at most 1250 but are 1251");
        CHECK(all(1000, "{}").error().size() < 100);
    }

    TEST_CASE("a text of the longest kind is read back, whatever its characters take") {
        Responses responses(pack().items.size());
        std::string text;
        for (int i = 0; i < 4000; ++i) text += "\xF0\x9F\x99\x82";
        for (const char* asked : {"met", "met_again"}) responses[item_called(pack(), asked)] = option(0);
        responses[item_called(pack(), "met_words")] = Written{text};
        CHECK(kept(responses) == responses);
    }

    TEST_CASE("a date is a year, a month and a day") {
        for (const char* date : {"", "2026-11-5", "2026-13-01", "2026-00-01", "2026-11-32", "2026-11-00", "25-11-2026",
                                 "2026/11/25", "2026-11-25T10:00"})
            CHECK_MESSAGE(faults("after_the_month", "0.1.0", date, "") == "f/records/0/date", date);
        CHECK(faults("after_the_month", "0.1.0", "2026-12-31", "") == "");
    }

    TEST_CASE("a response that no item offers, or that may not be kept, is refused") {
        CHECK(faults("after_the_month", "0.1.0", "2026-11-25", R"("hour_1": 9, "hour_9": 1)") ==
              "f/records/0/responses/hour_1 f/records/0/responses/hour_9");
        CHECK(faults("after_the_month", "0.1.0", "2026-11-25", R"("safe": "yes")") == "f/records/0/responses/safe");
    }

    TEST_CASE("its frame is checked") {
        CHECK(places(read(R"({"format": 2, "records": [{"name": ""}], "name": ""})").error()) ==
              "f/name f/format f/records/0/name f/records/0/check f/records/0/version f/records/0/date "
              "f/records/0/responses");
        CHECK(places(read("{").error()) == "f");
    }
}
