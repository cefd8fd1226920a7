#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "core/pack.h"
#include "core/reader.h"

namespace groundwork {

/// What a document may hold at most; beyond it a check is no longer one that a person takes in a sitting.
struct PackLimits {
    static constexpr std::size_t items = 200;
    static constexpr std::size_t facets = 40;
    static constexpr std::size_t minutes = 60;
    static constexpr std::size_t moved_by = 1000;
    static constexpr std::size_t in_a_row = 12;
    static constexpr std::size_t people = 12;
};

/// Notes a fault for every id that an earlier member of the list has; `list` is the pointer to it.
void check_unique(const Ids& ids, const Reader& in, std::string_view list);

/// Notes a fault for bands that leave a gap, overlap, start elsewhere than 0, reach beyond 100 or are called "none",
/// which names the texts for a facet without a score.
void check_bands(const std::vector<Band>& bands, const Reader& scoring);

/// Notes a fault when the facet's last item is there twice or cannot be scored together with those before it; `in` is
/// the reader of that item.
void check_last_item(const Pack& pack, const Facet& facet, const Reader& in);

/// Notes a fault for a facet without items, and for a min_answered out of reach.
void check_facet(const Facet& facet, const Reader& in);

/// Notes a fault for a variant called as one of the bands or states in whose place it stands, or "none".
void check_variants(const std::vector<Variant>& variants, const Ids& instead_of, const Reader& in);

/// Notes a fault for items in no section or in two.
void check_sections(const Pack& pack, const Reader& in);

/// Notes a fault for an item that is asked depending on one that does not stand before it.
void check_order(const Pack& pack, const Reader& in);

/// Notes a fault for a facet, topic, alert or part of the results whose id, the beginning of the keys of its wording,
/// is another one's already.
void check_ids_across(const Pack& pack, const Reader& in);

/// Notes a fault for a topic of the part that has no states to show.
void check_topics_part(const Pack& pack, const ResultPart& part, const Reader& in);

/// Notes a fault for wishes that are not those of one topic with items between two ends, or are never strong.
void check_wishes(const Pack& pack, const ResultPart& part, const Reader& in);

/// Notes a fault for an item that asks about strong wishes and stands in no part that shows wishes.
void check_strong_questions(const Pack& pack, const Reader& in);

/// The panel of safety.json that the string under "panel" names; empty, with a fault noted, when it is none.
std::string read_panel(const Reader& in);

/// Whether responses on the scale are numbers.
bool has_numbers(const Scale& scale);

/// Stands in Item::questions for a strong wish instead of an option.
inline constexpr const char* strong_wish = "strong";

}  // namespace groundwork
