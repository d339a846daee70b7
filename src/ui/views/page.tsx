// The frame of every place over the picture: words above, the free picture, a panel of stone, controls along the edge.
import type { ComponentChildren } from 'preact';
import { ListenButton } from '../aloud/listen-button';
import { FreeRegion } from '../parts/free';
import { LanguageSwitch } from '../parts/language';
import { Notice } from '../parts/notice';
import { Pills } from '../parts/pills';
import { SoundButton } from '../parts/sound';
import { YearSwitch } from '../parts/year-switch';
import { EasierButton } from '../reading/easier-button';

export interface PageProps {
  readonly view: string;
  readonly eyebrow: string;
  readonly title: ComponentChildren;
  readonly schematic: boolean;
  /** Links that stand over the picture. */
  readonly discs?: ComponentChildren;
  readonly panel?: ComponentChildren;
  /** Ways out and to other places; left, or first, in the controls. */
  readonly places?: ComponentChildren;
  readonly years: boolean;
}

/** Places where a visitor may touch sound on. */
const WITH_SOUND = new Set(['home', 'goal', 'geopark', 'plateau', 'cave', 'time', 'dongvan']);

export function Page(props: PageProps) {
  return (
    <div class={`page page-${props.view} ${props.panel ? 'with-panel' : 'without-panel'}`}>
      <main>
        <header class="top">
          <div class="top-words">
            <p class="eyebrow">{props.eyebrow}</p>
            {props.title}
            <Notice />
          </div>
          <Pills schematic={props.schematic} />
        </header>
        <FreeRegion />
        {props.discs}
        {props.panel}
      </main>
      <footer class="bar">
        <nav class="places">{props.places}</nav>
        {props.years && <YearSwitch />}
        {WITH_SOUND.has(props.view) && <SoundButton />}
        <ListenButton withPicture />
        <EasierButton />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
