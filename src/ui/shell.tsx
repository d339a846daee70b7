// Which view stands where the visitor is, and what may lie over it.
import { useUi } from './context';
import { Overview } from './overview/overview';
import { Announcer } from './parts/announcer';
import { IdleNotice } from './parts/idle';
import { SourceDialog } from './parts/source';
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
    case 'overview':
      return <Overview />;
    case 'present':
      return <rooms.Present app={app} position={place.step} />;
    case 'staff':
      return <rooms.Staff app={app} />;
  }
}

export function Shell() {
  return (
    <>
      <View />
      <SourceDialog />
      <IdleNotice />
      <Announcer />
    </>
  );
}
