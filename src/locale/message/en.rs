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
    data: "Download all data (Excel)",
    files: "CSV and JSON files",
    report_error: "Report a wrong number",
    ledgers: "Verification",
    source: "Source: ",
    and: " and ",
    time: "Time",
    time_small: "time",
    value: "Value",
    status: "In the report",
    measure: "Indicator",
    cautions: "Notes",
    places: "\u{a0}places",
    show_table: "Show the table",
    star: "The report is inconsistent here: see the cautions",
    from: "from",
    no_target: "no target stated",
    failed: "A part of this page is not running: search or buttons. All pages, figures and tables can be read:",
    address: "Address of this page: ",
    enlarge: "Enlarge",
    upright: "Upright",
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
    stories: "Other changes",
    every: ["All ", "\u{a0}indicators"],
    one_table: "One table to filter and download",
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
    caption: "All values",
    levels: "Level",
    changes: "Change",
    general: "General notes",
    statements: "Two statements in the report",
    before: "Previous indicator",
    after: "Next indicator",
    take: "Get this chart",
    more: "SVG, CSV, Excel …",
    ready: "Ready-made sentences to copy",
    sentences: "In the report's own words",
    notes: "Before using this number",
    related: "Related",
    related_note: "Different measures, so not drawn as one line.",
    not_comparable: "Not directly comparable: ",
    by_heading: "year from the heading",
    by_context: "year from the context",
    no_target: "The report gives no target.",
    assessment: "the report says ",
};

pub(super) static TAKE: Take = Take {
    menu: "Get this chart",
    groups: ["For an article", "For further work"],
    pictures: ["PNG image", "Large PNG", "Square PNG"],
    tables: ["CSV", "JSON"],
    workbook: "All data (Excel)",
    copies: ["Copy link", "Copy image", "Copy citation", "Copy value, sentence and source"],
    share: "Share",
    embed: "Embed",
    saved: "Saved the file ",
    copied: "Copied",
    not: ": not allowed",
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
    list_note: "In print the targets form one paragraph; here each has a line of its own.",
    language_note: "The report is in Vietnamese.",
    part: "Part",
};

pub(super) static SEARCH: Search = Search {
    label: "Search figures and report",
    placeholder: "Search figures and report",
    indicators: "Figures",
    report: "Report",
    count_indicators: ["figure", "figures"],
    count_passages: ["passage of the report", "passages of the report"],
    none: ["No results for “", "”."],
    loose: ["No exact match for “", "”. Closest:"],
    partial: ["No result has all the words of “", "”. Closest:"],
    lacks: "without: ",
    answer: "Answer",
    ways: "More ways to search",
    rows: ["Try:", "Topics:", "Everything:"],
    doors: ["Every indicator in one table", "The whole report, with its contents"],
    suggestion: "Did you mean: ",
    keys: ["choose", "open", "clear"],
    invitation: "Type the name of an indicator, a number, or a few words of the report. Accents are optional.",
};

pub(super) static LEDGERS: Ledgers = Ledgers {
    lead: "Every number on this site leads to its sentence in the report. Here the site says where the report is not enough to check one.",
    names: ["Derived values", "Assessed targets", "Cautions and inconsistencies", "Corrections"],
    leads: [
        "Numbers that the report does not print, calculated from numbers that it does.",
        "Where the report assesses itself against targets, verbatim. It says 15/15 targets were met but does not list the fifteen.",
        "Where the report is inconsistent or easily misread. Numbers stay as printed.",
        "Misprints and how to read them. The text is not changed; search finds both.",
    ],
    indicator: "Indicator",
    assessment: "The report's assessment",
    formula: "Calculation",
    place: "Place in the report",
    printed: "Printed",
    corrected: "Read as",
    certainty: "Certainty",
    reason: "Why",
    span: "Whole period",
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
            "A filled mark is stated by the report. A hollow mark is derived from stated numbers; the calculation is shown. Diamonds and hatching are targets.",
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
            "An average belongs to the whole period",
            "A five-year average is drawn as a block as wide as the period, not as a point. Nothing is interpolated.",
        ),
        (
            "Not joined where not comparable",
            "Two values of different definitions are not joined by a line and not subtracted; the reason stands beside them.",
        ),
    ],
    gallery: "All charts, for designers",
    single: ["The whole site in one file, at most ", " MB: opens offline, can be mailed and archived"],
    slash: ["Keyboard shortcut", "The key / leads to the search field (not while reading the report)"],
    over: "over, more than, at least",
    under: "under, nearly, at most",
    not_found: "Page not found",
    not_found_lead: "This address leads to no indicator and no section: ",
    not_found_help: "Try the search, or go to the overview.",
    files: "Data files",
    files_lead: "All figures, quotations and their places in print. For Excel or LibreOffice: so-lieu.xlsx, every cell of its type. CSV: UTF-8, numbers with a decimal point; the column printed keeps them as printed and must be imported as text.",
};

pub(super) static PACE: Pace = Pace {
    title: "Change per year, so far and needed",
    mean: "on average ",
    bounds: ["", "over ", "under "],
    a_year: " a year",
    before: "So far, ",
    ahead: "To reach the target, ",
    own: "Calculated by this site, not in the report. The report ends with the year of the last result.",
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
    conformance_lead: "A chart of this site is put into each kind of host page, in each kind of frame. A case passes when the frame takes the chart's height by itself, to within 1 px. The hosts are rebuilt from their documentation and contain none of their code.",
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
