#include "app/navigator.h"

#include <utility>

namespace groundwork::app {

void Navigator::open_summary() {
    before_summary_ = place_;
    over_before_summary_ = std::exchange(over_, {});
    place_ = Place::summary;
}

void Navigator::open_part(const view::PartRef& part) {
    if (overlay() == Overlay::part) over_.pop_back();
    open({Overlay::part, part, {}});
}

void Navigator::set_panel(std::optional<std::size_t> panel) {
    over_.clear();
    if (!panel) return;
    panel_ = *panel;
    over_.push_back({Overlay::panel, {}, {}});
}

void Navigator::close() {
    resumed_ = !over_.empty() || place_ == Place::summary;
    removing_.reset();
    asking_.clear();
    if (!over_.empty()) return over_.pop_back();
    if (place_ == Place::summary) over_ = std::exchange(over_before_summary_, {});
    place_ = place_ == Place::summary ? before_summary_ : Place::welcome;
}

void Navigator::open(const Over& over) {
    if (over_.empty() || over_.back() != over) over_.push_back(over);
}

}  // namespace groundwork::app
