// Puts `Japanese` in the place of every Japanese string the views render, so that no view can forget it, and keeps the
// readings in step with what the visitor has chosen. An element with `data-furigana` has a level of its own.
import { effect } from '@preact/signals';
import { type ComponentChildren, createElement, Fragment, options, type VNode } from 'preact';
import type { Furigana } from '../../app/reading';
import type { App } from '../../app/store';
import { breaksOf } from '../../content/phrases';
import { tongueOf } from '../../content/types';
import { Japanese, OwnLevel, shown } from './japanese';
import { askForReadings, table } from './table';
import './ruby.css';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Elements that hold no other element, and those that `Japanese` itself makes. */
const PLAIN = new Set([
  'option',
  'title',
  'textarea',
  'text',
  'tspan',
  'desc',
  'style',
  'code',
  'ruby',
  'rt',
]);

/** What an element may say of the readings of all words in it. */
interface Leveled {
  readonly 'data-furigana'?: Furigana;
}

/** Strings among children become `Japanese`, which itself returns a bare string and so is not wrapped again. */
function wrap(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(wrap);
  if (typeof children !== 'string' || !JAPANESE.test(children)) return children;
  return createElement(Japanese, { text: children });
}

/** Begins with it; call once, before anything is rendered. Returns how to stop following. */
export function followJapanese(app: App): () => void {
  const before = options.vnode;
  options.vnode = (vnode: VNode): void => {
    const { type, props } = vnode;
    if (type === Fragment || (typeof type === 'string' && !PLAIN.has(type)))
      props.children = wrap(props.children);
    const level = typeof type === 'string' && (props as Leveled)['data-furigana'];
    if (level) props.children = createElement(OwnLevel, { level }, props.children);
    before?.(vnode);
  };
  const stop = effect(() => {
    const { lang, reading } = app.state.value;
    const level = tongueOf(lang) === 'ja' ? reading.furigana : 'none';
    const readings = level === 'none' ? null : table.value;
    shown.value = { readings, level, breaks: breaksOf(app.phrases.value) };
    document.documentElement.dataset.furigana = readings ? level : 'none';
    if (level !== 'none') askForReadings();
  });
  return () => {
    stop();
    if (before) options.vnode = before;
    else delete options.vnode;
  };
}
