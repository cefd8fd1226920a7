#include "core/scale_parser.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace groundwork {
namespace {

constexpr std::size_t most_options = 24;

Option read_option(const Reader& in, bool numeric) {
    in.only("value counts_as alone not_with");
    const bool uncounted = in.has("counts_as");
    if (uncounted && in.find("counts_as")->kind != Json::Kind::null)
        in.fault("must be null when it is given", "/counts_as");

    const Json* value = in.find("value");
    Option option;
    if (!value) {
        in.fault("must be a number or a string but is missing", "/value");
    } else if (value->kind == Json::Kind::number) {
        option = {number_text(value->number), in.whole_value("value")};
        if (uncounted) in.fault("must be a string on an option that does not count", "/value");
    } else if (value->kind == Json::Kind::string) {
        option.value = in.id("value");
        if (numeric && !uncounted)
            in.fault("must be a number, or have \"counts_as\": null, on a numeric scale", "/value");
    } else {
        in.fault({"must be a number or a string but is ", kind_name(value->kind)}, {"/value"});
    }
    if (uncounted) option.counted.reset();
    return option;
}

void exclude(Scale& scale, std::size_t one, std::size_t other) {
    for (const auto& [from, what] : {std::pair(one, other), std::pair(other, one)}) {
        std::vector<std::size_t>& excludes = scale.options[from].excludes;
        if (std::find(excludes.begin(), excludes.end(), what) == excludes.end()) excludes.push_back(what);
    }
}

void read_not_with(const Reader& at, Scale& scale, std::size_t option) {
    const std::vector<Json>& others = at.elements("not_with");
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto other = find_option(scale, others[i]);
        if (other && *other != option) exclude(scale, option, *other);
        else at.fault({"must be the value of another option of this scale but is not"}, {"/not_with/", i});
    }
}

// Which options rule each other out is known once all of them are.
void read_exclusions(const std::vector<Reader>& options, Scale& scale) {
    for (std::size_t option = 0; option < options.size(); ++option) {
        const Reader& at = options[option];
        for (const char* name : {"alone", "not_with"})
            if (at.has(name) && scale.kind != ScaleKind::multi)
                at.fault({"must not be given where one option at most is taken"}, {"/", name});
        if (scale.kind != ScaleKind::multi) continue;
        if (at.has("not_with")) read_not_with(at, scale, option);
        if (!at.flag("alone")) continue;
        for (std::size_t other = 0; other < scale.options.size(); ++other)
            if (other != option) exclude(scale, option, other);
    }
}

/// Adds the options listed to those that the scale already has.
void read_options(const Reader& in, Scale& scale) {
    const std::vector<Reader> options = in.objects("options");
    for (const Reader& at : options) {
        Option option = read_option(at, scale.numeric);
        const auto same = [&](const Option& other) { return other.value == option.value; };
        if (at.has("value") && std::any_of(scale.options.begin(), scale.options.end(), same))
            at.fault({"must differ from the options before it but \"", option.value, "\" is there twice"}, {"/value"});
        if (scale.kind == ScaleKind::ruler && option.counted)
            at.fault("must be null: a ruler's numbers are its own", "/counts_as");
        scale.options.push_back(std::move(option));
    }
    read_exclusions(options, scale);
    if (scale.options.size() > most_options) in.fault({"must have at most ", most_options, " options"}, {"/options"});
}

// The range that reverse keying turns is the range of the options that count.
void find_range(Scale& scale) {
    bool first = true;
    for (const Option& option : scale.options) {
        if (!option.counted) continue;
        scale.min = first ? *option.counted : std::min(scale.min, *option.counted);
        scale.max = first ? *option.counted : std::max(scale.max, *option.counted);
        first = false;
    }
}

void read_choices(const Reader& in, Scale& scale) {
    in.only("kind numeric options");
    const bool one_answer = scale.kind == ScaleKind::choice || scale.kind == ScaleKind::bipolar;
    scale.numeric = in.flag("numeric");
    if (scale.numeric && !one_answer)
        in.fault("must not be true where an item has more than one answer, or a tick", "/numeric");
    read_options(in, scale);
    find_range(scale);
    if (scale.options.empty()) in.fault("must have at least one option", "/options");
    if (scale.kind == ScaleKind::tick && scale.options.size() > 1)
        in.fault("must have one option, which is on when it is ticked", "/options");
    if (scale.numeric && one_answer && !(scale.max > scale.min))
        in.fault("must have two options or more that count", "/options");
}

void read_ruler(const Reader& in, Scale& scale) {
    in.only("kind min max step options");
    scale.numeric = true;
    const double min = in.whole_value("min"), max = in.whole_value("max"), step = in.whole_value("step");
    const double steps = (max - min) / step;
    if (!(step > 0) || !(steps >= 1) || steps >= most_options || steps != std::floor(steps)) {
        in.fault({"must rise from min to max in whole steps, at most ", most_options - 1});
        return;
    }
    for (double value = min; value <= max; value += step) scale.options.push_back({number_text(value), value});
    if (in.has("options")) read_options(in, scale);
    find_range(scale);
}

void read_text(const Reader& in, Scale& scale) {
    in.only("kind max_characters lines");
    scale.max_characters = in.whole("max_characters", 1, 4000);
    scale.lines = in.whole("lines", 1, 12);
}

void read_integer(const Reader& in, Scale& scale) {
    in.only("kind min max");
    scale.min = in.whole_value("min");
    scale.max = in.whole_value("max");
    if (!(scale.max > scale.min)) in.fault("must be more than min", "/max");
}

Scale read_scale(const std::string& id, const Reader& in) {
    Scale scale{.id = id};
    // In the order of ScaleKind.
    const auto kind = in.choice("kind", "choice ruler bipolar tick multi text integer date");
    if (!kind) return scale;
    scale.kind = static_cast<ScaleKind>(*kind);
    switch (scale.kind) {
        case ScaleKind::choice:
        case ScaleKind::bipolar:
        case ScaleKind::tick:
        case ScaleKind::multi: read_choices(in, scale); break;
        case ScaleKind::ruler: read_ruler(in, scale); break;
        case ScaleKind::text: read_text(in, scale); break;
        case ScaleKind::integer: read_integer(in, scale); break;
        case ScaleKind::date: in.only("kind"); break;
    }
    return scale;
}

}  // namespace

std::optional<std::size_t> find_option(const Scale& scale, const Json& value) {
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const Option& option = scale.options[i];
        if (value.kind == Json::Kind::number && option.counted == value.number) return i;
        if (value.kind == Json::Kind::string && !option.counted && option.value == value.string) return i;
    }
    return std::nullopt;
}

bool is_numbered(const Scale& scale, const Option& option) {
    return scale.kind == ScaleKind::ruler && option.counted.has_value();
}

std::vector<Scale> read_scales(const Reader& in) {
    std::vector<Scale> scales;
    const std::optional<Reader> all = in.object("scales");
    if (!all) return scales;
    for (const Json::Member& member : all->members()) {
        const std::optional<Reader> at = all->object(member.name);
        if (!at) continue;
        if (!is_id(member.name)) at->fault("must be named with 1 to 64 letters, digits, dots, dashes or underscores");
        scales.push_back(read_scale(member.name, *at));
    }
    return scales;
}

Result<std::vector<Scale>> parse_scales(std::string_view source, const std::string& file) {
    const Result<Json> root = parse_json(source, file);
    if (!root) return root.error();

    Errors errors;
    const Document document{*root, file, errors};
    const Reader in(document);
    in.only("format scales");
    in.whole("format", 1, 1);
    std::vector<Scale> scales = read_scales(in);
    if (!errors.empty()) return errors;
    return scales;
}

}  // namespace groundwork
