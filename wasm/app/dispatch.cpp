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
    navigator_.begin_step();
    const bool shown = change_occasions(intent) || change_run(intent, text) || change_results(intent) ||
                       change_summary(intent) || change_sheet(intent, text) || change_place(intent);
    return shown ? Effect::show : hand_over(intent, text);
}

bool App::change_occasions(const Intent& intent) {
    switch (intent.act) {
        case Act::start_check: start(intent.first); return true;
        case Act::start_again:
            begin(sitting_.occasions(), pack(), library_.today);
            results_.problems.clear();
            navigator_.clear_overlays();
            navigator_.go_to(Place::run);
            return true;
        case Act::open_occasion:
            sitting_.occasions().open = intent.first;
            navigator_.go_to(Place::run);
            return true;
        case Act::ask_more: navigator_.show_questions(intent.first); return true;
        case Act::ask_remove: navigator_.ask_removal(intent.first); return true;
        case Act::keep: navigator_.ask_removal(std::nullopt); return true;
        case Act::remove:
            remove(sitting_.occasions(), intent.first);
            navigator_.ask_removal(std::nullopt);
            if (sitting_.occasions().empty()) navigator_.go_to(Place::welcome);
            return true;
        default: return false;
    }
}

bool App::change_run(const Intent& intent, std::string_view text) {
    switch (intent.act) {
        case Act::choose:
            tapped_ = text == "tap" && (tapped_ || is_absent(run().responses[intent.first]));
            respond_to(intent.first, Chosen{{intent.second}});
            return true;
        case Act::tick:
            respond_to(intent.first, sitting_.ticked(pack(), intent.first, intent.second, intent.on));
            return true;
        case Act::write:
            respond_to(intent.first, text.empty() ? Response{} : Response{Written{std::string(text)}});
            if (is_unclear(pack().scale_of(intent.first), run().responses[intent.first]))
                status_ = library_.strings["item.not_whole"];
            return true;
        case Act::clear: clear_step(); return true;
        case Act::set_taps: taps_ = intent.first != 0; return true;
        case Act::go_on: go_on(); return true;
        case Act::go_back: go_back(); return true;
        case Act::jump_to:
            navigator_.clear_overlays();
            run() = jump_to(pack(), std::move(run()), intent.first);
            return true;
        default: return false;
    }
}

bool App::change_results(const Intent& intent) {
    switch (intent.act) {
        case Act::show_part:
            navigator_.open_part(intent.part());
            if (wide_ && !plain_) navigator_.take_to(view::node_id("part.title"));
            return true;
        case Act::show_reason:
        case Act::show_words: flip(results_.opened, {intent.act, intent.part()}); return true;
        case Act::show_answers: results_.answers = !results_.answers; return true;
        case Act::show_table: results_.table = !results_.table; return true;
        case Act::show_sources: navigator_.open_sources(intent.part()); return true;
        default: return false;
    }
}

bool App::change_summary(const Intent& intent) {
    switch (intent.act) {
        case Act::pick: pick({intent.first, intent.second}); return true;
        case Act::ask_reset:
            summary_.ask_reset(intent.first != 0);
            status_ = library_.strings[intent.first != 0 ? "summary.asked" : "summary.kept"];
            return true;
        case Act::reset_summary:
            summary_.reset();
            status_ = library_.strings["summary.emptied"];
            return true;
        case Act::add_panel_line:
            summary_.add_panel_line(library_.summary, library_.summary_words, library_.safety.panels[intent.first]);
            return true;
        case Act::show_summary:
            navigator_.open_summary();
            summary_.open();
            return true;
        default: return false;
    }
}

// Where the focus is goes with the line: into its field, and back.
bool App::change_sheet(const Intent& intent, std::string_view text) {
    switch (intent.act) {
        case Act::open_line:
            summary_.open_line(Summary(*this).parts, intent.first, intent.second);
            navigator_.take_to(view::summary_field);
            return true;
        case Act::add_line:
            summary_.add_line(intent.first);
            navigator_.take_to(view::summary_field);
            return true;
        case Act::write_line: summary_.write(text); return true;
        case Act::close_line: navigator_.take_to(summary_.close_line()); return true;
        case Act::take_off_line: take_off(); return true;
        case Act::put_back_line:
            summary_.put_back(Summary(*this).parts, intent.first, intent.second);
            status_ = library_.strings["results.added"];
            return true;
        case Act::add_part:
            summary_.add_part(Summary(*this).parts, intent.first);
            status_ = library_.strings["results.added"];
            return true;
        case Act::show_more: summary_.show_more(intent.first != 0); return true;
        default: return false;
    }
}

bool App::change_place(const Intent& intent) {
    switch (intent.act) {
        case Act::show_people:
            navigator_.clear_overlays();
            navigator_.go_to(Place::people);
            return true;
        case Act::show_help: navigator_.open_help(); return true;
        case Act::show_about:
            navigator_.open_about({static_cast<view::AboutPage>(intent.first), intent.second});
            return true;
        case Act::move_to: navigator_.take_to(static_cast<std::uint32_t>(intent.first)); return true;
        case Act::choose_country:
            choose_country(intent.first);
            if (intent.on) navigator_.take_to(view::node_id("help.countries"));  // its door has gone
            return true;
        case Act::clear_country:
            country_.clear();
            guessed_ = false;
            return true;
        case Act::close: navigator_.close(); return true;
        case Act::stop:
            leave_occasion();
            navigator_.clear_overlays();
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
            if (!fits_file(sitting_.occasions(), pack())) status_ = library_.strings["history.full"];
            return Effect::save;
        case Act::load_records: load(text); return Effect::show;
        case Act::leave: forget(); return Effect::leave;
        default: return Effect::none;
    }
}

}  // namespace groundwork::app
