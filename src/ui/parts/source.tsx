// "Source": every sentence leads to its line in the report, every text of the geopark to where it is known from.
import type { ComponentChildren } from 'preact';
import { findTold, type Sourced } from '../../content/geopark';
import { findItem, isDone, policyNumber } from '../../content/select';
import type { Sentence } from '../../content/types';
import { formatFiscalYear, formatMonth } from '../../i18n/format';
import { useUi } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icons';
import { Words } from './words';

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

/** The open source, or nothing. */
export function SourceDialog() {
  const { app } = useUi();
  const id = app.state.value.source;
  if (id === null) return null;
  const item = findItem(app.plan.value, id);
  if (item) return <ItemSource key={id} {...item} />;
  const geopark = app.geopark.value;
  const told = geopark && findTold(geopark, id);
  return told ? <KnownFrom key={id} {...told} /> : null;
}

/** A dialog that closes by Escape, by its button and by a touch beside it. */
function OpenSource({ title, children }: { title: string; children: ComponentChildren }) {
  const { app } = useUi();
  const close = (): void => app.dispatch({ type: 'source', id: null });
  return (
    <Dialog class="source-dialog" titleId="source-title" onClose={close}>
      <p class="dialog-eyebrow" id="source-title">
        {title}
      </p>
      {children}
    </Dialog>
  );
}

/** The report's own words, and where they stand in it. */
function ItemSource({ item, policy }: NonNullable<ReturnType<typeof findItem>>) {
  const { app } = useUi();
  const t = app.t.value;
  const plan = app.plan.value;
  const { lang } = app.state.value;
  const group = isDone(plan, item.year) ? t('source.groupDone') : t('source.groupNext');
  return (
    <OpenSource title={t('source.title')}>
      <blockquote class="quote" lang="ja">
        {lang === 'ja' ? <Words text={item.source} /> : item.source}
      </blockquote>
      {lang !== 'ja' && (
        <p class="quote-own">
          <Words text={item.text} />
        </p>
      )}
      <p class="source-where">
        <strong>{t('source.line', { line: item.line })}</strong>
        <span>
          {t('policy.eyebrow', { n: policyNumber(policy) })} · {formatFiscalYear(item.year, lang, 'long')} ·{' '}
          {group}
        </span>
        <span>{t('source.report', { month: formatMonth(plan.asOf, lang) })}</span>
      </p>
    </OpenSource>
  );
}

/** Where a text of the geopark is known from: in our own words, so there is nothing to quote. */
function KnownFrom({ title, text, sources }: Sourced) {
  const { app } = useUi();
  return (
    <OpenSource title={app.t.value('source.known')}>
      <p class="known-title">
        <Words text={title} />
      </p>
      <p class="quote-own known-text">
        <Words text={text} />
      </p>
      <ul class="known-sources">
        {sources.map((source) => (
          <li key={source}>
            <Words text={source} />
          </li>
        ))}
      </ul>
    </OpenSource>
  );
}
