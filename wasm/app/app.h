#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/sitting.h"
#include "core/config.h"
#include "core/evidence.h"
#include "core/index.h"
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
    Errors faults;            // of checks that could not be read
    Wording strings;
    Wording scale_labels;
    Evidence evidence;
    Safety safety;
    Config config;
    Index index;
    SummaryPlan summary;
    Wording summary_words;
    std::string today;        // YYYY-MM-DD; empty when the surroundings do not say
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

/// What happens next: owns what was given in this sitting and which screen is open.
class App {
public:
    explicit App(Library library);

    /// Carries out an intent. `text` is what was written or handed in. Leaving forgets everything first.
    Effect dispatch(const view::Intent& intent, std::string_view text = "");

    /// The screen as it is now.
    view::Screen screen() const;

    /// What the clinic or the link sets.
    const Config& config() const { return library_.config; }

    /// What the last effect copies or saves.
    Offer offered() const;

    /// Says what came of the last effect, aloud and beside the control that asked for it, until the next intent. Says
    /// nothing when another intent came since.
    void tell(Outcome outcome);

    /// Hears how many parts from the end of the page do not fit on one sheet; returns whether that is news.
    bool page_fits(std::size_t too_many);

private:
    enum class Place { problem, welcome, run, people, summary };
    enum class Overlay { none, help, sources, panel };

    /// Back to the start, with nothing given.
    void forget();
    const Check& check() const { return library_.checks[current_]; }
    const Pack& pack() const { return check().pack; }
    Takes& takes() { return takes_[current_]; }
    const Takes& takes() const { return takes_[current_]; }
    Run& run() { return takes().current().run; }
    const Run& run() const { return takes().current().run; }

    view::Context context() const { return {library_.strings, library_.scale_labels, plain_}; }
    view::Contacts contacts() const { return {library_.safety, library_.config, country_}; }
    /// The panels that some response opens as it is now.
    std::vector<const Panel*> opened_panels() const;
    /// The first panel of the open step from that number on; absent when it opens none.
    std::optional<std::size_t> step_panel(std::size_t from) const;
    view::Screen open_screen(const view::Context& context) const;
    view::Screen run_screen(const view::Context& context) const;
    view::Screen results(const view::Context& context) const;
    view::Screen summary() const;
    view::Screen sources(const view::Context& context) const;
    view::Screen welcome(const view::Context& context) const;
    view::Screen people(const view::Context& context) const;

    /// The summary as it stands, with what it is made from.
    struct Summary {
        view::Context context;
        std::vector<view::Taken> taken;
        view::SummarySource source;
        std::vector<view::SummaryPart> parts;

        explicit Summary(const App& app);
        Summary(const Summary&) = delete;
    };

    // Each carries out the intents of one subject and returns whether this was one.
    bool change_takes(const view::Intent& intent);
    bool change_run(const view::Intent& intent, std::string_view text);
    bool change_results(const view::Intent& intent);
    bool change_summary(const view::Intent& intent, std::string_view text);
    bool change_place(const view::Intent& intent);
    Effect hand_over(const view::Intent& intent, std::string_view text);

    void start(std::size_t check);
    void respond_to(std::size_t item, Response response);
    void tick(std::size_t item, std::size_t option, bool on);
    void go_on();
    void pick(const view::Picked& picked);
    void include(std::size_t section);
    void reset_summary();
    void write_section(std::size_t section, std::string_view text);
    void amend(SummaryLine::Kind kind, const std::string& line, bool add);
    void add_panel_line(const Panel& panel);
    void leave_take();
    void load(std::string_view text);
    void refuse_file(const Error& fault);
    void choose_country(std::size_t country);
    void open(Overlay overlay);
    void go_back();
    void close();

    Library library_;
    std::vector<Takes> takes_;         // one for each check
    std::size_t current_ = 0;
    Place place_ = Place::welcome;
    Place before_summary_ = Place::welcome;
    Overlay overlay_ = Overlay::none;
    Overlay below_ = Overlay::none;    // what an overlay was opened over
    view::PartRef sources_of_;
    std::size_t panel_ = 0;
    std::optional<std::size_t> removing_;
    view::ResultsState results_;
    view::SummaryState summary_;
    std::vector<std::string> added_panels_;    // those whose line is to stand on the summary
    bool offers_records_ = false;
    std::string country_;
    std::string status_;
    view::Act handed_over_{};          // what the outcome is of; nothing once another intent came
    std::string outcome_;              // and its sentence; empty when there is nothing to say
    bool resumed_ = false;
    bool plain_ = false;
};

}  // namespace groundwork::app
