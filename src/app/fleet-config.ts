// The part of kiosk.json that lets a city look after many kiosks. Without it nothing is ever sent.

export interface FleetConfig {
  /** Address of an MQTT broker over WebSocket, `wss://…` or `ws://…`. */
  readonly broker: string;
  /** Name of the city's fleet; fleets do not meet. */
  readonly fleet: string;
  /** Name of this kiosk within it. */
  readonly kiosk: string;
  /** Public key of who may command, as `npm run fleet -- key` prints it. */
  readonly key: string;
  /** Name and password for the broker, where it asks for them. */
  readonly user: string | null;
  readonly password: string | null;
}

const NAME = /^[\w-]{1,40}$/;

/** Reads `fleet` of kiosk.json; null when there is none, or with a reason when it cannot be used. */
export function parseFleet(given: unknown, complain: (problem: string) => void): FleetConfig | null {
  if (given === undefined || given === null) return null;
  const { broker, fleet, kiosk, key, user, password } = given as Partial<Record<keyof FleetConfig, unknown>>;
  if (typeof broker !== 'string' || !/^wss?:\/\/\S+$/.test(broker))
    complain('"fleet.broker" must be an address such as "wss://broker.example/mqtt"');
  else if (typeof fleet !== 'string' || !NAME.test(fleet))
    complain('"fleet.fleet" must be 1 to 40 letters, digits or hyphens');
  else if (typeof kiosk !== 'string' || !NAME.test(kiosk))
    complain('"fleet.kiosk" must be 1 to 40 letters, digits or hyphens');
  else if (typeof key !== 'string' || !/^[\w-]{80,100}$/.test(key))
    complain('"fleet.key" must be the key that `npm run fleet -- key` prints');
  else
    return {
      broker,
      fleet,
      kiosk,
      key,
      user: typeof user === 'string' ? user : null,
      password: typeof password === 'string' ? password : null,
    };
  return null;
}
