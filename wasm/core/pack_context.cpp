#include "core/pack_context.h"

#include "core/scale_parser.h"

namespace groundwork {

std::optional<std::size_t> read_index(const Reader& at, std::string_view name, const Ids& ids, std::string_view what) {
    const std::string& id = at.text(name);
    const std::optional<std::size_t> index = ids.find(id);
    if (!index) at.fault({"must be the id of ", what, " but there is no \"", id, "\""}, {"/", name});
    return index;
}

std::vector<std::size_t> read_indices(const Reader& at, std::string_view list, const Ids& ids, std::string_view what) {
    std::vector<std::size_t> indices;
    const std::vector<std::string> names = at.texts(list, true);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto index = ids.find(names[i])) indices.push_back(*index);
        else at.fault({"must be the id of ", what, " but there is no \"", names[i], "\""}, {"/", list, "/", i});
    }
    return indices;
}

std::vector<std::size_t> read_items(const Reader& at, std::string_view list, const Pack& pack, ScalePredicate fits) {
    const Ids ids = pack.items;
    const std::vector<std::size_t> items = read_indices(at, list, ids, "an item");
    const Json* names = at.find(list);
    for (std::size_t i = 0; fits && names && i < names->elements.size(); ++i) {
        const std::string& name = names->elements[i].string;
        const auto item = ids.find(name);
        if (item && !is_unread(pack.scale_of(*item)) && !fits(pack.scale_of(*item)))
            at.fault({"must be an item on another kind of scale: \"", name, "\" cannot be shown like this"},
                     {"/", list, "/", i});
    }
    return items;
}

std::vector<std::string> read_evidence(const Reader& at, const PackContext& context) {
    std::vector<std::string> ids = at.texts("evidence");
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!context.evidence.empty() && !Ids(context.evidence).find(ids[i]))
            at.fault({"must be the id of a row of evidence.json but there is no \"", ids[i], "\""}, {"/evidence/", i});
    return ids;
}

std::vector<std::size_t> read_options(const Reader& at, std::string_view list, const Scale& scale) {
    std::vector<std::size_t> options;
    const std::vector<Json>& values = at.elements(list);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto option = find_option(scale, values[i]);
        if (option) options.push_back(*option);
        else if (!is_unread(scale)) at.fault({"must be an option of ", scale.id, " but is not"}, {"/", list, "/", i});
    }
    return options;
}

}  // namespace groundwork
