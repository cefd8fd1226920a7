#include "core/record.h"

#include <algorithm>

#include "core/condition.h"
#include "core/reader.h"

namespace groundwork {
namespace {

void refuse_unkept(const Pack& pack, const Responses& responses, const Reader& in) {
    for (std::size_t i = 0; i < responses.size(); ++i)
        if (!pack.items[i].persist && !is_absent(responses[i]))
            in.fault({"must not be in a record: it is never kept"}, {"/", pack.items[i].id});
}

Record read_record(const Reader& in, const std::vector<const Pack*>& packs) {
    in.only("check version date responses");
    Record record{.check = in.id("check"), .version = in.text("version"), .date = in.text("date"), .responses = {}};
    if (in.has("date") && !is_date(record.date))
        in.fault({"must be a date such as 2026-11-25 but is \"", record.date, "\""}, {"/date"});
    const auto responses = in.object("responses");
    const auto pack = std::find_if(packs.begin(), packs.end(), [&](const Pack* p) { return p->id == record.check; });
    if (pack == packs.end()) {
        if (in.has("check"))
            in.fault({"must be a check that is here but there is no \"", record.check, "\""}, {"/check"});
        return record;
    }
    if (record.version != (*pack)->version) {
        in.fault({"must be ", (*pack)->version, ", the version that is here, but is \"", record.version, "\""},
                 {"/version"});
        return record;  // in another version the same response may mean something else
    }
    if (!responses) return record;
    record.responses = read_responses(**pack, *responses);
    refuse_unkept(**pack, record.responses, *responses);
    return record;
}

void append_string(std::string& out, const std::string& text) {
    out += '"';
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (code >= 0x20) out += c;
        else ((out += "\\u00") += "0123456789abcdef"[code >> 4]) += "0123456789abcdef"[code & 15];
    }
    out += '"';
}

void append_option(std::string& out, const Option& option) {
    if (option.counted) out += number_text(*option.counted);
    else append_string(out, option.value);
}

void append_response(std::string& out, const Scale& scale, const Response& response) {
    const auto* chosen = std::get_if<Chosen>(&response);
    if (!chosen) return append_string(out, written_text(response));
    if (scale.kind != ScaleKind::multi) return append_option(out, scale.options[chosen->options.front()]);
    out += '[';
    for (const std::size_t option : chosen->options) {
        if (out.back() != '[') out += ',';
        append_option(out, scale.options[option]);
    }
    out += ']';
}

void append_responses(std::string& out, const Pack& pack, const Responses& responses) {
    out += "{";
    for (std::size_t i = 0; i < responses.size(); ++i) {
        if (is_absent(responses[i]) || !pack.items[i].persist) continue;
        if (out.back() != '{') out += ',';
        append_string(out, pack.items[i].id);
        out += ':';
        append_response(out, pack.scale_of(i), responses[i]);
    }
    out += '}';
}

}  // namespace

bool is_date(const std::string& text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    const std::string_view month = std::string_view(text).substr(5, 2), day = std::string_view(text).substr(8);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

Result<std::vector<Record>> parse_records(const std::vector<const Pack*>& packs, std::string_view source,
                                          const std::string& file) {
    const Result<Json> root = parse_json(source, file, history_limits);
    if (!root) return root.error();

    Errors errors;
    // A person is told one fault, and looking for the place of each takes time in a long file.
    const Document document{*root, file, errors, 20};
    const Reader in(document);
    in.only("format records");
    in.whole("format", 1, 1);
    std::vector<Record> records;
    const std::vector<Reader> all = in.objects("records");
    if (all.size() > most_records) in.fault({"must be at most ", most_records, " but are ", all.size()}, {"/records"});
    else
        for (const Reader& at : all) records.push_back(read_record(at, packs));
    if (!errors.empty()) return errors;
    return records;
}

std::string write_records(const Pack& pack, const std::vector<Record>& records) {
    std::string out = "{\"format\":1,\"records\":[";
    for (const Record& record : records) {
        out += &record == &records.front() ? "\n{\"check\":" : ",\n{\"check\":";
        append_string(out, record.check);
        out += ",\"version\":";
        append_string(out, record.version);
        out += ",\"date\":";
        append_string(out, record.date);
        out += ",\"responses\":";
        append_responses(out, pack, asked_responses(pack, record.responses));
        out += '}';
    }
    return out += "\n]}\n";
}

}  // namespace groundwork
