// Puts `Japanese` in the place of every Japanese string the views render, so that no view can forget it, and keeps the
// readings in step with what the visitor has chosen. They are loaded when they are first asked for.
import { effect } from '@preact/signals';
import { type ComponentChildren, createElement, Fragment, options, type VNode } from 'preact';
import type { App } from '../../app/store';
import { breaksOf } from '../../content/phrases';
import { tongueOf } from '../../content/types';
import { prepareReadings, type Readings } from '../../core/furigana';
import { loadReadings } from '../../i18n/load';
import { Japanese, shown } from './japanese';
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
    before?.(vnode);
  };
  let readings: Readings | null = null;
  let asked = false;
  const stop = effect(() => {
    const { lang, reading } = app.state.value;
    const level = tongueOf(lang) === 'ja' ? reading.furigana : 'none';
    const breaks = breaksOf(app.phrases.value);
    const show = (): void => {
      shown.value = { readings: level === 'none' ? null : readings, level, breaks };
      document.documentElement.dataset.furigana = shown.peek().readings ? level : 'none';
    };
    show();
    if (level === 'none' || asked) return;
    asked = true;
    void loadReadings().then(
      (table) => {
        readings = prepareReadings(table);
        // Whatever is asked for by now.
        const { furigana } = app.state.peek().reading;
        if (tongueOf(app.state.peek().lang) !== 'ja') return;
        shown.value = { ...shown.peek(), level: furigana, readings: furigana === 'none' ? null : readings };
        document.documentElement.dataset.furigana = furigana;
      },
      // Without them the words stand as they are; the next choice tries again.
      () => {
        asked = false;
      },
    );
  });
  return () => {
    stop();
    if (before) options.vnode = before;
    else delete options.vnode;
  };
}
