#include "tools/person.h"

#include <algorithm>
#include <ctime>
#include <optional>

#include "core/reader.h"
#include "core/record.h"

namespace groundwork::tools {
namespace {

/// The check of that id; none, with a fault noted, when there is no such check.
std::optional<std::size_t> find_check(const std::vector<Check>& checks, const std::string& id, const Reader& in,
                                      const std::string& below) {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& one) { return one.pack.id == id; });
    if (found != checks.end()) return static_cast<std::size_t>(found - checks.begin());
    in.fault({"must be the id of a check but there is no \"", id, "\""}, {below});
    return std::nullopt;
}

/// What is given in one object. Nobody comes past a number that cannot be read, so such a one is a fault.
Responses read_given(const Reader& in, const Pack& pack) {
    Responses responses = read_responses(pack, in);
    for (std::size_t i = 0; i < responses.size(); ++i)
        if (const Scale& scale = pack.scale_of(i); is_unclear(scale, responses[i]))
            in.fault({"must be a whole number from ", number_text(scale.min), " to ", number_text(scale.max),
                      " but is \"", written_text(responses[i]), "\""},
                     {pointer_step(pack.items[i].id)});
    return responses;
}

/// Adds what is given in each object of the list, if there is a list.
void read_occasions(const Reader& in, const char* name, const Pack& pack, CheckTaken& taken) {
    if (!in.has(name)) return;
    for (const Reader& occasion : in.objects(name)) taken.occasions.push_back(read_given(occasion, pack));
}

void read_checks(const Reader& in, const std::vector<Check>& checks, std::vector<CheckTaken>& taken) {
    const std::optional<Reader> given = in.object("responses");
    const std::optional<Reader> before = in.has("before") ? in.object("before") : std::nullopt;
    if (!given) return;
    const std::vector<std::string> ids = in.texts("checks", true);
    for (const Json::Member& member : given->members())
        if (std::find(ids.begin(), ids.end(), member.name) == ids.end())
            given->fault("must be a check that is listed under checks but is not", pointer_step(member.name));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto check = find_check(checks, ids[i], in, "/checks/" + std::to_string(i));
        if (!check) continue;
        const Pack& pack = checks[*check].pack;
        CheckTaken one{*check, {}};
        if (before) read_occasions(*before, ids[i].c_str(), pack, one);
        if (const auto now = given->object(ids[i])) one.occasions.push_back(read_given(*now, pack));
        taken.push_back(std::move(one));
    }
}

void read_people(const Reader& in, const std::vector<Check>& checks, std::vector<CheckTaken>& taken) {
    const auto check = find_check(checks, in.id("check"), in, "/check");
    if (!check) return;
    CheckTaken one{*check, {}};
    for (const Reader& person : in.objects("people")) {
        person.only("name responses");
        if (const auto given = person.object("responses"))
            one.occasions.push_back(read_given(*given, checks[*check].pack));
    }
    taken.push_back(std::move(one));
}

std::string current_day() {
    const std::time_t now = std::time(nullptr);
    char day[sizeof "0000-00-00"];
    std::strftime(day, sizeof day, "%Y-%m-%d", std::localtime(&now));
    return day;
}

}  // namespace

Result<Person> parse_person(const std::vector<Check>& checks, const std::string& text, const std::string& file) {
    const Result<Json> root = parse_json(text, file, history_limits);
    if (!root) return root.error();
    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only(
        "id who today checks responses before check people must_say must_not_say page_must_say page_must_not_say "
        "page_not_ticked page_most page_empty first_route_responses");
    Person person;
    person.today = in.has("today") ? in.text("today") : current_day();
    if (!is_date(person.today))
        in.fault({"must be a date such as 2026-11-25 but is \"", person.today, "\""}, {"/today"});
    if (in.has("people")) read_people(in, checks, person.checks);
    else read_checks(in, checks, person.checks);
    if (!errors.empty()) return errors;
    return person;
}

}  // namespace groundwork::tools
