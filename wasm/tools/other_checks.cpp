#include "tools/other_checks.h"

#include <algorithm>

#include "core/ids.h"
#include "core/json.h"
#include "core/pieces.h"

namespace groundwork::tools {
namespace {

/// Goes through a document and its conditions about other checks, of which it notes the faults.
class Conditions {
public:
    Conditions(const std::string& file, const Packs& packs, Errors& errors)
        : file_(file), packs_(packs), errors_(errors) {}

    void look_at(const Json& at, const std::string& pointer) {
        const Json *check = at.find("check"), *item = at.find("item"), *options = at.find("in");
        if (check && item && options) look_for(check->string, item->string, *options, pointer);
        for (const Json::Member& member : at.members) look_at(member.value, pointer + pointer_step(member.name));
        for (std::size_t i = 0; i < at.elements.size(); ++i) look_at(at.elements[i], join({pointer, "/", i}));
    }

private:
    void look_for(const std::string& check, const std::string& item, const Json& options, const std::string& pointer) {
        const auto pack = packs_.find(check);
        if (pack == packs_.end() || !pack->second) return;
        const std::optional<std::size_t> place = Ids(pack->second->items).find(item);
        if (!place) return fault(pointer + "/item", {"must be an item of " + check, item});
        const std::vector<Option>& there = pack->second->scale_of(*place).options;
        for (std::size_t i = 0; i < options.elements.size(); ++i) {
            const std::string& name = options.elements[i].string;
            if (std::none_of(there.begin(), there.end(), [&](const Option& option) { return option.value == name; }))
                fault(join({pointer, "/in/", i}), {"must be an option of " + item, name});
        }
    }

    struct Missing {
        std::string must, name;
    };

    void fault(const std::string& pointer, const Missing& missing) {
        errors_.push_back({file_, pointer, join({missing.must, " but there is no \"", missing.name, "\""})});
    }

    const std::string& file_;
    const Packs& packs_;
    Errors& errors_;
};

}  // namespace

Errors check_other_checks(const File& file, const Packs& packs) {
    Errors errors;
    const std::string name = file.name();
    if (const auto root = parse_json(file.text, name)) Conditions(name, packs, errors).look_at(*root, "");
    return errors;
}

}  // namespace groundwork::tools
