// "Source": every sentence leads to its line in the report, in the report's own words.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { findItem, isDone, policyNumber } from '../../content/select';
import type { Sentence } from '../../content/types';
import { formatFiscalYear, formatMonth } from '../../i18n/format';
import { useUi } from '../context';
import { Icon } from './icons';

export function SourceButton({ sentence }: { sentence: Sentence }) {
  const { app } = useUi();
  const t = app.t.value;
  return (
    <button
      type="button"
      class="source-button"
      aria-label={t('source.openFor', { text: sentence.text })}
      aria-haspopup="dialog"
      onClick={() => app.dispatch({ type: 'source', id: sentence.id })}
    >
      <Icon name="source" />
      <span>{t('source.open')}</span>
    </button>
  );
}

/** The open source, or nothing. Escape, the button and a touch beside it close it; the focus goes back. */
export function SourceDialog() {
  const { app } = useUi();
  const id = app.state.value.source;
  const found = id === null ? null : findItem(app.plan.value, id);
  return found ? <OpenSource key={id} {...found} /> : null;
}

function OpenSource({ item, policy }: NonNullable<ReturnType<typeof findItem>>) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const close = (): void => app.dispatch({ type: 'source', id: null });
  const group = isDone(plan, item.year) ? t('source.groupDone') : t('source.groupNext');
  return (
    <dialog
      ref={dialog}
      class="dialog source-dialog"
      aria-labelledby="source-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div class="dialog-inner">
        <p class="dialog-eyebrow" id="source-title">
          {t('source.title')}
        </p>
        <blockquote class="quote" lang="ja">
          {item.source}
        </blockquote>
        {lang !== 'ja' && <p class="quote-own">{item.text}</p>}
        <p class="source-where">
          <strong>{t('source.line', { line: item.line })}</strong>
          <span>
            {t('policy.eyebrow', { n: policyNumber(policy) })} · {formatFiscalYear(item.year, lang, 'long')} ·{' '}
            {group}
          </span>
          <span>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</span>
        </p>
        <button type="button" class="button button-coal" onClick={close}>
          <Icon name="close" />
          {t('app.close')}
        </button>
      </div>
    </dialog>
  );
}
