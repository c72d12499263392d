// The tools of the toolbars, in their order.
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { NodeSelection, type Command } from 'prosemirror-state';
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable,
  toggleHeaderColumn, toggleHeaderRow,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { ancestor, bold, code, codeBlock, hasMark, heading, isBlock, italic, list, markAround, paragraph, putMark, quote, rule, table, takeMark } from './commands.ts';
import { pickPictures, type Dispatch } from './figures.ts';
import { directionOf } from './languages.ts';
import { addNote, type Notes } from './notes.ts';
import type { Panel } from './panel.ts';
import { schema } from './schema.ts';
import type { Tool } from './toolbar.ts';
import type { Key } from './words.ts';

const { nodes, marks } = schema;

/** What the tools ask of the world around the text. */
export interface Around {
  panel: Panel;
  notes: Notes;
  dispatch: Dispatch;
  outer: () => EditorView;
  direction: string;
  source: () => void;
}

/** A tool that is one command. */
function tool(key: Key, command: Command, more: Partial<Tool> = {}): Tool {
  return {
    key,
    run: (view) => { command(view.state, view.dispatch, view); view.focus(); },
    can: (state) => command(state),
    ...more,
  };
}

export function mainTools(around: Around): Tool[][] {
  return [
    [
      tool('editor-paragraph', paragraph, { on: (state) => isBlock(state, nodes.paragraph!), can: () => true, keys: 'Mod-Alt-0' }),
      tool('editor-heading', heading(2), { on: (state) => isBlock(state, nodes.heading!, { level: 2 }), keys: 'Mod-Alt-2' }),
      tool('editor-subheading', heading(3), { on: (state) => isBlock(state, nodes.heading!, { level: 3 }), keys: 'Mod-Alt-3' }),
    ],
    [
      tool('editor-bold', bold, { on: (state) => hasMark(state, marks.strong!), keys: 'Mod-b' }),
      tool('editor-italic', italic, { on: (state) => hasMark(state, marks.emphasis!), keys: 'Mod-i' }),
      linkTool(around.panel),
      languageTool(around),
      tool('editor-code', code, { on: (state) => hasMark(state, marks.code!), keys: 'Mod-e' }),
    ],
    [
      tool('editor-list', list(nodes.bullet_list!), { on: (state) => isWithin(state, nodes.bullet_list!.name), keys: 'Mod-Shift-8' }),
      tool('editor-numbers', list(nodes.ordered_list!), { on: (state) => isWithin(state, nodes.ordered_list!.name), keys: 'Mod-Shift-7' }),
      tool('editor-quote', quote, { on: (state) => isWithin(state, 'blockquote'), keys: 'Mod-Shift-9' }),
      citeTool(around.panel),
    ],
    [
      { key: 'editor-picture', run: () => pickPictures(true, (files) => around.dispatch.insert(around.outer(), files)), can: () => around.dispatch.possible },
      noteTool(around),
      tool('editor-table', table),
      tool('editor-codeblock', codeBlock, { on: (state) => isBlock(state, nodes.code_block!), keys: 'Mod-Alt-c' }),
      tool('editor-break', rule),
    ],
    [
      { key: 'editor-undo', run: () => { undo(around.outer().state, around.outer().dispatch); }, can: () => undoDepth(around.outer().state) > 0, keys: 'Mod-z' },
      { key: 'editor-redo', run: () => { redo(around.outer().state, around.outer().dispatch); }, can: () => redoDepth(around.outer().state) > 0, keys: 'Mod-y' },
    ],
  ];
}

export function tableTools(): Tool[][] {
  return [
    [
      tool('editor-row-before', addRowBefore), tool('editor-row-after', addRowAfter),
      tool('editor-column-before', addColumnBefore), tool('editor-column-after', addColumnAfter),
    ],
    [tool('editor-header-row', toggleHeaderRow), tool('editor-header-column', toggleHeaderColumn)],
    [tool('editor-row-remove', deleteRow), tool('editor-column-remove', deleteColumn), tool('editor-table-remove', deleteTable)],
  ];
}

export { isInTable };

function isWithin(state: import('prosemirror-state').EditorState, name: string): boolean {
  return ancestor(state, (node) => node.type.name === name) !== null;
}

/** Asks where the words at the selection lead. */
export function askLink(view: EditorView, panel: Panel): void {
  const present = markAround(view.state, marks.link!)?.mark.attrs.href ?? '';
  const { from, to } = view.state.selection;
  if (!view.state.doc.resolve(from).parent.type.allowsMarkType(marks.link!)) return;
  panel.askAddress('editor-link', present,
    (href) => putMark(marks.link!, { href }, from === to ? href : '')(view.state, view.dispatch),
    present ? () => takeMark(marks.link!)(view.state, view.dispatch) : null,
    () => view.focus());
}

function linkTool(panel: Panel): Tool {
  return {
    key: 'editor-link', keys: 'Mod-k',
    run: (view) => askLink(view, panel),
    can: (state) => state.selection.$from.parent.inlineContent && state.selection.$from.parent.type.allowsMarkType(marks.link!),
    on: (state) => hasMark(state, marks.link!),
  };
}

function languageTool({ panel, direction }: Around): Tool {
  return {
    key: 'editor-language',
    run: (view) => {
      const present = markAround(view.state, marks.language!)?.mark.attrs.lang ?? '';
      const apply = (lang: string) => {
        const dir = directionOf(lang) === direction ? null : directionOf(lang);
        putMark(marks.language!, { lang, dir }, '')(view.state, view.dispatch);
      };
      panel.askLanguage(document.documentElement.lang, present, apply, present ? () => takeMark(marks.language!)(view.state, view.dispatch) : null, () => view.focus());
    },
    can: (state) => state.selection.$from.parent.inlineContent && !state.selection.$from.parent.type.spec.code,
    on: (state) => hasMark(state, marks.language!),
  };
}

function citeTool(panel: Panel): Tool {
  return {
    key: 'editor-cite',
    run: (view) => {
      const found = ancestor(view.state, (node) => node.type === nodes.blockquote);
      if (!found) return;
      const set = (cite: string | null) => view.dispatch(view.state.tr.setNodeAttribute(found.at, 'cite', cite));
      const present = found.node.attrs.cite ?? '';
      panel.askAddress('editor-cite', present, (address) => set(/^https?:/.test(address) ? address : null), present ? () => set(null) : null, () => view.focus());
    },
    can: (state) => isWithin(state, 'blockquote'),
  };
}

function noteTool({ notes }: Around): Tool {
  return {
    key: 'editor-note', keys: 'Mod-Alt-f',
    run: (view) => {
      const { selection } = view.state;
      if (selection instanceof NodeSelection && selection.node.type === nodes.note) notes.open(selection.from);
      else addNote(view, notes);
    },
    can: (state, view) => view.state.doc.type === nodes.doc && state.selection.$to.parent.inlineContent && !state.selection.$to.parent.type.spec.code,
  };
}
