#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/navigator.h"
#include "app/sitting.h"
#include "app/summary_editor.h"
#include "core/config.h"
#include "core/evidence.h"
#include "core/index.h"
#include "core/matters.h"
#include "core/pack_parser.h"
#include "core/safety.h"
#include "core/summary_plan.h"
#include "view/results_screen.h"
#include "view/screen.h"
#include "view/summary_screen.h"

namespace groundwork::app {

/// Everything the app is handed at its start; it reads nothing else.
struct Library {
    std::vector<Check> checks;
    Errors faults;  // of checks that could not be read
    Wording strings;
    Wording scale_labels;
    Evidence evidence;
    Safety safety;
    Config config;
    Index index;
    Matters matters;
    Wording matters_words;
    SummaryPlan summary;
    Wording summary_words;
    std::string today;                // YYYY-MM-DD; empty when the surroundings do not say
    std::vector<std::string> likely;  // codes of countries where the person may be; where there is one, it is that
};

/// What the surroundings must do after an intent.
enum class Effect { none, show, leave, print, copy, save };

/// What came of an effect, as far as a browser says.
enum class Outcome { copied, not_copied, not_printed, perhaps_not_saved };

/// A text to copy or to save, under that name.
struct Offer {
    std::string name;
    std::string text;
};

/// What happens next: each intent changes where the person is, what was given or the page to take along.
class App {
public:
    explicit App(Library library);

    /// Carries out an intent. `text` is what was written or handed in, or "tap" where an option was taken by one that
    /// leads on. Leaving forgets everything first.
    Effect dispatch(const view::Intent& intent, std::string_view text = "");

    /// The screen as it is now.
    view::Screen screen() const;

    /// What the clinic or the link sets.
    const Config& config() const { return library_.config; }

    /// What the last effect copies or saves.
    Offer offered() const;

    /// Takes over whether the window is wide; returns whether that is news.
    bool set_wide(bool wide) { return std::exchange(wide_, wide) != wide; }

    /// Says what came of the last effect, aloud and beside the control that asked for it, until the next intent. Says
    /// nothing when another intent came since.
    void tell(Outcome outcome);

    /// Hears how many parts from the end of the page do not fit on one sheet; returns whether that is news.
    bool page_fits(std::size_t too_many);

private:
    /// Back to the start, with nothing given.
    void forget();
    const Check& check() const { return library_.checks[sitting_.check()]; }
    const Pack& pack() const { return check().pack; }
    Run& run() { return sitting_.run(); }
    const Run& run() const { return sitting_.run(); }

    view::Context context() const { return {library_.strings, library_.scale_labels, plain_}; }
    view::Contacts contacts() const { return {library_.safety, library_.config, country_, &library_.likely, guessed_}; }
    view::Screen open_screen(const view::Context& context) const;
    view::Screen run_screen(const view::Context& context) const;
    view::Screen results(const view::Context& context) const;
    view::Screen summary() const;
    view::Screen sources(const view::Context& context) const;
    view::Screen from_welcome(const view::Context& context) const;
    view::Screen people(const view::Context& context) const;
    view::Screen panel(const view::Context& context) const;

    /// The summary as it stands, with what it is made from.
    struct Summary {
        view::Context context;
        std::vector<view::OccasionView> taken;
        view::SummarySource source;
        std::vector<view::SummaryPart> parts;

        explicit Summary(const App& app);
        Summary(const Summary&) = delete;
    };

    // Each carries out the intents of one subject and returns whether this was one.
    bool change_occasions(const view::Intent& intent);
    bool change_run(const view::Intent& intent, std::string_view text);
    bool change_results(const view::Intent& intent);
    bool change_summary(const view::Intent& intent);
    bool change_sheet(const view::Intent& intent, std::string_view text);
    bool change_place(const view::Intent& intent);
    Effect hand_over(const view::Intent& intent, std::string_view text);

    void start(std::size_t check);
    void respond_to(std::size_t item, Response response);
    void clear_step();
    void go_on();
    void go_back();
    void leave_occasion();
    void pick(const view::Picked& picked);
    void take_off();
    void load(std::string_view text);
    void refuse_file(const Error& fault);
    void choose_country(std::size_t country);

    Library library_;
    Sitting sitting_;             // what was given
    Navigator navigator_;         // where the person is
    SummaryEditor summary_;       // the page to take along
    view::ResultsState results_;  // what they opened on the results
    bool offers_records_ = false;
    std::string country_;
    bool guessed_ = false;  // it is the one where the person may be
    std::string status_;
    view::Act handed_over_{};  // what the outcome is of; nothing once another intent came
    std::string outcome_;      // and its sentence; empty when there is nothing to say
    bool plain_ = false, wide_ = false;
    bool taps_ = true;     // a tap on an option leads on
    bool tapped_ = false;  // the step got its first response by a tap
};

}  // namespace groundwork::app
