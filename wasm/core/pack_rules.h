#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack.h"
#include "core/reader.h"
#include "core/wording.h"

namespace groundwork {

/// What a document may hold at most; beyond it a check is no longer one that a person takes in a sitting.
struct PackLimits {
    static constexpr std::size_t items = 200;
    static constexpr std::size_t facets = 40;
    static constexpr std::size_t minutes = 60;
};

/// Notes a fault for every id that an earlier member of the list has; `list` is the pointer to it.
void check_unique(const std::vector<std::string>& ids, const Reader& in, std::string_view list);

/// Notes a fault for bands that leave a gap, overlap, start elsewhere than 0, reach beyond 100 or are called "none",
/// which names the texts for a facet without a score.
void check_bands(const std::vector<Band>& bands, const Reader& scoring);

/// Notes a fault when the facet's last item is there twice or cannot be scored together with those before it; `in` is
/// the reader of that item.
void check_last_item(const Pack& pack, const Facet& facet, const Reader& in);

/// Notes a fault for a facet without items, and for a min_answered out of reach.
void check_facet(const Facet& facet, const Reader& in);

/// Notes a fault for items in no section or in two.
void check_sections(const Pack& pack, const Reader& in);

/// Notes a fault for every text that the pack calls for and the wording lacks, and for every one it does not know.
/// The first `own_scales` scales are the pack's own: it must bring their labels, which shared scales have elsewhere.
void check_wording(const Pack& pack, std::size_t own_scales, const Wording& wording, const std::string& file, Errors& errors);

}  // namespace groundwork
