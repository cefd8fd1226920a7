// Which intent does what, by subject.
#include <utility>

#include "app/app.h"
#include "app/flip.h"

namespace groundwork::app {

using view::Act;
using view::Intent;

Effect App::dispatch(const Intent& intent, std::string_view text) {
    status_.clear();
    outcome_.clear();
    handed_over_ = Act::nothing;
    resumed_ = false;
    const bool shown = change_takes(intent) || change_run(intent, text) || change_results(intent) || change_summary(intent, text) || change_place(intent);
    return shown ? Effect::show : hand_over(intent, text);
}

bool App::change_takes(const Intent& intent) {
    switch (intent.act) {
        case Act::start_check: start(intent.first); return true;
        case Act::start_again:
            begin(takes(), pack(), library_.today);
            results_.problems.clear();
            place_ = Place::run;
            return true;
        case Act::open_take:
            takes().open = intent.first;
            place_ = Place::run;
            return true;
        case Act::ask_remove: removing_ = intent.first; return true;
        case Act::keep: removing_.reset(); return true;
        case Act::remove:
            remove(takes(), intent.first);
            removing_.reset();
            if (takes().empty()) place_ = Place::welcome;
            return true;
        default: return false;
    }
}

bool App::change_run(const Intent& intent, std::string_view text) {
    switch (intent.act) {
        case Act::choose: respond_to(intent.first, Chosen{{intent.second}}); return true;
        case Act::tick: tick(intent.first, intent.second, intent.on); return true;
        case Act::write:
            respond_to(intent.first, text.empty() ? Response{} : Response{Written{std::string(text)}});
            if (is_unclear(pack().scale_of(intent.first), run().responses[intent.first])) status_ = library_.strings["item.not_whole"];
            return true;
        case Act::clear:
            respond_to(intent.first, {});
            status_ = library_.strings["item.cleared"];
            return true;
        case Act::go_on: go_on(); return true;
        case Act::go_back: go_back(); return true;
        case Act::jump_to: run() = jump_to(pack(), std::move(run()), intent.first); return true;
        default: return false;
    }
}

bool App::change_results(const Intent& intent) {
    switch (intent.act) {
        case Act::show_number: flip(results_.numbers, intent.first); return true;
        case Act::show_reason: flip(results_.reasons, intent.part()); return true;
        case Act::show_answers: results_.answers = !results_.answers; return true;
        case Act::show_table: results_.table = !results_.table; return true;
        case Act::show_sources:
            sources_of_ = intent.part();
            open(Overlay::sources);
            return true;
        default: return false;
    }
}

bool App::change_summary(const Intent& intent, std::string_view text) {
    switch (intent.act) {
        case Act::pick: pick({intent.first, intent.second}); return true;
        case Act::include_section: include(intent.first); return true;
        case Act::write_section: write_section(intent.first, text); return true;
        case Act::renew_section: summary_.edited[intent.first].reset(); return true;
        case Act::ask_reset:
            summary_.asks_reset = intent.first != 0;
            status_ = library_.strings[summary_.asks_reset ? "summary.asked" : "summary.kept"];
            return true;
        case Act::reset_summary: reset_summary(); return true;
        case Act::add_panel_line: add_panel_line(library_.safety.panels[intent.first]); return true;
        case Act::show_summary:
            before_summary_ = place_;
            summary_.asks_reset = false;
            summary_.too_many = 0;
            place_ = Place::summary;
            return true;
        default: return false;
    }
}

bool App::change_place(const Intent& intent) {
    switch (intent.act) {
        case Act::show_people: place_ = Place::people; return true;
        case Act::show_help: open(Overlay::help); return true;
        case Act::choose_country: choose_country(intent.first); return true;
        case Act::clear_country: country_.clear(); return true;
        case Act::close: close(); return true;
        case Act::stop:
            leave_take();
            overlay_ = below_ = Overlay::none;
            return true;
        case Act::switch_view:
            plain_ = !plain_;
            status_ = library_.strings[plain_ ? "display.plain_shown" : "display.drawn_shown"];
            return true;
        default: return false;
    }
}

// What goes out of the sitting or comes into it.
Effect App::hand_over(const Intent& intent, std::string_view text) {
    offers_records_ = intent.act == Act::save_records;
    handed_over_ = intent.act;
    switch (intent.act) {
        case Act::print: return Effect::print;
        case Act::copy: return Effect::copy;
        case Act::save_text: return Effect::save;
        case Act::save_records:
            if (!fits_file(takes(), pack())) status_ = library_.strings["history.full"];
            return Effect::save;
        case Act::load_records: load(text); return Effect::show;
        case Act::leave: forget(); return Effect::leave;
        default: return Effect::none;
    }
}

}  // namespace groundwork::app
