// The picture that calls people over. The whole screen is one way in; the words wander slowly so that nothing burns in.
import { tongueOf } from '../../content/types';
import { useUi } from '../context';
import { GREETINGS } from '../endonyms';
import { FreeRegion } from '../parts/free';
import { Icon } from '../parts/icons';
import { LanguageSwitch } from '../parts/language';
import { Pills } from '../parts/pills';
import { EasierButton } from '../reading/easier-button';

export function Attract() {
  const { app } = useUi();
  const t = app.t.value;
  const tongue = tongueOf(app.state.value.lang);
  const own = GREETINGS.find((greeting) => greeting.lang === tongue);
  const others = GREETINGS.filter((greeting) => greeting.lang !== tongue);
  return (
    <div class="page page-attract without-panel">
      <main>
        <FreeRegion />
        <a class="enter" href="#/home" draggable={false}>
          <span class="visually-hidden">{t('attract.enter')}</span>
        </a>
        <div class="attract-words">
          <h1 tabIndex={-1} class="attract-title" lang={tongue}>
            {t('attract.title')}
          </h1>
          <p class="attract-meaning">{own?.meaning}</p>
          <ul class="attract-others">
            {others.map((greeting) => (
              <li key={greeting.lang} lang={greeting.lang}>
                {greeting !== others.find(({ title }) => title === greeting.title) ||
                greeting.title === own?.title ? null : (
                  <strong>{greeting.title}</strong>
                )}
                <span>{greeting.meaning}</span>
              </li>
            ))}
          </ul>
          <p class="attract-touch" aria-hidden="true">
            <Icon name="touch" />
            {[own, ...others].map(
              (greeting) =>
                greeting && (
                  <span key={greeting.lang} lang={greeting.lang}>
                    {greeting.touch}
                  </span>
                ),
            )}
          </p>
        </div>
        <header class="top">
          <div class="top-words">
            <p class="eyebrow">{t('app.report')}</p>
          </div>
          <Pills schematic />
        </header>
      </main>
      <footer class="bar">
        <LanguageSwitch />
        <EasierButton />
      </footer>
    </div>
  );
}
