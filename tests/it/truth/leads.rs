//! A line that ends in a colon over a list: its time is that of the entries.
use super::*;

/// The faults of a row about the first entry of a list under a line.
fn under(line: &str, entry: &str, rest: Row) -> Vec<String> {
    let quote = entry.trim_start_matches("- ").to_owned();
    let text = report(&format!("Trồng trọt\n\n{line}\n\n{entry}\n\n- Ngô trồng ở 3 xã."));
    let own = [("section", "p1-i-1-b1"), ("quote", quote.as_str()), ("printed", "5"), ("period_kind", "total")];
    checked(&text, Lang::Vi, &[&[rest, &own].concat()]).1
}

#[test]
fn the_time_of_a_line_over_a_list_reaches_its_entries() {
    for (line, right, wrong) in [
        ("Vụ Đông Xuân 2020-2021:", "2020/2021", "2019/2021"),
        ("Kết quả giai đoạn 2018 - 2021 như sau:", "2018/2021", "2017/2021"),
        ("Trong quý II năm 2022:", "2022-Q2", "2022-Q1"),
        ("Đến ngày 30/6/2022:", "2022-06-30", "2022-07-30"),
    ] {
        for basis in ["context", "heading"] {
            let faults = |period| under(line, "- Lúa thu 5 tấn.", &[("period", period), ("period_basis", basis)]);
            assert_eq!(faults(right), [] as [&str; 0], "{line} {basis}");
            assert_ne!(faults(wrong), [] as [&str; 0], "{line} {basis}");
        }
    }
}

#[test]
fn a_paragraph_that_leads_to_no_list_has_its_own_time() {
    let row = [("period", "2020/2021"), ("period_basis", "context")];
    assert_ne!(under("Vụ Đông Xuân 2020-2021 được mùa.", "- Lúa thu 5 tấn.", &row), [] as [&str; 0]);
}
