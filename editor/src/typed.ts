// Markdown as it is typed: what stands at the beginning of a line makes a block, what stands around words marks them.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import { TextSelection, type Plugin } from 'prosemirror-state';
import { schema } from './schema.ts';
import { goodAddress } from './addresses.ts';

const { nodes, marks } = schema;

export function typedMarkdown(): Plugin {
  return inputRules({
    rules: [
      // The title of the article is its only heading of the first rank.
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading!, (match) => ({ level: Math.max(2, match[1]!.length) })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
      wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list!),
      wrappingInputRule(/^(\d{1,6})[.)]\s$/, nodes.ordered_list!, (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + node.attrs.order === Number(match[1])),
      textblockTypeInputRule(/^```$/, nodes.code_block!),
      rule(),
      marked(/(?:^|[\s\p{P}])(\*\*([^\s*](?:[^*]*[^\s*])?)\*\*)$/u, marks.strong!),
      marked(/(?:^|[\s\p{P}])(__([^\s_](?:[^_]*[^\s_])?)__)$/u, marks.strong!),
      marked(/(?:^|[^*\p{L}\p{N}])(\*([^\s*](?:[^*]*[^\s*])?)\*)$/u, marks.emphasis!),
      marked(/(?:^|[^_\p{L}\p{N}])(_([^\s_](?:[^_]*[^\s_])?)_)$/u, marks.emphasis!),
      marked(/(?:^|[\s\p{P}])(~~([^\s~](?:[^~]*[^\s~])?)~~)$/u, marks.s!),
      marked(/(?:^|[^`])(`([^`]+)`)$/u, marks.code!),
      link(),
    ],
  });
}

// Three dashes alone on their line.
function rule(): InputRule {
  return new InputRule(/^(?:---|___|\*\*\*)$/, (state, _match, start) => {
    const $start = state.doc.resolve(start);
    if ($start.parent.type !== nodes.paragraph || !$start.node(-1).canReplaceWith($start.index(-1), $start.index(-1) + 1, nodes.horizontal_rule!)) return null;
    const { tr } = state;
    tr.replaceWith($start.before(), $start.after(), [nodes.horizontal_rule!.create(), nodes.paragraph!.create()]);
    return tr.setSelection(TextSelection.near(tr.doc.resolve($start.before() + 2)));
  });
}

// `match[1]` is the words with their signs, `match[2]` without; the last sign is being typed and not in the text yet.
function marked(match: RegExp, type: MarkType): InputRule {
  return new InputRule(match, (state, found, start, end) => {
    const [whole, signs, words] = found;
    const from = start + whole.length - signs!.length;
    if (!state.doc.resolve(from).parent.type.allowsMarkType(type)) return null;
    const sign = signs!.indexOf(words!);
    const inner = state.doc.slice(from + sign, from + sign + words!.length).content;
    const { tr } = state;
    tr.replaceWith(from, end, inner).addMark(from, from + inner.size, type.create());
    return tr.removeStoredMark(type);
  });
}

function link(): InputRule {
  return new InputRule(/\[([^[\]]+)\]\(([^()\s]+)\)$/, (state, found, start, end) => {
    const href = goodAddress(found[2]!);
    if (!href || !state.doc.resolve(start).parent.type.allowsMarkType(marks.link!)) return null;
    const { tr } = state;
    const words = state.doc.slice(start + 1, start + 1 + found[1]!.length).content;
    tr.replaceWith(start, end, words).addMark(start, start + words.size, marks.link!.create({ href }));
    return tr.removeStoredMark(marks.link!);
  });
}
