// The draft of the accessibility test results (試験結果), criterion by criterion. It exists in Japanese and English.
import criteria from '../../content/generated/accessibility.json';
import { useUi } from '../context';

export function Results() {
  const { app } = useUi();
  const t = app.t.value;
  const lang = app.state.value.lang.startsWith('ja') ? 'ja' : 'en';
  return (
    <div class="results" lang={lang}>
      <h2 class="easier-title" lang={app.state.value.lang} id="easier-title">
        {t('reading.results')}
      </h2>
      <p lang={app.state.value.lang}>{t('reading.draft')}</p>
      <ul>
        {criteria.map(({ id, level, result, name, how }) => (
          <li key={id}>
            <strong>
              {id} {name[lang]} ({level})
            </strong>
            <span lang={app.state.value.lang}>{t(result === 'pass' ? 'reading.met' : 'reading.na')}</span>
            <p>{how[lang]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
