// Which view stands where the visitor is, and what may lie over it.
import { useUi } from './context';
import { Cave } from './geopark/cave';
import { DongVan } from './geopark/dongvan';
import { GeoparkHub } from './geopark/hub';
import { PlateauYear } from './geopark/plateau';
import { DeepTime } from './geopark/time';
import { Overview } from './overview/overview';
import { Announcer } from './parts/announcer';
import { IdleNotice } from './parts/idle';
import { SourceDialog } from './parts/source';
import { WordsDialog } from './parts/words';
import { Easier } from './reading/easier-button';
import { Attract } from './views/attract';
import { Goal } from './views/goal';
import { Home } from './views/home';
import { Policy } from './views/policy';

function View() {
  const { app, rooms } = useUi();
  const { place } = app.state.value;
  switch (place.view) {
    case 'attract':
      return <Attract />;
    case 'home':
      return <Home />;
    case 'goal':
      return <Goal number={place.goal} />;
    case 'policy':
      return <Policy key={`${place.goal}.${place.policy}`} goal={place.goal} policy={place.policy} />;
    case 'geopark':
      return <GeoparkHub />;
    case 'plateau':
      return <PlateauYear />;
    case 'cave':
      return <Cave number={place.station} />;
    case 'time':
      return <DeepTime />;
    case 'dongvan':
      return <DongVan />;
    case 'overview':
      return <Overview />;
    case 'present':
      return <rooms.Present app={app} position={place.step} />;
    case 'follow':
      return <rooms.Follow app={app} position={place.step} />;
    case 'print':
      return <rooms.Print app={app} />;
    case 'transcript':
      return <rooms.Transcript app={app} />;
    case 'speaker':
      return <rooms.Speaker app={app} />;
    case 'staff':
      return <rooms.Staff app={app} />;
  }
}

export function Shell() {
  const { app, rooms } = useUi();
  if (app.state.value.night) return <rooms.Night app={app} />;
  return (
    <>
      <View key={app.state.value.visit} />
      <SourceDialog />
      <WordsDialog />
      <Easier />
      <IdleNotice />
      <Announcer />
    </>
  );
}
