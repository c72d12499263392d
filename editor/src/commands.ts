// What can be done with a text, as commands that say whether they can be done now.
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, Mark, MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

export const bold: Command = toggleMark(marks.strong!);
export const italic: Command = toggleMark(marks.emphasis!);
export const code: Command = toggleMark(marks.code!);
export const paragraph: Command = setBlockType(nodes.paragraph!);

/** A heading of this rank; a heading of this rank becomes a paragraph again. */
export function heading(level: number): Command {
  return (state, dispatch) => (isBlock(state, nodes.heading!, { level }) ? paragraph : setBlockType(nodes.heading!, { level }))(state, dispatch);
}

export const codeBlock: Command = (state, dispatch) =>
  (isBlock(state, nodes.code_block!) ? paragraph : setBlockType(nodes.code_block!))(state, dispatch);

/** A list of this kind: out of it, into it, or from the other kind. */
export function list(type: NodeType): Command {
  return (state, dispatch) => {
    const around = ancestor(state, (node) => node.type === nodes.bullet_list || node.type === nodes.ordered_list);
    if (!around) return wrapInList(type)(state, dispatch);
    if (around.node.type === type) return liftListItem(nodes.list_item!)(state, dispatch);
    const { class: place, dir, lang } = around.node.attrs;
    dispatch?.(state.tr.setNodeMarkup(around.at, type, { class: place, dir, lang }));
    return true;
  };
}

export const quote: Command = (state, dispatch) => {
  if (ancestor(state, (node) => node.type === nodes.blockquote)) return lift(state, dispatch);
  return wrapIn(nodes.blockquote!)(state, dispatch);
};

export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** A line between blocks, and a paragraph to go on in. */
export const rule: Command = (state, dispatch) => insertBlock(nodes.horizontal_rule!.create())(state, dispatch);

/** A table of three rows and columns, the first row a header. */
export const table: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const cell = (type: NodeType) => type.createAndFill()!;
  const row = (type: NodeType) => nodes.table_row!.create(null, [cell(type), cell(type), cell(type)]);
  const made = nodes.table!.create(null, [row(nodes.table_header!), row(nodes.table_cell!), row(nodes.table_cell!)]);
  return insertBlock(made)(state, dispatch);
};

/** Puts a block in place of an empty paragraph or behind the present one, with a paragraph behind it if it ends the text. */
function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if ($to.depth === 0 || !$from.parent.isTextblock) return false;
    const container = $to.node(-1);
    const index = $to.index(-1);
    const replaces = $to.parent.type === nodes.paragraph && $to.parent.content.size === 0;
    if (!container.canReplaceWith(index, index + 1, block.type)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    const at = replaces ? $to.before() : $to.after();
    const last = index === container.childCount - 1;
    tr.replaceWith(at, replaces ? $to.after() : at, last ? [block, nodes.paragraph!.create()] : [block]);
    const inside = block.isLeaf ? at + block.nodeSize : at + 1;
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(inside, tr.doc.content.size)))).scrollIntoView());
    return true;
  };
}

/** Whether the selection stands in a block of this type. */
export function isBlock(state: EditorState, type: NodeType, attrs: Attrs = {}): boolean {
  const { parent } = state.selection.$from;
  return parent.hasMarkup(type, { ...parent.attrs, ...attrs });
}

/** The innermost node around the selection that answers to this. */
export function ancestor(state: EditorState, is: (node: Node) => boolean): { node: Node; at: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (is($from.node(depth))) return { node: $from.node(depth), at: $from.before(depth) };
  }
  return null;
}

/** Whether the selection, or what would be typed, bears a mark. */
export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

/** The mark at the selection and how far it reaches. */
export function markAround(state: EditorState, type: MarkType): { mark: Mark; from: number; to: number } | null {
  const { $from } = state.selection;
  const { parent } = $from;
  if (!parent.inlineContent) return null;
  const start = $from.start();
  const spans: { mark: Mark; from: number; to: number }[] = [];
  parent.forEach((child, offset) => {
    const mark = type.isInSet(child.marks);
    const last = spans.at(-1);
    if (!mark) return;
    if (last && last.to === start + offset && last.mark.eq(mark)) last.to += child.nodeSize;
    else spans.push({ mark, from: start + offset, to: start + offset + child.nodeSize });
  });
  return spans.find(({ from, to }) => from <= $from.pos && $from.pos <= to) ?? null;
}

/** Puts a mark with attributes on the selection, on the mark that stands there, or on words of its own. */
export function putMark(type: MarkType, attrs: Attrs, words: string): Command {
  return (state, dispatch) => {
    const around = markAround(state, type);
    const { from, to, empty } = state.selection;
    const { tr } = state;
    const mark = type.create({ ...around?.mark.attrs, ...attrs });
    if (!empty) tr.removeMark(from, to, type).addMark(from, to, mark);
    else if (around) tr.removeMark(around.from, around.to, type).addMark(around.from, around.to, mark);
    else if (words) tr.replaceSelectionWith(schema.text(words, [...state.selection.$from.marks(), mark]), false).removeStoredMark(type);
    else tr.addStoredMark(mark);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Takes a mark away from the selection, or wholly where the selection is one place. */
export function takeMark(type: MarkType): Command {
  return (state, dispatch) => {
    const around = markAround(state, type);
    const { from, to, empty } = state.selection;
    const { tr } = state;
    if (empty && around) tr.removeMark(around.from, around.to, type);
    else tr.removeMark(from, to, type);
    dispatch?.(tr.removeStoredMark(type));
    return true;
  };
}

/** Enter in a caption leads out of the figure. */
export const leaveCaption: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if ($to.parent.type !== nodes.figure) return false;
  if (!dispatch) return true;
  const { tr } = state;
  const after = $to.after();
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, nodes.paragraph!.create());
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};
