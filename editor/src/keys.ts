// The keyboard.
import { baseKeymap, chainCommands, exitCode, newlineInCode } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { NodeSelection, type Command, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { Notes } from './notes.ts';
import { bold, breakLine, code, codeBlock, heading, italic, leaveCaption, list, paragraph, quote } from './commands.ts';
import { schema } from './schema.ts';

const { nodes } = schema;

/** What keys ask of the world around the text. */
export interface Around {
  toToolbar: () => void;
  link: () => void;
  note: () => void;
  save: () => void;
  notes: Notes;
}

export function keys(around: Around): Plugin[] {
  // Tab moves items and cells. After Escape it leads out of the text, as it does everywhere else.
  let outward = false;
  const unlessOutward = (command: Command): Command => (state, dispatch, view) => {
    if (outward) return false;
    return command(state, dispatch, view);
  };
  const act = (what: () => void): Command => () => { what(); return true; };
  const ours: Record<string, Command> = {
    'Alt-F10': act(around.toToolbar),
    Escape: () => { outward = true; return false; },
    Tab: unlessOutward(chainCommands(toFields, goToNextCell(1), sinkListItem(nodes.list_item!))),
    'Shift-Tab': unlessOutward(chainCommands(goToNextCell(-1), liftListItem(nodes.list_item!))),
    'Mod-]': sinkListItem(nodes.list_item!),
    'Mod-[': liftListItem(nodes.list_item!),
    'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo,
    'Mod-b': bold, 'Mod-i': italic, 'Mod-e': code,
    'Mod-k': act(around.link), 'Mod-s': act(around.save), 'Mod-Alt-f': act(around.note),
    'Mod-Alt-0': paragraph, 'Mod-Alt-2': heading(2), 'Mod-Alt-3': heading(3), 'Mod-Alt-c': codeBlock,
    'Mod-Shift-7': list(nodes.ordered_list!), 'Mod-Shift-8': list(nodes.bullet_list!), 'Mod-Shift-9': quote,
    Backspace: undoInputRule,
    Enter: chainCommands(openChosen(around.notes), leaveCaption, newlineInCode, splitListItem(nodes.list_item!)),
    'Shift-Enter': chainCommands(exitCode, breakLine),
    'Mod-Enter': chainCommands(exitCode, leaveCaption),
  };
  return [
    keymap(Object.fromEntries(Object.entries(ours).map(([key, command]): [string, Command] => [key, (state, dispatch, view) => {
      const done = command(state, dispatch, view);
      if (key !== 'Escape') outward = false;
      return done;
    }]))),
    keymap(baseKeymap),
  ];
}

// A chosen note opens its words, a chosen figure its fields.
function openChosen(notes: Notes): Command {
  return (state, _dispatch, view) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || !view) return false;
    if (selection.node.type === nodes.note) {
      notes.open(selection.from);
      return true;
    }
    if (selection.node.type !== nodes.figure) return false;
    return focusFields(view, selection.from);
  };
}

// From the caption to what else is asked of a picture.
const toFields: Command = ({ selection }, _dispatch, view) =>
  selection.$from.parent.type === nodes.figure && view !== undefined && focusFields(view, selection.$from.before());

function focusFields(view: EditorView, at: number): boolean {
  const field = (view.nodeDOM(at) as HTMLElement | null)?.querySelector<HTMLInputElement>('.editor-fields input');
  field?.focus();
  return field !== undefined;
}
