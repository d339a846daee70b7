// Two plateaus across the sea: one, the other, or both, with their figures side by side and the agreement of 2023.
import { useRef, useState } from 'preact/hooks';
import { WAY_BEGINS } from '../../app/ways';
import type { Geopark } from '../../content/geopark';
import { textsOfGeopark } from '../../content/glossary';
import { useUi } from '../context';
import { useFit } from '../parts/fit';
import { Gallery } from '../parts/gallery';
import { Words, WordsButton } from '../parts/words';
import { sheet } from '../reading/sheet';
import { Page } from '../views/page';
import { BackToGeopark, ToldSource, ToldText, WhenTold } from './told';

/** Figures on one page of the panel: more would need small type on a tablet. */
const ROWS = 4;

type DongVanWords = Geopark['dongvan'];

/** Which plateau the picture looks at: 0 Akiyoshidai, 1 both, 2 Đồng Văn. */
function Views(props: { dongvan: DongVanWords; current: number; choose(view: number): void }) {
  const { dongvan, current, choose } = props;
  const { app } = useUi();
  const t = app.t.value;
  const words = [dongvan.sides[0].name.text, t('dongvan.both'), dongvan.sides[2].name.text];
  return (
    <fieldset class="segments views" aria-label={t('dongvan.views')}>
      {words.map((word, i) => (
        <button
          key={word}
          type="button"
          class="segment"
          aria-pressed={i === current}
          onClick={() => choose(i)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}

/** The figures of both plateaus, or of the one that is looked at. In large words what is compared stands below each other. */
function Figures(props: { dongvan: DongVanWords; current: number; half: number }) {
  const { dongvan, current, half } = props;
  const { app } = useUi();
  const { sides, figures } = dongvan;
  const columns = (['mine', 'dongvan'] as const).filter((_, i) => current === 1 || current === 2 * i);
  const heads = { mine: sides[0].name.text, dongvan: sides[2].name.text };
  const shown = figures.slice(half * ROWS, (half + 1) * ROWS);
  const caption = <caption class="visually-hidden">{app.t.value('dongvan.figures')}</caption>;
  if (sheet.value !== null)
    return (
      <table class="pairs pairs-below">
        {caption}
        {shown.map((figure) => (
          <tbody key={figure.id} data-id={figure.id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <Words text={figure.label} />
              </th>
            </tr>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">{heads[column]}</th>
                <td>
                  <Words text={figure[column]} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    );
  return (
    <table class="pairs" data-columns={columns.length}>
      {caption}
      <thead class={columns.length === 1 ? 'visually-hidden' : ''}>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((figure) => (
          <tr key={figure.id} data-id={figure.id}>
            <th scope="row">
              <Words text={figure.label} />
            </th>
            {columns.map((column) => (
              <td key={column}>
                <Words text={figure[column]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agreement({ dongvan }: { dongvan: DongVanWords }) {
  const { app } = useUi();
  const { agreement } = dongvan;
  return (
    <div class="agreement">
      <h2 class="heading">
        <Words text={agreement.name.text} />
      </h2>
      <ToldText told={agreement} source={false} />
      <h3 class="agreement-fields">{app.t.value('dongvan.fields')}</h3>
      <ul class="chips">
        {agreement.fields.map((field) => (
          <li key={field} class="chip">
            <Words text={field} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Plateaus({ geopark }: { geopark: Geopark }) {
  const { app } = useUi();
  const t = app.t.value;
  const { way, lang } = app.state.value;
  const { dongvan, hub } = geopark;
  const current = Math.round(way ?? WAY_BEGINS.dongvan);
  const side = dongvan.sides[current] ?? dongvan.sides[1];
  const [turned, setTurned] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const halves = Math.ceil(dongvan.figures.length / ROWS);
  // Both plateaus together have one page more: what they have agreed.
  const pages = halves + (current === 1 ? 1 : 0);
  const number = turned % pages;
  const agreed = number === halves;
  const source = agreed ? dongvan.agreement : side;
  useFit(panel, `${current} ${number} ${lang}`);
  return (
    <Page
      view="dongvan"
      eyebrow={hub.name.text}
      title={
        <>
          <h1 class="title" tabIndex={-1}>
            <Words text={dongvan.name.text} />
          </h1>
          <p class="guide" data-id={dongvan.id}>
            <Words text={dongvan.text} />
          </p>
        </>
      }
      schematic
      years={false}
      panel={
        <section class="panel panel-dongvan" ref={panel} aria-label={dongvan.name.text}>
          <Views
            dongvan={dongvan}
            current={current}
            choose={(view) => {
              setTurned(0);
              app.dispatch({ type: 'way', way: view, led: false });
            }}
          />
          <div class="panel-body" data-fits>
            {!agreed && number === 0 && (
              <>
                <h2 class="heading">
                  <Words text={side.name.text} />
                </h2>
                <ToldText told={side} source={false} />
              </>
            )}
            {agreed ? (
              <Agreement dongvan={dongvan} />
            ) : (
              <Figures dongvan={dongvan} current={current} half={number} />
            )}
            <Gallery place="dongvan" />
          </div>
          <div class="panel-foot dongvan-foot">
            <button type="button" class="foot-link turn" onClick={() => setTurned(number + 1)}>
              <span class="turn-page">{t('cave.count', { n: number + 1, total: pages })}</span>
              <span>{t(number + 1 === halves && current === 1 ? 'dongvan.agreement' : 'dongvan.more')}</span>
            </button>
            <ToldSource id={source.id} title={source.name.text} />
            <WordsButton texts={textsOfGeopark(geopark, 'dongvan')} told />
          </div>
        </section>
      }
      places={<BackToGeopark />}
    />
  );
}

export function DongVan() {
  return <WhenTold view="dongvan" page={(geopark) => <Plateaus geopark={geopark} />} />;
}
