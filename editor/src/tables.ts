// Tables: their rows keep the section they were found in, their caption and looks.
import type { NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { LOOK, look, lookOf, present } from './looks.ts';

const cells = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });

function cell(tag: 'td' | 'th', base: NodeSpec): NodeSpec {
  const names = [...LOOK, 'scope'];
  return {
    ...base,
    attrs: { ...base.attrs, ...look, scope: { default: null } },
    parseDOM: [{
      tag,
      getAttrs: (dom) => ({
        ...lookOf(dom),
        colspan: span(dom, 'colspan'), rowspan: span(dom, 'rowspan'), colwidth: null,
        scope: /^(row|col)$/.test(dom.getAttribute('scope') ?? '') ? dom.getAttribute('scope') : null,
      }),
    }],
    toDOM: ({ attrs }) => [tag, {
      ...present(attrs, names),
      ...(attrs.colspan > 1 ? { colspan: attrs.colspan } : {}),
      ...(attrs.rowspan > 1 ? { rowspan: attrs.rowspan } : {}),
    }, 0],
  };
}

function span(dom: HTMLElement, name: string): number {
  return Math.min(100, Math.max(1, Number(dom.getAttribute(name)) || 1));
}

function table(): NodeSpec {
  return {
    ...cells.table,
    attrs: { ...look, place: { default: null }, plain: { default: null }, caption: { default: null } },
    parseDOM: [{
      tag: 'table',
      getAttrs: (dom) => {
        const box = dom.parentElement?.matches('div.table-box') ? dom.parentElement : null;
        return {
          ...lookOf(dom),
          place: box ? lookOf(box).class : null,
          plain: dom.classList.contains('table-plain') ? 'table-plain' : null,
          caption: dom.getAttribute('data-caption') ?? dom.querySelector(':scope > caption')?.outerHTML ?? null,
        };
      },
    }, { tag: 'caption', ignore: true }],
    toDOM: ({ attrs }) => ['table', {
      ...present(attrs, LOOK),
      ...(attrs.plain ? { class: attrs.plain } : {}),
      ...(attrs.caption ? { 'data-caption': attrs.caption } : {}),
    }, ['tbody', 0]],
  };
}

function tableRow(): NodeSpec {
  return {
    ...cells.table_row,
    // `head` and `foot` are where the row was found; a head is also made by header cells.
    attrs: { section: { default: null } },
    parseDOM: [{
      tag: 'tr',
      getAttrs: (dom) => ({ section: { THEAD: 'head', TFOOT: 'foot' }[dom.parentElement?.tagName ?? ''] ?? null }),
    }],
    toDOM: () => ['tr', 0],
  };
}

export const tableSpecs: Record<string, NodeSpec> = {
  table: table(),
  table_row: tableRow(),
  table_cell: cell('td', cells.table_cell),
  table_header: cell('th', cells.table_header),
};
