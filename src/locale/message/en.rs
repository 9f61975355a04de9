//! The sentences in English.

use super::{Answer, Common, Guide, Indicator, Ledgers, Overview, Pace, Report, Search, Take, Webmaster};

pub(super) static COMMON: Common = Common {
    skip: "Skip to main content",
    navigation: "Main",
    overview: "Overview",
    indicators: "Figures",
    report: "Report",
    search: "Search",
    other_language: "Tiếng Việt",
    guide: "How to read the figures",
    data: "Download all data (Excel, CSV, JSON)",
    report_error: "Report a wrong number",
    ledgers: "Checks",
    source: "Source: ",
    and: " and ",
    time: "Time",
    time_small: "time",
    value: "Value",
    status: "Words of the report",
    measure: "Indicator",
    cautions: "Notes",
    places: "\u{a0}places",
    show_table: "Show the table",
    star: "The report does not agree with itself here: see the cautions",
    from: "from",
    no_target: "no target stated",
    failed: "Search and the buttons of this page are not running. All pages, figures and tables can be read:",
    address: "Address of this page: ",
    enlarge: "Enlarge",
    close: "Close",
    points: "Data points; move with the arrow keys",
};

pub(super) static OVERVIEW: Overview = Overview {
    examples: "Try:",
    standfirst: [
        "\u{a0}indicators, ",
        "\u{a0}values. ",
        "Each leads to its sentence in the report; every chart can be downloaded, cited and embedded.",
    ],
    stories: "What else changed",
    every: ["All ", "\u{a0}indicators"],
    one_table: "One large table, to filter and download",
    indicators: "\u{a0}indicators",
    topic_figures: "All charts of this topic",
    topic_indicators: "All indicators of this topic",
    reading: "How to read",
    filled: "filled: stated in the report",
    hollow: "hollow: derived from the report",
    diamond: "diamond, hatching: target",
    chevron: "chevron: over, under",
    target: "target",
    key_figures: "Key figures",
};

pub(super) static INDICATOR: Indicator = Indicator {
    list_lead: "Every indicator the report gives a number for, by topic. Each number leads to its sentence; where a cell is empty the report says nothing.",
    narrow: "Filter by name",
    hide_derived: "Hide derived values",
    caption: "Every value",
    levels: "Level",
    changes: "Change",
    general: "How to read in general",
    statements: "The report says two things",
    before: "Previous indicator",
    after: "Next indicator",
    take: "Take this chart",
    ready: "Ready sentences to copy",
    sentences: "In the report's words",
    notes: "Before using this number",
    related: "Related, not joined",
    related_note: "These are different measures, so they are not drawn as one line.",
    not_comparable: "Not directly comparable: ",
    by_heading: "known from the heading",
    by_context: "known from the context",
    no_target: "The report gives no target.",
    assessment: "the report says ",
};

pub(super) static TAKE: Take = Take {
    menu: "Take this chart",
    groups: ["For an article", "To work with"],
    pictures: ["PNG picture", "Large PNG", "Square PNG"],
    tables: ["CSV", "JSON"],
    workbook: "All data (Excel)",
    copies: ["Copy link", "Copy picture", "Copy citation", "Copy value, sentence and source"],
    share: "Share",
    embed: "Embed",
    saved: "Made the file ",
    copied: "Copied",
    not: ": refused",
    refused: ["Could not download", "Could not copy", "Could not share"],
    select: "Select to copy:",
    published: "Open the published file",
};

pub(super) static REPORT: Report = Report {
    contents: "Contents",
    permalink: "Link to this section",
    printed: "Printed",
    read_as: "read as",
    certainty: ["certain", "likely", "possible"],
    kept: "The text stays as printed; search finds both.",
    list_note: "In print the targets run on in one paragraph; they are set on separate lines here.",
    language_note: "The report is in Vietnamese.",
    part: "Part",
};

pub(super) static SEARCH: Search = Search {
    label: "Search figures and report",
    placeholder: "Search figures and report",
    indicators: "Figures",
    report: "Report",
    count_indicators: "figures",
    count_passages: "passages of the report",
    none: ["Nothing found for “", "”."],
    loose: ["Nothing says exactly “", "”. Nearest:"],
    partial: ["Nothing has all the words of “", "”. Nearest:"],
    lacks: "lacks: ",
    answer: "Answer",
    ways: "Other ways",
    rows: ["Try:", "Topics:", "Everything:"],
    doors: ["Every indicator in one table", "The whole report, with its contents"],
    suggestion: "Did you mean: ",
    keys: ["choose", "open", "clear"],
    invitation: "Type the name of an indicator, a number, or a few words of the report. Accents are optional.",
};

pub(super) static LEDGERS: Ledgers = Ledgers {
    lead: "Every number on this site leads to its sentence in the report. Here the site says where the report is not enough to check one.",
    names: ["Derived values", "Assessed targets", "Cautions and contradictions", "Corrections"],
    leads: [
        "Numbers that are not printed in the report, computed from numbers that are.",
        "Where the report assesses itself against targets, verbatim. It says 15/15 targets were met but does not list the fifteen.",
        "Where the report does not agree with itself, or is easily misread. Numbers stay as printed.",
        "Misprints and how to read them. The text is not changed; search finds both.",
    ],
    indicator: "Indicator",
    assessment: "The report's assessment",
    formula: "Computation",
    place: "Place in the report",
    printed: "Printed",
    corrected: "Read as",
    certainty: "How sure",
    reason: "Why",
    span: "Whole span",
    concerns: "Concerns",
};

pub(super) static GUIDE: Guide = Guide {
    title: "How to read the figures",
    rules: [
        (
            "Every number has a sentence",
            "Each number leads to its own sentence in the report. The site uses no other number, and its build refuses a number that the report does not print.",
        ),
        (
            "Filled, hollow, diamond",
            "A filled mark is stated by the report. A hollow mark is derived from stated numbers, with the computation. Diamonds and hatching are targets.",
        ),
        (
            "The word before a number is part of it",
            "“Over”, “under”, “about”, “estimated”, “projected” always go with the number, on the chart, in the table and in downloads.",
        ),
        (
            "Per cent and percentage points",
            "A share that rises from 10% to 12% rises by 2 percentage points. The report often writes just “%”; the site uses the right name.",
        ),
        (
            "A mean belongs to the whole span",
            "A five-year mean is drawn as a block as wide as the span, not as a point. Nothing is interpolated.",
        ),
        (
            "Not joined where not comparable",
            "Two values of different definitions are not joined by a line and not subtracted; the reason stands beside them.",
        ),
    ],
    gallery: "All drawings, for designers",
    single: ["The whole site in one file, at most ", " MB: opens offline, can be mailed and archived"],
    slash: ["Keyboard shortcut", "The key / leads to the search field (not while reading the report)"],
    over: "over, more than, at least",
    under: "under, nearly, at most",
    not_found: "There is no such page",
    not_found_lead: "This address leads to no indicator and no section: ",
    not_found_help: "Try the search, or go to the overview.",
    files: "Data files",
    files_lead: "All figures, quotations and their places in print. For Excel or LibreOffice: so-lieu.xlsx, every cell of its type. CSV: UTF-8, numbers with a decimal point; the column printed keeps them as printed and must be imported as text.",
};

pub(super) static PACE: Pace = Pace {
    title: "What the target asks a year",
    mean: "a mean of ",
    bounds: ["", "over ", "under "],
    a_year: " a year",
    before: "Done, ",
    ahead: "Target, ",
    own: "Calculated by this site, not in the report. The report knows nothing after the year of the last result.",
};

pub(super) static WEBMASTER: Webmaster = Webmaster {
    allows: "What this page lets the chart do",
    answers: [
        Answer { yes: "The chart stands in a frame of another page.", no: "The chart is open by itself, in no frame." },
        Answer {
            yes: "The frame keeps the chart's domain.",
            no: "The frame is isolated and has no domain (a sandbox without allow-same-origin): files can be read only if the chart's server sends Access-Control-Allow-Origin: *.",
        },
        Answer {
            yes: "The frame is as high as the chart.",
            no: "The frame is not as high as the chart: this page takes no heights. Set a fixed height, or add embed.js.",
        },
        Answer {
            yes: "Data files can be read.",
            no: "Data files cannot be read: downloads and interaction need Access-Control-Allow-Origin: * from the chart's server.",
        },
        Answer {
            yes: "WebAssembly runs.",
            no: "WebAssembly does not run (the CSP lacks 'wasm-unsafe-eval'): figure, table and source are complete, only not interactive.",
        },
        Answer {
            yes: "Storing on the reader's device is allowed.",
            no: "Storing on the reader's device is not allowed; the chart needs none.",
        },
        Answer {
            yes: "Copying to the clipboard is allowed.",
            no: "Copying to the clipboard is not allowed: add allow=\"clipboard-write\" to the frame. Otherwise text is shown to be selected.",
        },
        Answer {
            yes: "The share sheet can be opened.",
            no: "The share sheet cannot be opened: add allow=\"web-share\" to the frame, if the browser has one.",
        },
        Answer {
            yes: "Full screen is allowed.",
            no: "Full screen is not allowed: add allow=\"fullscreen\" to the frame.",
        },
    ],
    silent: "The browser does not answer this.",
    tries: "Try by clicking:",
    open: "open the full page in a new tab",
    load: "download the table as CSV",
    still: "This page shows the picture only: each number's sentence is behind the source link, the numbers are in the table.",
    conformance: "Embedding test",
    conformance_lead: "A chart of this site is put into each kind of host page, in each kind of frame. It passes when the frame takes the chart's height by itself, to within 1 px. The hosts are written anew from their documentation; none of their code is here.",
    host: "Host page",
    sandboxes: ["no sandbox", "scripts alone", "scripts and domain"],
    waiting: "not tried yet",
    pass: "passes: {height} px",
    fail: "fails: the frame is {height} px high, the chart {wanted} px",
    all_pass: "Every case passes; the chart is {wanted} px high.",
    some_fail: "Cases that fail: {height}.",
    stage: "The case being tried",
    no_script: "The test page needs JavaScript.",
};
