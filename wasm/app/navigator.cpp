#include "app/navigator.h"

#include <utility>

namespace groundwork::app {

void Navigator::open_summary() {
    before_summary_ = place_;
    place_ = Place::summary;
}

void Navigator::open_sources(const view::PartRef& part) {
    sources_of_ = part;
    open(Overlay::sources);
}

void Navigator::set_panel(std::optional<std::size_t> panel) {
    overlay_ = panel ? Overlay::panel : Overlay::none;
    if (panel) panel_ = *panel;
}

void Navigator::close() {
    resumed_ = overlay_ != Overlay::none || place_ == Place::summary;
    removing_.reset();
    asking_.clear();
    if (overlay_ != Overlay::none) overlay_ = std::exchange(below_, Overlay::none);
    else place_ = place_ == Place::summary ? before_summary_ : Place::welcome;
}

void Navigator::open(Overlay overlay) {
    if (overlay_ != overlay) below_ = overlay_;
    overlay_ = overlay;
}

}  // namespace groundwork::app
