// What is read aloud: the visible words of the place (or of the open dialog) in reading order, sentence by sentence, and
// where each stands in the page, so that a highlight can follow.

/** A part of a sentence in one text node of the page. */
export interface Piece {
  readonly node: Text;
  /** Where the piece begins in the node, and in the sentence. Characters. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

export interface SpokenSentence {
  readonly text: string;
  /** Empty for what stands nowhere in the page: the description of the picture. */
  readonly pieces: readonly Piece[];
}

/** Where a text is cut: behind a full stop of any script, with its closing bracket. Pure. */
export function sentencesIn(text: string): string[] {
  return text.match(/[^。．！？!?]+?(?:[。．！？!?]+[」』）)”’]*|\.(?=\s|$)|$)\s*/gu) ?? [];
}

/** What is no text of the place: controls that repeat it, what is hidden, readings above characters. */
const SKIPPED =
  'script, style, rt, rp, nav, footer, svg, .visually-hidden, .pills, .source-button, .words-button, .pull, .aloud, .notice, [hidden], [aria-hidden="true"]';
const BLOCK = 'h1, h2, h3, p, li, dt, dd, td, th, button, a, blockquote, caption';

const visible = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The words now on the screen. */
export function textsNow(): SpokenSentence[] {
  const root =
    [...document.querySelectorAll('dialog[open] .dialog-inner')].at(-1) ?? document.querySelector('#ui main');
  if (!root) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { block: Element | null; nodes: Text[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || node.data.trim() === '') continue;
    if (parent.closest(SKIPPED) || !visible(parent)) continue;
    const block = parent.closest(BLOCK);
    const last = blocks.at(-1);
    if (last && last.block === block) last.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
  }
  return blocks.flatMap(({ nodes }) => sentencesOf(nodes));
}

/** The sentences of one block, each with its pieces. */
function sentencesOf(nodes: readonly Text[]): SpokenSentence[] {
  const whole = nodes.map(({ data }) => data).join('');
  const found: SpokenSentence[] = [];
  let begin = 0;
  for (const text of sentencesIn(whole)) {
    const end = begin + text.length;
    const pieces: Piece[] = [];
    let nodeBegin = 0;
    for (const node of nodes) {
      const from = Math.max(begin, nodeBegin);
      const to = Math.min(end, nodeBegin + node.length);
      if (to > from) pieces.push({ node, from: from - nodeBegin, at: from - begin, length: to - from });
      nodeBegin += node.length;
    }
    if (text.trim() !== '') found.push({ text, pieces });
    begin = end;
  }
  return found;
}

/** The ranges of the page that show characters `from`–`to` of a sentence. */
export function rangesOf(sentence: SpokenSentence, from: number, to: number): Range[] {
  return sentence.pieces.flatMap(({ node, from: begin, at, length }) => {
    const a = Math.max(from, at);
    const b = Math.min(to, at + length);
    if (b <= a || !node.isConnected || begin + b - at > node.length) return [];
    const range = document.createRange();
    range.setStart(node, begin + a - at);
    range.setEnd(node, begin + b - at);
    return [range];
  });
}
