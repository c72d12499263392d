//! Tables: their sections and cells, mended so that no cells overlap and every row and column has a beginning; and
//! Blogger's table around a picture with its caption.

use std::collections::HashSet;

use super::Walker;
use crate::look::Look;
use crate::parse::tree::Id;
use crate::write::page::{At, Attribute};
use crate::write::writer::Region;

/// Widest span that is believed.
const SPAN: usize = 100;

/// Columns up to which spans are heeded.
const WIDEST: usize = 1_000;

/// Rows that belong together.
struct Section {
    name: &'static str,
    rows: Vec<Vec<Cell>>,
}

/// A cell and its true place.
struct Cell {
    id: Id,
    header: bool,
    align: Option<&'static str>,
    column: usize,
    columns: usize,
    rows: usize,
}

impl Walker<'_> {
    /// A table. One of a single cell holds nothing together: its walls are taken down.
    pub(super) fn table(&mut self, id: Id, look: &Look) {
        if self.rich() && self.tree.has_class(id, "tr-caption-container") && self.writer.takes_blocks() {
            return self.captioned_picture(id, look);
        }
        let mut sections = self.sections(id);
        let cells = sections.iter().flat_map(|section| &section.rows).map(Vec::len).sum::<usize>();
        let caption = self.tree.children(id).find(|child| self.tree.name(*child) == Some("caption"));
        if !self.rich() || !self.writer.takes_blocks() || cells < 2 {
            return self.without_table(id, sections, look);
        }
        arrange(&mut sections);
        let plain = self.tree.has_class(id, "table-plain") || self.tree.attribute(id, "border") == Some("0");
        let mut attributes = self.block_attributes(id, look);
        let scrolls = !std::mem::replace(&mut self.in_table, true);
        let block = scrolls.then(|| self.table_box(&mut attributes));
        if plain {
            add_class(&mut attributes, "table-plain");
        }
        let figures = self.figures.take();
        let table = self.writer.open_parts("table", attributes);
        if let Some(caption) = caption {
            self.table_caption(caption);
        }
        for section in sections {
            self.section(section);
        }
        self.writer.close(table);
        self.figures = figures;
        if let Some(block) = block {
            self.writer.close(block);
            self.in_table = false;
        }
    }

    /// Opens the box in which a table scrolls where it is wider than the page. The place of the table is the box's.
    fn table_box(&mut self, attributes: &mut Vec<Attribute>) -> (At, Region) {
        let place = attributes.iter().position(|(name, _)| *name == "class").map(|at| attributes.remove(at));
        let class = place.map_or_else(|| "table-box".to_owned(), |(_, place)| format!("table-box {place}"));
        self.writer.open("div", vec![("class", class)])
    }

    /// Cells in reading order, each row a line, where there can be no table.
    fn without_table(&mut self, id: Id, sections: Vec<Section>, look: &Look) {
        self.writer.end_paragraph();
        if let Some(caption) = self.tree.children(id).find(|child| self.tree.name(*child) == Some("caption")) {
            self.paragraphs(caption, "caption", &Look::default());
        }
        let before = self.writer.region.clone();
        if self.rich() {
            self.writer.region.class = look.place().or(before.class);
        }
        for row in sections.into_iter().flat_map(|section| section.rows) {
            self.writer.end_paragraph();
            for cell in row {
                self.anchors(cell.id, "td");
                let look = Look::of(self.tree, cell.id);
                self.with_marks(Vec::new(), &look, |walker| walker.children(cell.id));
                self.writer.words(" ");
            }
        }
        self.writer.end_paragraph();
        self.writer.region = before;
    }

    fn table_caption(&mut self, id: Id) {
        let look = Look::of(self.tree, id);
        let attributes = self.block_attributes(id, &look);
        let caption = self.writer.open_line("caption", attributes);
        let at = caption.0;
        self.with_marks(Vec::new(), &look, |walker| walker.children(id));
        self.writer.close(caption);
        self.writer.drop_if_empty(at);
    }

    fn section(&mut self, section: Section) {
        if section.rows.is_empty() {
            return;
        }
        let block = self.writer.open_parts(section.name, Vec::new());
        for row in section.rows {
            let line = self.writer.open_parts("tr", Vec::new());
            for cell in row {
                self.cell(&cell);
            }
            self.writer.close(line);
        }
        self.writer.close(block);
    }

    fn cell(&mut self, cell: &Cell) {
        let mut look = Look::of(self.tree, cell.id);
        self.note_attributes(cell.id, &look);
        self.anchors(cell.id, "td");
        look.align = look.align.or(cell.align);
        let mut attributes = self.block_attributes(cell.id, &look);
        if cell.columns > 1 {
            attributes.push(("colspan", cell.columns.to_string()));
        }
        if cell.rows > 1 {
            attributes.push(("rowspan", cell.rows.to_string()));
        }
        if cell.header
            && let Some(scope) = self.tree.attribute(cell.id, "scope").filter(|scope| matches!(*scope, "row" | "col"))
        {
            attributes.push(("scope", scope.to_owned()));
        }
        let no_headings = self.no_headings;
        self.no_headings |= cell.header;
        let block = self.writer.open(if cell.header { "th" } else { "td" }, attributes);
        let at = block.0;
        self.with_marks(Vec::new(), &look, |walker| walker.children(cell.id));
        self.writer.close(block);
        self.settle(at);
        self.no_headings = no_headings;
    }

    /// The sections of a table in the order HTML wants: one head, bodies, one foot.
    fn sections(&self, id: Id) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for child in self.tree.children(id) {
            let name = match self.tree.name(child) {
                Some("thead") => "thead",
                Some("tfoot") => "tfoot",
                Some("tbody") => "tbody",
                _ => continue,
            };
            let repeated = name != "tbody" && sections.iter().any(|section| section.name == name);
            let rows = self.tree.children(child).filter(|row| self.tree.name(*row) == Some("tr"));
            let rows = rows.map(|row| self.row(row)).collect();
            sections.push(Section { name: if repeated { "tbody" } else { name }, rows });
        }
        sections.sort_by_key(|section| match section.name {
            "thead" => 0,
            "tfoot" => 2,
            _ => 1,
        });
        sections
    }

    fn row(&self, id: Id) -> Vec<Cell> {
        let align = Look::of(self.tree, id).align;
        let cells = self.tree.children(id).filter_map(|cell| {
            let header = match self.tree.name(cell) {
                Some("td") => false,
                Some("th") => true,
                _ => return None,
            };
            let (columns, rows) = (self.span(cell, "colspan"), self.span(cell, "rowspan"));
            Some(Cell { id: cell, header, align, column: 0, columns, rows })
        });
        cells.collect()
    }

    fn span(&self, id: Id, name: &str) -> usize {
        let span = self.tree.attribute(id, name).and_then(|value| value.trim().parse::<usize>().ok());
        span.unwrap_or(1).clamp(1, SPAN)
    }

    /// Blogger's table of two rows: a picture and its caption.
    fn captioned_picture(&mut self, id: Id, look: &Look) {
        let captions: Vec<Id> = self.tree.below(id).filter(|cell| self.tree.has_class(*cell, "tr-caption")).collect();
        // A cell inside a caption or inside another cell is walked with it.
        let mut covered: HashSet<Id> = captions.iter().flat_map(|caption| self.tree.below(*caption)).collect();
        covered.extend(&captions);
        let captions: Vec<Id> = self.outermost(captions);
        let attributes = self.block_attributes(id, look);
        let (figures, place) = (self.figures.take(), self.link_place.take());
        let block = self.writer.open("figure", attributes);
        let tree = self.tree;
        for cell in tree.below(id).filter(|cell| matches!(tree.name(*cell), Some("td" | "th" | "caption"))) {
            if covered.insert(cell) {
                covered.extend(tree.below(cell));
                self.writer.end_paragraph();
                self.children(cell);
            }
        }
        self.end_figure(block, &captions);
        (self.figures, self.link_place) = (figures, place);
    }

    /// Those that stand inside none of the others.
    fn outermost(&self, captions: Vec<Id>) -> Vec<Id> {
        let mut inside: HashSet<Id> = HashSet::new();
        captions
            .into_iter()
            .filter(|caption| {
                let outer = !inside.contains(caption);
                if outer {
                    inside.extend(self.tree.below(*caption));
                }
                outer
            })
            .collect()
    }
}

/// Gives every cell its place as a browser would, then takes away rows and columns in which no cell begins and spans
/// that reach over others or out of their section.
fn arrange(sections: &mut [Section]) {
    let mut begun: Vec<bool> = Vec::new();
    for section in sections.iter_mut() {
        place_cells(section, &mut begun);
    }
    let mut kept_before = vec![0usize];
    for column in &begun {
        kept_before.push(kept_before.last().copied().unwrap_or(0) + usize::from(*column));
    }
    let kept = |column: usize| kept_before.get(column.min(begun.len())).copied().unwrap_or(0);
    for section in sections.iter_mut() {
        for cell in section.rows.iter_mut().flatten() {
            cell.columns = (kept(cell.column + cell.columns) - kept(cell.column)).max(1);
        }
        section.rows.retain(|row| !row.is_empty());
    }
}

/// Places the cells of one section; marks the columns in which one begins.
fn place_cells(section: &mut Section, begun: &mut Vec<bool>) {
    let filled: Vec<bool> = section.rows.iter().map(|row| !row.is_empty()).collect();
    // For each column the first row in which it is free again.
    let mut free_at: Vec<usize> = Vec::new();
    for (number, row) in section.rows.iter_mut().enumerate() {
        let mut column = 0;
        for cell in row {
            while free_at.get(column).is_some_and(|free| *free > number) {
                column += 1;
            }
            if column >= WIDEST {
                (cell.columns, cell.rows) = (1, 1);
            }
            let room =
                (column..column + cell.columns).take_while(|at| free_at.get(*at).is_none_or(|free| *free <= number));
            cell.columns = room.count().max(1);
            cell.column = column;
            let end = column + cell.columns;
            if free_at.len() < end {
                free_at.resize(end, 0);
            }
            if begun.len() < end {
                begun.resize(end, false);
            }
            if let Some(place) = begun.get_mut(column) {
                *place = true;
            }
            let last = (number + cell.rows).min(filled.len());
            cell.rows = filled.get(number..last).map_or(1, |rows| rows.iter().filter(|row| **row).count()).max(1);
            for free in free_at.iter_mut().take(end).skip(column) {
                *free = last;
            }
            column = end;
        }
    }
}

/// Adds a class.
pub(super) fn add_class(attributes: &mut Vec<Attribute>, class: &str) {
    match attributes.iter_mut().find(|(name, _)| *name == "class") {
        Some((_, value)) => {
            value.push(' ');
            value.push_str(class);
        }
        None => attributes.insert(0, ("class", class.to_owned())),
    }
}
